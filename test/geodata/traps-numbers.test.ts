import { describe, expect, test } from "vitest";
import { voiceOfStatement } from "../../src/domain/atlas.ts";
import { magnitudeOf } from "../../src/domain/quantity.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { reviewedAtlas } from "./living-atlas.ts";

const statement = reviewedAtlas.statementOf;
const quantitiesOf = (id: string) => statement(id).quantities ?? [];
const holdersOf = (figure: number) =>
  reviewedAtlas.statements.filter((it) => it.quantities?.some((one) => magnitudeOf(one) === figure));
const idsOf = (statements: readonly Statement[]) => statements.map((it) => it.id).sort();
const linksOf = (id: string) => (statement(id).links ?? []).map((it) => `${it.kind} ${it.to}`);

describe("one figure, several meanings", () => {
  test("the two 40,000s are two claims, of two sides, said one day apart", () => {
    const holders = holdersOf(40_000);
    expect(new Set(holders.map((it) => it.claim))).toEqual(
      new Set(["nato-forces-near-russia", "russian-troops-crimea", "russian-troops-eastern-border"]),
    );
    for (const it of holders) {
      const isNato = it.claim === "nato-forces-near-russia";
      expect([it.saidOn, it.quantities?.[0]?.forces]).toEqual(isNato ? ["2021-04-13", ["nato"]] : ["2021-04-12", ["russia"]]);
    }
  });

  test("28 groups, 28,000 fighters and 28,000 troops in an exercise are three claims of two units", () => {
    expect(holdersOf(28).map((it) => [it.claim, it.quantities?.[0]?.of])).toEqual([
      ["russian-battalion-groups-near-ukraine", "battalion-tactical-groups"],
    ]);
    expect(holdersOf(28_000).map((it) => [it.claim, it.quantities?.[0]?.forces])).toEqual([
      ["defender-europe-21-forces", ["united-states", "nato"]],
      ["russian-corps-in-donbas", ["russia"]],
    ]);
  });

  test("80,000 is what remained in May with US officials, and a total of April with newsrooms only", () => {
    const parts = holdersOf(80_000).map((it) => [it.id, it.quantities?.[0]?.scope?.part, voiceOfStatement(reviewedAtlas, it)]);
    expect(parts.sort()).toEqual([
      ["reuters-2021-04-20-troops", "total", "observers"],
      ["us-officials-2021-05-05-troops", "remaining", "washington"],
      ["wall-street-journal-2021-04-20-troops", "total", "observers"],
    ]);
    expect(holdersOf(83_000)).toEqual([]);
  });

  test("newcomers are no totals: 4,000, “thousands” and 50,000", () => {
    const claim = reviewedAtlas.statementsAbout("russian-build-up-around-ukraine");
    const newcomers = claim.flatMap((it) => (it.quantities ?? []).map((one) => [one.scope?.part, magnitudeOf(one)]));
    expect(newcomers).toEqual([
      ["newcomers", 4_000],
      ["newcomers", undefined],
      ["newcomers", 50_000],
    ]);
    expect(idsOf([...holdersOf(4_000), ...holdersOf(50_000)])).toEqual([
      "reuters-2021-04-20-newcomers",
      "us-official-2021-03-31-newcomers",
    ]);
  });
});

describe("present, forecast, unclear", () => {
  test("110,000 is unclear with Taran and a forecast for 20 April with Budanov, beside at least 89,000 present", () => {
    expect(idsOf(holdersOf(110_000))).toEqual(["budanov-2021-04-troops-forecast", "taran-2021-04-14-troops"]);
    expect(quantitiesOf("taran-2021-04-14-troops")[0]?.when).toEqual({ kind: "unclear" });
    expect(quantitiesOf("budanov-2021-04-troops-forecast")[0]?.when).toMatchObject({ kind: "forecast", date: "2021-04-20" });
    expect(quantitiesOf("budanov-2021-04-14-troops")[0]).toMatchObject({
      min: 89_000,
      bound: "at-least",
      when: { kind: "present" },
    });
  });

  test("the forecast is not dated to the day of the figure that was present", () => {
    expect(statement("budanov-2021-04-14-troops").saidOn).toBe("2021-04-14");
    expect(statement("budanov-2021-04-troops-forecast").saidOn).toBe("[2021-04-01..2021-04-20]");
  });

  test("56 groups are unclear with Taran and a forecast with Budanov; 47 is nowhere", () => {
    expect(holdersOf(56).map((it) => [it.id, it.quantities?.[0]?.when.kind])).toEqual([
      ["budanov-2021-04-battalion-groups", "forecast"],
      ["taran-2021-04-14-battalion-groups", "unclear"],
    ]);
    expect(holdersOf(47)).toEqual([]);
  });

  test("Kuleba's 120,000 is a forecast, and his hundreds of thousands are words of the same day", () => {
    expect(quantitiesOf("kuleba-2021-04-20-troops-forecast")[0]).toMatchObject({ min: 120_000, when: { kind: "forecast" } });
    const loose = quantitiesOf("kuleba-2021-04-20-hundreds-of-thousands");
    expect(loose.map(magnitudeOf)).toEqual([undefined]);
    expect(statement("kuleba-2021-04-20-hundreds-of-thousands").saidOn).toBe("2021-04-20");
  });

  test("126,000 looks back from January 2022", () => {
    expect(statement("reznikov-2022-01-troops").saidOn).toBe("2022-01-28");
    expect(quantitiesOf("reznikov-2022-01-troops")[0]?.when).toMatchObject({ kind: "past", date: "2021-04" });
  });
});

describe("said, and corrected", () => {
  test("150,000 and its correction stand on the same day, the one answering the other", () => {
    const [spoken, corrected] = [statement("borrell-2021-04-19-troops"), statement("eeas-2021-04-19-troops")];
    expect([spoken.saidOn, corrected.saidOn]).toEqual(["2021-04-19", "2021-04-19"]);
    expect([spoken.stance, corrected.stance, corrected.targets]).toEqual(["asserts", "corrects", [spoken.id]]);
    expect(spoken.quantities?.[0]).toMatchObject({ min: 150_000, bound: "more-than" });
    expect(corrected.quantities?.[0]).toMatchObject({ min: 100_000, bound: "more-than" });
    expect(corrected.evidence[0]?.selector?.exact).toContain("100,000*");
    expect(idsOf(holdersOf(150_000))).toEqual([spoken.id]);
  });

  test("nothing else about the numbers is a correction", () => {
    const corrections = reviewedAtlas.statementsAbout("russian-troops-around-ukraine").filter((it) => it.stance === "corrects");
    expect(idsOf(corrections)).toEqual(["eeas-2021-04-19-troops"]);
  });
});

describe("groups are no head counts", () => {
  test("nothing but groups is counted where groups are counted", () => {
    for (const claim of ["russian-battalion-groups-near-ukraine", "more-russian-battalion-groups-near-ukraine"]) {
      const kinds = reviewedAtlas.statementsAbout(claim).flatMap((it) => (it.quantities ?? []).map(({ of }) => of));
      expect(new Set(kinds)).toEqual(new Set(["battalion-tactical-groups"]));
    }
  });

  test("the conversion is a newsroom's own, answers Khomchak and stands in a claim of its own", () => {
    const [only, ...more] = reviewedAtlas.statementsAbout("russian-troops-in-battalion-groups");
    expect(more).toEqual([]);
    expect(only?.asserters).toEqual([{ actor: "defence-blog" }]);
    expect(only?.targets).toEqual(["khomchak-2021-03-30-battalion-groups"]);
    expect(only?.quantities?.[0]).toMatchObject({ min: 20_000, max: 25_000 });
  });

  test("the 25 groups to come are at most, and not added to those there", () => {
    expect(quantitiesOf("khomchak-2021-03-30-more-battalion-groups")[0]).toMatchObject({ max: 25, bound: "up-to" });
    expect(holdersOf(53)).toEqual([]);
  });
});

describe("rankings", () => {
  test("“mirrors”, “bigger than” and “ever” are claims of their own, of one speaker each", () => {
    const about = (claim: string) => reviewedAtlas.statementsAbout(claim).map((it) => it.asserters[0]?.actor);
    expect(about("russian-forces-mirror-2014")).toEqual(["tod-wolters"]);
    expect(about("russian-build-up-bigger-than-2014")).toEqual(["john-kirby"]);
    expect(about("russian-deployment-largest-ever")).toEqual(["josep-borrell"]);
  });

  test("those of one government are tied as such, so that they do not read as several sightings", () => {
    expect(linksOf("wolters-2021-04-13-mirrors-2014")).toEqual(["same-government psaki-2021-04-08-most-since-2014"]);
    expect(linksOf("kirby-2021-04-19-bigger-than-2014")).toEqual([
      "same-government wolters-2021-04-13-mirrors-2014",
      "same-government psaki-2021-04-08-most-since-2014",
    ]);
  });

  test("the figures for Crimea all come from Kyiv, and Taran's is tied to the one it repeats", () => {
    const figures = reviewedAtlas.statementsAbout("russian-troops-crimea").filter((it) => it.quantities);
    expect(new Set(figures.map((it) => voiceOfStatement(reviewedAtlas, it)))).toEqual(new Set(["kyiv"]));
    expect(statement("taran-2021-04-14-crimea").stance).toBe("repeats");
    expect(linksOf("taran-2021-04-14-crimea")).toContain("same-government mendel-2021-04-12-crimea-ap");
  });
});

describe("who says it, where, and how near we came", () => {
  test("Khomchak is Commander-in-Chief, and spoke on 30 March", () => {
    const office = reviewedAtlas.actorOf("ruslan-khomchak").office;
    expect(office).toBe("Commander-in-Chief of the Armed Forces, Ukraine");
    const his = reviewedAtlas.statements.filter((it) => it.id.startsWith("khomchak-2021-03-30-"));
    expect(his).toHaveLength(4);
    for (const it of his) expect(it.saidOn).toBe("2021-03-30");
  });

  test("the sightings that pass through no government confirm the build-up; the text of CSIS adds to it", () => {
    const about = reviewedAtlas.statementsAbout("russian-build-up-around-ukraine");
    const sightings = about.filter((it) => it.stance === "corroborates");
    for (const id of ["conflict-intelligence-team-2021-04-08-field-camp", "wall-street-journal-2021-04-20-aircraft-crimea"]) {
      expect(idsOf(sightings)).toContain(id);
    }
    for (const it of sightings) expect(voiceOfStatement(reviewedAtlas, it)).toBe("observers");
    expect(statement("csis-2021-09-already-there")).toMatchObject({ stance: "qualifies", saidOn: "2021-09" });
  });

  test("the camps and the range are no points: no source here gives where they are", () => {
    const named = /Voronezh|Pogonovo|Ostrogozhsk/;
    const places = [...reviewedAtlas.claims, ...reviewedAtlas.statements].flatMap((it) => it.places ?? []);
    const camps = places.filter((it) => named.test(it.asSaid));
    expect(camps.length).toBeGreaterThanOrEqual(4);
    for (const it of camps) expect(it.id).toBeUndefined();
  });

  test("Novoozerne stands where GeoNames has it, in Crimea, and so does the port of Temryuk", () => {
    const named = [...reviewedAtlas.claims, ...reviewedAtlas.statements].flatMap((it) => it.places ?? []);
    const idOf = (words: string) => named.find((it) => it.asSaid === words)?.id;
    const at = (id: string | undefined) => reviewedAtlas.places.find((it) => it.id === id);
    expect(at(idOf("Novoozerne, not far from Lake Donuzlav"))).toMatchObject({ country: "UA", at: [33.1171, 45.3839] });
    expect(at(idOf("in the port of Temryuk"))).toMatchObject({ country: "RU", at: [37.3975, 45.2689] });
  });

  test("the camp in the east of Crimea is not Novoozerne", () => {
    expect(statement("channel-5-2021-04-20-camp").claim).not.toBe(statement("yanchevsky-2021-novoozerne").claim);
  });

  test("nobody denies the return: it is answered, and made narrower", () => {
    const about = reviewedAtlas.statementsAbout("russian-troops-return-to-bases");
    expect(about.map((it) => it.stance)).toEqual(["asserts", "qualifies", "answers", "qualifies", "qualifies", "answers"]);
    expect(about.flatMap((it) => it.quantities ?? [])).toEqual([]);
  });

  test("pages far from the speaker give facts, and no words", () => {
    const far =
      /^(?:pledge-times|world-today-news|silkway-news|dw-regtrends|globe-and-mail-nextgen|reuters-we-the-people|tass-katehon)-/;
    const evidence = reviewedAtlas.statements.flatMap((it) => it.evidence).filter((it) => far.test(it.source));
    expect(evidence.length).toBeGreaterThan(8);
    for (const it of evidence) expect(it.selector).toBeUndefined();
  });
});
