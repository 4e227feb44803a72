import { describe, expect, test } from "vitest";
import { lastDayOf } from "../../../src/domain/partial-date.ts";
import type { Quantity } from "../../../src/domain/quantity.ts";
import type { Statement } from "../../../src/domain/statement.ts";
import { radiusOf } from "../../../src/scene/layout/form/cluster.ts";
import { mostRings, type Ring } from "../../../src/scene/on-map/cluster.ts";
import { ringKeyOf } from "../../../src/scene/on-map/ring-key.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { type View, wholeView, withClaim, withRegion } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { generatedViews } from "../../fixtures/atlas/generated-views.ts";
import { atlasWith, claimWith, regionWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../../fixtures/in-english.ts";
import { isCorrected, passing, viewsOf, voicesIn, whereIn } from "./recount.ts";

const troops: Quantity = {
  of: "personnel",
  forces: ["russia"],
  asSaid: "40,000 troops",
  wording: "source",
  value: 40_000,
  when: { kind: "present" },
};

function without(...keys: (keyof Quantity)[]): Quantity {
  return Object.fromEntries(Object.entries(troops).filter(([key]) => !keys.some((it) => it === key))) as Quantity;
}

function said(quantity: Partial<Quantity>, more: Partial<Statement> = {}): Statement {
  return statementWith({ quantities: [{ ...troops, ...quantity }], ...more });
}

/** The rings of the small atlas with these statements; in the View of its claim, where there is no other number to be held against. */
function ringsOf(statements: readonly Statement[], view: View = withClaim(wholeView, "troops")): readonly Ring[] {
  return sceneOf(inEnglish(atlasWith({ statements })), view).cluster?.rings ?? [];
}

describe("a ring is", () => {
  test.each([
    ["solid for troops said to be there", troops, "solid", "40,000"],
    ["solid with a sign for “about”", { ...troops, bound: "about" }, "solid", "~40,000"],
    ["dashed for troops planned", { ...troops, when: { kind: "planned" } }, "dashed", "40,000"],
    ["dashed for troops forecast", { ...troops, when: { kind: "forecast" } }, "dashed", "40,000"],
    ["dash and dot where it is unclear whether they are there", { ...troops, when: { kind: "unclear" } }, "unclear", "40,000"],
    ["broken for “more than”", { ...without("value"), min: 40_000, bound: "more-than" }, "broken", "40,000+"],
    ["broken for “at least”", { ...without("value"), min: 40_000, bound: "at-least" }, "broken", "40,000+"],
    ["a band for a range", { ...without("value"), min: 30_000, max: 45_000 }, "band", "30,000–45,000"],
    [
      "dotted with words for thousands",
      { ...without("value"), asSaid: "tens of thousands of troops" },
      "words",
      "tens of thousands",
    ],
  ] as const)("%s", (_name, quantity, outline, figure) => {
    expect(ringsOf([statementWith({ quantities: [quantity] })])).toMatchObject([{ outline, figure }]);
  });

  test("both ends of a range, never their mean", () => {
    const range = { ...without("value"), min: 30_000, max: 45_000 };
    expect(ringsOf([statementWith({ quantities: [range] })])).toMatchObject([{ low: 30_000, value: 45_000 }]);
  });

  test("no number where only words were said", () => {
    const [ring] = ringsOf([statementWith({ quantities: [{ ...without("value"), asSaid: "thousands of troops" }] })]);
    expect(ring?.value).toBeUndefined();
  });
});

describe("no ring have", () => {
  test.each(["equipment", "formations", "aircraft", "ships"] as const)("%s: not drawn as rings", (of) => {
    expect(ringsOf([said({ of })])).toEqual([]);
    expect(ringsOf([said({ of })], wholeView)).toEqual([]);
  });

  test.each<[string, Partial<Quantity>]>([
    ["the past", { when: { kind: "past" } }],
    ["a comparison", { comparator: { relation: "largest", since: "2014" } }],
  ])("%s", (_name, quantity) => {
    expect(ringsOf([said(quantity)])).toEqual([]);
  });

  test.each<[string, Partial<Quantity>]>([
    ["what is planned", { when: { kind: "planned" } }],
    ["new arrivals alone", { scope: { regions: ["square"], part: "newcomers" } }],
  ])("at home %s, beside which no other number could stand", (_name, quantity) => {
    expect(ringsOf([said(quantity)], wholeView)).toEqual([]);
    expect(ringsOf([said(quantity)], withRegion(wholeView, "square")).length).toBe(1);
  });

  test("at home a number said outside the atlas’s period", () => {
    expect(ringsOf([said({}, { saidOn: "2021-05-01" })], wholeView)).toEqual([]);
    expect(ringsOf([said({}, { saidOn: "2021-04-30" })], wholeView).length).toBe(1);
  });

  test("at home a figure whose words name no place that is drawn; its claim shows it all the same", () => {
    const nowhere = [said({}, { places: [] })];
    expect(ringsOf(nowhere, wholeView)).toEqual([]);
    const { cluster } = sceneOf(inEnglish(atlasWith({ statements: nowhere })), withClaim(wholeView, "troops"));
    expect([cluster?.region, cluster?.rings.length]).toEqual([undefined, 1]);
  });
});

describe("rings of what the atlas says has them", () => {
  const missiles = { id: "missiles", one: "missile", many: "missiles", mark: "ring" } as const;
  const counted = [...atlasWith().counted, missiles];
  const clusterOf = (...statements: readonly Statement[]) =>
    sceneOf(inEnglish(atlasWith({ counted, statements })), withClaim(wholeView, "troops")).cluster;
  const forty = said({ of: "missiles", asSaid: "40", value: 40 }, { id: "forty" });

  test("are drawn under its noun", () => {
    expect(clusterOf(forty)).toMatchObject({ titleShort: "Russian missiles, as said", rings: [{ value: 40 }] });
    expect(ringKeyOf(atlasWith({ counted, statements: [forty, said({})] })).counted).toEqual(["troops", "missiles"]);
  });

  test("never stand beside those of another thing", () => {
    const by = { actor: "russia" };
    const troop = [said({}, { id: "a" }), said({}, { id: "b", asserters: [by] })];
    expect(clusterOf(...troop, forty)?.rings.map((it) => it.value)).toEqual([40_000, 40_000]);
  });

  test("say of another region than theirs that it is counted in its stead, or besides", () => {
    const regions = ["square", "park"].map((id) => regionWith({ id, name: id }));
    const scoped = (id: string, ...ids: readonly string[]) =>
      said(
        { scope: { regions: [...ids], part: "total" } },
        { id, asserters: [{ actor: id === "first" ? "ukraine" : "russia" }] },
      );
    const detailsOf = (...statements: readonly Statement[]) =>
      sceneOf(inEnglish(atlasWith({ regions, statements })), withClaim(wholeView, "troops")).cluster?.rings.map(
        (it) => it.details,
      );
    expect(detailsOf(scoped("first", "square"), scoped("second", "park"))).toEqual([
      expect.any(String),
      expect.stringMatching(/, park$/),
    ]);
    expect(detailsOf(scoped("first", "square"), scoped("second", "square", "park"))?.[1]).toMatch(/, with park$/);
  });

  test("are none where nothing has them", () => {
    const none = atlasWith({ counted: counted.map(({ mark: _mark, ...it }) => it), statements: [said({})] });
    expect(sceneOf(inEnglish(none), withClaim(wholeView, "troops")).cluster).toBeUndefined();
    expect(ringKeyOf(none).counted).toEqual([]);
  });

  test("are explained only where they are of something that the records count", () => {
    expect(ringKeyOf(atlasWith({ counted, statements: [forty] })).counted).toEqual(["missiles"]);
    expect(ringKeyOf(atlasWith({ statements: [] })).counted).toEqual([]);
  });

  test("that are left out are to be found under Figures only where there are groups of them", () => {
    expect([ringKeyOf(atlasWith()).rest, ringKeyOf(frozenAtlas).rest]).toEqual(["list", "figures"]);
  });
});

describe("at home stands of each voice", () => {
  const statements = [
    said({ value: 41_000 }, { id: "a", saidOn: "2021-04-12" }),
    said({ value: 50_000 }, { id: "b", saidOn: "2021-04-14" }),
    said({ value: 5_000 }, { id: "c", asserters: [{ actor: "russia" }], saidOn: "2021-04-10" }),
  ];

  test("the latest number, in order of time", () => {
    expect(ringsOf(statements, wholeView).map((it) => [it.voice, it.value])).toEqual([
      ["moscow", 5_000],
      ["kyiv", 50_000],
    ]);
  });

  test("the latest that passes the filters", () => {
    const until = { ...wholeView, said: { from: "2021-04-01", to: "2021-04-13" } };
    expect(ringsOf(statements, until).map((it) => it.value)).toEqual([5_000, 41_000]);
  });

  test("and where one voice is left, all of its numbers", () => {
    expect(ringsOf(statements, { ...wholeView, voices: ["kyiv"] }).map((it) => it.value)).toEqual([41_000, 50_000]);
  });

  test("numbers of one claim only: a claim is one act by one force in one scope", () => {
    const claims = [claimWith(), claimWith({ id: "other" })];
    const other = said({ value: 9_000 }, { id: "d", claim: "other", asserters: [{ actor: "russia" }], saidOn: "2021-04-20" });
    const atlas = atlasWith({ claims, statements: [...statements.slice(0, 2), other] });
    expect(sceneOf(inEnglish(atlas), wholeView).cluster?.rings.map((it) => it.value)).toEqual([50_000]);
  });

  test("numbers of the same forces only", () => {
    const ukrainian = said({ forces: ["ukraine"] }, { id: "e", asserters: [{ actor: "russia" }], saidOn: "2021-04-13" });
    for (const view of [wholeView, withRegion(wholeView, "square"), withClaim(wholeView, "troops")]) {
      const { cluster } = sceneOf(inEnglish(atlasWith({ statements: [...statements, ukrainian] })), view);
      expect(cluster?.rings.map((it) => it.statement)).not.toContain("e");
      expect(cluster?.title).toContain("Russian troops");
    }
  });
});

test("the same number of two speakers is two rings, each with its statement", () => {
  const other = said({}, { id: "moscow-troops", asserters: [{ actor: "russia" }] });
  expect(ringsOf([said({}), other]).map((it) => [it.voice, it.statement, it.value])).toEqual([
    ["kyiv", "kyiv-troops", 40_000],
    ["moscow", "moscow-troops", 40_000],
  ]);
});

test("a figure stands at the region its own scope counts, and says what else it counts", () => {
  const regions = [regionWith(), regionWith({ id: "other", name: "The Other", short: "Other" })];
  const clusterFor = (ids: readonly string[]) => {
    const statement = said({ scope: { regions: [...ids], part: "total" } });
    return sceneOf(inEnglish(atlasWith({ regions, statements: [statement] })), wholeView).cluster;
  };
  expect(clusterFor(["other"])).toMatchObject({ region: "other" });
  expect(clusterFor(["other"])?.rings[0].details).toBe("13 Apr");
  expect(clusterFor(["square", "other"])).toMatchObject({ region: "square", rings: [{ details: "13 Apr, with Other" }] });
});

test("only a speaker’s own later words take the place of a figure, not another’s dispute", () => {
  const disputed = said(
    { value: 10_000, asSaid: "10,000" },
    { id: "moscow-disputes", asserters: [{ actor: "russia" }], stance: "corrects", targets: ["kyiv-troops"] },
  );
  const own = { ...disputed, id: "kyiv-corrects", asserters: [{ actor: "ukraine" }] };
  const silent = statementWith({ id: "kyiv-adds", stance: "qualifies", targets: ["kyiv-troops"] });
  const valuesOf = (...others: readonly Statement[]) => ringsOf([said({}), ...others], wholeView).map((it) => it.value);
  expect(valuesOf(disputed)).toEqual([40_000, 10_000]);
  expect(valuesOf(own)).toEqual([10_000]);
  expect(valuesOf(silent)).toEqual([40_000]);
});

describe("a voice that is several speakers", () => {
  const { voices, actors } = atlasWith();
  const observers = ["The Daily", "The Weekly", "The Monthly"].map((name) => ({
    id: name.slice(4).toLowerCase(),
    kind: "outlet" as const,
    name,
    voice: "observers" as const,
    reason: "A newsroom.",
  }));
  const statements = observers.map(({ id }, index) =>
    said({ value: 1_000 * (index + 1) }, { id, asserters: [{ actor: id }], saidOn: `2021-04-1${index}` }),
  );
  const atlasOf = (several: boolean, given: readonly Statement[]) =>
    atlasWith({
      actors: [...actors, ...observers],
      voices: voices.map((it) => (it.id === "observers" && several ? { ...it, several: true as const } : it)),
      statements: [said({}), ...given],
    });
  const speakersIn = (several: boolean, given: readonly Statement[]) =>
    sceneOf(inEnglish(atlasOf(several, given)), wholeView).cluster?.rings.map((it) => it.speaker);

  test("is its last speaker and how many others", () => {
    expect(speakersIn(true, statements)).toEqual(["The Monthly and 2 others", "Ukraine"]);
    expect(speakersIn(true, statements.slice(0, 2))).toEqual(["The Weekly and 1 other", "Ukraine"]);
    expect(speakersIn(true, statements.slice(0, 1))).toEqual(["The Daily", "Ukraine"]);
  });

  test("is told from a side that speaks with one voice", () => {
    expect(speakersIn(false, statements)).toEqual(["The Monthly", "Ukraine"]);
  });
});

describe("over every claim, region, voice and day, and many Views", () => {
  const views = [...viewsOf(frozenAtlas), ...generatedViews(frozenAtlas, 200, 31)];
  const clusters = views.flatMap((view) => {
    const { cluster } = sceneOf(inEnglish(frozenAtlas), view);
    return cluster ? [{ view, cluster }] : [];
  });
  const quantityOf = ({ statement, figure }: Ring) => {
    const given = (frozenAtlas.statementOf(statement).quantities ?? []).filter((it) => it.of === "personnel");
    const digits = figure.replaceAll(",", "").match(/\d+/g)?.map(Number) ?? [];
    const found = given.find((it) => digits.every((number) => [it.value, it.min, it.max].includes(number)) && !it.comparator);
    if (!found) throw new Error(`no head count ${figure} in: ${statement}`);
    return found;
  };

  test("there are clusters enough for what follows to fail", () => {
    expect(clusters.length).toBeGreaterThan(60);
    expect(frozenAtlas.statements.filter((it) => isCorrected(frozenAtlas, it)).map((it) => it.id)).toContain(
      "borrell-2021-04-19-troops",
    );
  });

  test("what its own side has corrected is in none, by number, sentence or title", () => {
    for (const { view, cluster } of clusters) {
      for (const { statement } of cluster.rings)
        expect(isCorrected(frozenAtlas, frozenAtlas.statementOf(statement), view.known)).toBe(false);
      const isKnown = view.known === undefined || view.known >= "2021-04-19";
      if (isKnown) expect(JSON.stringify(cluster)).not.toContain("150,000");
    }
  });

  test("every ring is a head count that a statement shown gives, of its own voice, with its day", () => {
    for (const { view, cluster } of clusters) {
      const shown = new Set(passing(frozenAtlas, view).map((it) => it.id));
      for (const ring of cluster.rings) {
        const statement = frozenAtlas.statementOf(ring.statement);
        expect(shown.has(ring.statement)).toBe(true);
        expect(ring.voice).toBe(voicesIn(frozenAtlas, statement)[0]);
        expect(ring.date).toMatch(/\d/);
        const { value, min, max } = quantityOf(ring);
        if (ring.value !== undefined) expect([value, min, max]).toContain(ring.value);
      }
    }
  });

  test("none mixes forces, and the title names them", () => {
    for (const { cluster } of clusters) {
      const forces = new Set(cluster.rings.map((it) => [...quantityOf(it).forces].sort().join()));
      expect([cluster.title, forces.size]).toEqual([cluster.title, 1]);
      const [force = ""] = [...forces][0]?.split(",") ?? [];
      const names = [...forces][0]?.split(",").map((it) => frozenAtlas.actorOf(it).forces ?? "") ?? [force];
      expect(names.some((it) => cluster.title.includes(it))).toBe(true);
    }
  });

  test("at most five stand in one, in order of time, and the rest are counted", () => {
    for (const { cluster } of clusters) {
      expect(cluster.rings.length).toBeLessThanOrEqual(mostRings);
      const days = cluster.rings.map((it) => lastDayOf(frozenAtlas.statementOf(it.statement).saidOn));
      expect(days).toEqual([...days].sort());
      if (cluster.more > 0) expect(cluster.rings.length).toBe(mostRings);
    }
    expect(clusters.some(({ cluster }) => cluster.more > 0)).toBe(true);
  });

  test("a ring says what it counts where that is not the place, all of them, now", () => {
    for (const { cluster } of clusters) {
      for (const ring of cluster.rings) {
        const { when, scope } = quantityOf(ring);
        const statement = frozenAtlas.statementOf(ring.statement);
        const scoped = scope?.regions ?? [];
        const counted = scoped.length > 0 ? scoped : whereIn(frozenAtlas, statement).filter(frozenAtlas.hasRegion);
        const isOther =
          when.kind !== "present" ||
          (scope?.part ?? "total") !== "total" ||
          counted.some((it) => it !== cluster.region) ||
          frozenAtlas.claimOf(statement.claim).about.act === "exercise";
        expect([ring.statement, ring.details !== ring.date]).toEqual([ring.statement, isOther]);
      }
    }
  });

  test("at home and of a claim of several voices no voice has two numbers", () => {
    for (const { view, cluster } of clusters) {
      const speaking = cluster.rings.map((it) => it.voice);
      const isOfOne = new Set(speaking).size === 1;
      if (view.region === undefined && !isOfOne) expect(new Set(speaking).size).toBe(speaking.length);
    }
  });
});

test("the area of a ring is proportional to its number", () => {
  const area = (value: number) => Math.PI * radiusOf(value, 110_000, 38) ** 2;
  for (const value of [4_000, 28_000, 41_000, 110_000]) expect(area(value) / area(2_000)).toBeCloseTo(value / 2_000, 8);
  expect(radiusOf(110_000, 110_000, 38)).toBe(38);
});

test("a claim’s own numbers are told with what they count, ships and all, head counts first", () => {
  const ships: Quantity = { ...troops, of: "ships", asSaid: "two warships", wording: "source", value: 2 };
  const { cluster } = sceneOf(
    inEnglish(atlasWith({ statements: [statementWith({ quantities: [ships, troops] })] })),
    withClaim(wholeView, "troops"),
  );
  expect(cluster?.title).toBe("Russian troops, says Ukraine");
  expect(cluster?.figures).toEqual([
    { figure: "40,000", noun: "troops" },
    { figure: "2", noun: "ships" },
  ]);
  expect(cluster?.rings.length).toBe(1);
});

test("at home the latest number of each voice for the place with most head counts, said in the period, of one scope", () => {
  const { cluster } = sceneOf(inEnglish(frozenAtlas), wholeView);
  expect(cluster?.region).toBe("ukraine-russia-border");
  expect(cluster?.rings.map((it) => [it.speaker, it.figure, it.details])).toEqual([
    ["Kyrylo Budanov", "89,000+", "14 Apr"],
    ["European External Action Service", "100,000+", "19 Apr, with Crimea"],
  ]);
  expect(cluster?.notes).toEqual(["Moscow gives no troop numbers near Ukraine in our sources."]);
});

test("who gives none is told only where nobody was left out", () => {
  expect(sceneOf(inEnglish(frozenAtlas), { ...wholeView, voices: ["kyiv", "european-union"] }).cluster?.notes).toEqual([]);
  expect(sceneOf(inEnglish(frozenAtlas), withRegion(wholeView, "ukraine-russia-border")).cluster?.notes).toEqual([
    "Different days and scopes: not to be added.",
    "Moscow gives no troop numbers near Ukraine in our sources.",
  ]);
});
