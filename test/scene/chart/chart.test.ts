import { describe, expect, test } from "vitest";
import { axisOf } from "../../../src/scene/chart/axis.ts";
import { chartOf } from "../../../src/scene/chart/chart.ts";
import { groupIn } from "../../../src/scene/chart/groups.ts";
import { atlasKnownOn } from "../../../src/scene/clocks/known.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { chartAtlas, chartFor, giving, quantityWith } from "../../fixtures/atlas/chart-atlas.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { generatedViews } from "../../fixtures/atlas/generated-views.ts";
import { inEnglish } from "../../fixtures/in-english.ts";

const scope = (part: "total" | "newcomers" | "remaining", ...regions: readonly string[]) => ({ regions: [...regions], part });
const border = "ukraine-russia-border";

describe("the group of a figure", () => {
  const groupWith = (quantity: Parameters<typeof quantityWith>[0], claim = "troops") => {
    const atlas = chartAtlas([{ claim, ...giving(quantityWith(quantity)) }]);
    const [statement] = atlas.statements;
    const [given] = statement?.quantities ?? [];
    return statement && given && groupIn(atlas, statement, given)?.id;
  };

  test.each([
    ["Russian troops at the border", { scope: scope("total", border) }, "near-ukraine"],
    ["Russian troops at the border and in Crimea", { scope: scope("total", border, "crimea") }, "near-ukraine"],
    ["Russian troops where the words name no region", { scope: scope("total") }, "near-ukraine"],
    ["Russian troops in Crimea alone", { scope: scope("total", "crimea") }, "crimea"],
    ["Russian fighters in the Donbas", { scope: scope("total", "donbas") }, undefined],
    ["a comparison of Russian forces", { of: "other", comparator: { relation: "largest", since: "2014" } }, "near-ukraine"],
    ["anything else that is counted", { of: "other" }, undefined],
    ["Russian battalion tactical groups", { of: "battalion-tactical-groups" }, "battalion-groups"],
    ["Russian formations", { of: "formations" }, undefined],
    ["NATO’s troops", { forces: ["nato"] }, "nato"],
    ["NATO’s equipment", { of: "equipment", forces: ["nato"] }, undefined],
    ["ships, whosoever they are", { of: "ships", forces: ["ukraine"] }, "ships"],
    ["ceasefire violations", { of: "ceasefire-violations" }, "ceasefire"],
  ] as const)("of %s", (_what, quantity, group) => {
    expect(groupWith(quantity as Parameters<typeof quantityWith>[0])).toBe(group);
  });

  test("of Russian troops in an exercise is none: they are not said to be there", () => {
    expect(groupWith({}, "exercise")).toBeUndefined();
  });
});

describe("the rows of a chart", () => {
  test("stand in order of the day said, a fuzzy one at its last, an answer after what it answers", () => {
    const atlas = chartAtlas([
      { id: "b-late", saidOn: "[2021-04-01..2021-04-20]", ...giving(quantityWith()) },
      { id: "a-answer", saidOn: "2021-04-12", stance: "corrects", targets: ["c-first"], ...giving(quantityWith()) },
      { id: "c-first", saidOn: "2021-04-12", ...giving(quantityWith(), quantityWith({ value: 20_000 })) },
    ]);
    expect(chartFor(atlas).rows.map((it) => it.id)).toEqual(["c-first-0", "c-first-1", "a-answer-0", "b-late-0"]);
  });

  test("mark a number, what is more or less than one, a band, words and a comparison each in its way", () => {
    const { value: _value, ...bare } = quantityWith();
    const marks = chartFor(
      chartAtlas([
        giving(
          quantityWith({ value: 5, bound: "about" }),
          { ...bare, min: 6, bound: "more-than" },
          quantityWith({ value: 7, bound: "at-least" }),
          { ...bare, max: 8, bound: "up-to" },
          { ...bare, min: 9, max: 10 },
          { ...bare, asSaid: "thousands" },
          { ...bare, comparator: { relation: "largest", since: "2014" } },
        ),
      ]),
    ).rows.map((it) => it.mark);
    expect(marks).toEqual([
      { kind: "value", at: 5 },
      { kind: "more", at: 6 },
      { kind: "more", at: 7 },
      { kind: "up-to", at: 8 },
      { kind: "band", from: 9, to: 10 },
      { kind: "words" },
      { kind: "tag" },
    ]);
  });

  test("are dashed for what is planned or forecast, and outlined apart for what is unclear", () => {
    const kinds = ["present", "past", "planned", "forecast", "unclear"] as const;
    const { rows } = chartFor(chartAtlas([giving(...kinds.map((kind) => quantityWith({ when: { kind } })))]));
    expect(rows.map((it) => it.line)).toEqual(["solid", "solid", "dashed", "dashed", "unclear"]);
    expect(rows.map((it) => it.chips.slice(1))).toEqual([[], ["past"], ["planned"], ["forecast"], ["now or forecast: unclear"]]);
  });

  test("say in chips which regions and which part of the forces are counted", () => {
    const { rows } = chartFor(
      chartAtlas([
        giving(
          quantityWith({ scope: scope("total", border) }),
          quantityWith({ scope: scope("newcomers", border, "crimea") }),
          quantityWith({ scope: scope("newcomers", "crimea", border) }),
          quantityWith({ scope: { ...scope("total", "donbas", border), asSaid: "in the east" } }),
          quantityWith({ scope: scope("remaining") }),
        ),
      ]),
    );
    expect(rows.map((it) => it.chips)).toEqual([
      ["border", "total"],
      ["both: border and Crimea", "new arrivals"],
      ["both: border and Crimea", "new arrivals"],
      ["in the east", "total"],
      ["remaining"],
    ]);
  });

  test("tell in words that a figure was corrected, by whom and when, and that it was disputed", () => {
    const answer = (id: string, stance: "corrects" | "disputes-number", saidOn: string, actor = "monitor") => ({
      id,
      stance,
      saidOn,
      targets: ["first"],
      asserters: [{ actor }],
    });
    const first = { id: "first", saidOn: "2021-04-12", ...giving(quantityWith()) };
    const remarksWith = (...answers: ReturnType<typeof answer>[]) => chartFor(chartAtlas([first, ...answers])).rows[0];
    expect(remarksWith()?.isCorrected).toBe(false);
    expect(remarksWith(answer("a", "corrects", "2021-04-12", "ukraine"))).toMatchObject({
      isCorrected: true,
      remarks: ["Corrected the same day by Ukraine."],
    });
    // Only who said it takes it back: what another side calls a correction is said, and the figure stands.
    expect(remarksWith(answer("a", "corrects", "2021-04-12"))).toMatchObject({
      isCorrected: false,
      remarks: ["Corrected the same day by The Monitor."],
    });
    expect(remarksWith(answer("a", "corrects", "2021-04-14"))?.remarks).toEqual(["Corrected by The Monitor, 14 Apr 2021."]);
    expect(remarksWith(answer("a", "disputes-number", "2021-04-14"))).toMatchObject({
      isCorrected: false,
      remarks: ["The Monitor, 14 Apr 2021: disputes the number."],
    });
  });

  test("name what their statement counts besides and no chart shows", () => {
    const { rows } = chartFor(
      chartAtlas([giving(quantityWith(), quantityWith({ of: "equipment", asSaid: "300 tanks", wording: "source", value: 300 }))]),
    );
    expect(rows.map((it) => it.remarks)).toEqual([
      ["The same statement also gives “300 tanks”: measured differently, so not plotted."],
    ]);
  });

  test("of the open claim are lit and the others faded, unless it has none here", () => {
    const atlas = chartAtlas([
      { claim: "exercise", ...giving(quantityWith({ forces: ["nato"] })) },
      { claim: "deployment", ...giving(quantityWith({ forces: ["nato"] })) },
      giving(quantityWith()),
    ]);
    const states = (claim: string) => chartFor(atlas, { group: "nato", claim }).rows.map((it) => it.state);
    expect(states("exercise").sort()).toEqual(["faded", "lit"]);
    expect(states("troops")).toEqual(["plain", "plain"]);
  });
});

describe("the warnings of a chart", () => {
  const warningsFor = (...quantities: readonly ReturnType<typeof quantityWith>[]) =>
    chartFor(chartAtlas([giving(...quantities)])).warnings.map((it) => it.why);

  test("are none where all count the same", () => {
    const same = quantityWith({ scope: scope("total", border) });
    expect(warningsFor(same, same)).toEqual([]);
  });

  test.each([
    ["scope", { scope: scope("total", border, "crimea") }],
    ["scope", { scope: scope("total") }],
    ["part", { scope: scope("newcomers", border) }],
    ["part", { scope: scope("remaining", border) }],
    ["when", { when: { kind: "forecast" } }],
    ["when", { when: { kind: "unclear" } }],
  ] as const)("tell of another %s", (why, other) => {
    const first = quantityWith({ scope: scope("total", border) });
    expect(warningsFor(first, { ...first, ...(other as Partial<typeof first>) })).toEqual([why]);
  });

  test("name who gives which, and of the most frequent case only what it is", () => {
    const total = quantityWith({ scope: scope("total", border) });
    const atlas = chartAtlas([
      giving(total, total, total),
      { asserters: [{ actor: "monitor" }], saidOn: "2021-04-20", ...giving(quantityWith({ scope: scope("newcomers", border) })) },
    ]);
    expect(chartFor(atlas).warnings[0]?.text).toBe(
      "Totals, new arrivals and those remaining are different counts. New arrivals only: The Monitor (20 Apr 2021); all others: totals.",
    );
  });

  test("tell apart the baselines of comparisons, in the words of their sources", () => {
    const since = (baseline: string) => quantityWith({ comparator: { relation: "largest", since: baseline } });
    const [warning] = chartFor(chartAtlas([giving(since("2014"), since("the annexation"))])).warnings;
    expect(warning?.text).toContain("“2014” and “the annexation”");
  });

  test("say of a deployment and an exercise that no one says they count the same forces", () => {
    const of = (claim: string) => ({ claim, ...giving(quantityWith({ forces: ["nato"] })) });
    const chart = chartFor(chartAtlas([of("exercise"), { ...of("deployment"), asserters: [{ actor: "russia" }] }]), {
      group: "nato",
    });
    expect(chart.warnings.map((it) => it.why)).toEqual(["act"]);
    expect(chart.notes[0]).toBe(
      "Russia refers to a deployment; Ukraine refers to an exercise. None of our sources says they counted the same forces.",
    );
  });
});

describe("the notes of a chart", () => {
  const notesOf = (actor: string) => {
    const by = { asserters: [{ actor }], ...giving(quantityWith({ forces: ["nato"] })) };
    return chartFor(chartAtlas([by, by]), { group: "nato" }).notes.join();
  };

  test("say of the officials of one government, and of no other voice, that they are one", () => {
    expect(notesOf("ukraine")).toContain("All figures here come from one voice, Kyiv");
    expect(notesOf("nato") + notesOf("monitor")).not.toContain("one voice");
  });

  test("are the atlas’s, those about exercises only where some are and some are not", () => {
    const groups = [
      {
        id: "all",
        name: "All",
        topic: "all of it",
        unit: "Head counts",
        of: "personnel",
        notes: [{ text: "Always." }, { text: "Mixed.", when: "exercises" as const }],
      },
    ];
    const noted = (...claims: readonly string[]) =>
      chartFor(
        chartAtlas(
          claims.map((claim) => ({ claim, ...giving(quantityWith()) })),
          { figures: { groups, regions: [] } },
        ),
      );
    expect(noted("exercise")).toMatchObject({ heading: "Who said how many: all of it", unit: "Head counts", notes: ["Always."] });
    expect(noted("exercise", "deployment").notes.slice(0, 2)).toEqual([
      "Always.",
      "Ukraine refers to a deployment; Ukraine refers to an exercise. Mixed.",
    ]);
  });
});

describe("the charts of the frozen records", () => {
  const views = generatedViews(frozenAtlas, 150, 51);
  const charts = frozenAtlas.figures.groups.map(({ id }) => chartFor(frozenAtlas, { group: id }));

  test("hold each figure at most once, in the words of its source, with its own bounds", () => {
    const rows = charts.flatMap((it) => it.rows);
    expect(new Set(rows.map((it) => it.id)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(8);
    for (const { id, statement, said, mark } of rows) {
      const quantity = frozenAtlas.statementOf(statement).quantities?.[Number(id.slice(statement.length + 1))];
      expect(said).toBe(quantity?.asSaid);
      const numbers = [quantity?.value, quantity?.min, quantity?.max];
      for (const it of "at" in mark ? [mark.at] : mark.kind === "band" ? [mark.from, mark.to] : []) expect(numbers).toContain(it);
    }
  });

  test("keep the two 40,000s apart", () => {
    const groupsOf = (voice: string) =>
      charts
        .filter((it) => it.rows.some((row) => row.voice === voice && "at" in row.mark && row.mark.at === 40_000))
        .map((it) => it.group);
    expect(groupsOf("moscow")).toEqual(["nato"]);
    expect(groupsOf("kyiv")).not.toContain("nato");
    expect(groupsOf("kyiv").length).toBeGreaterThan(0);
  });

  test("give no head count by Moscow of its own forces, as their note says", () => {
    for (const { group, rows, notes } of charts.filter((it) => it.group === "near-ukraine" || it.group === "crimea")) {
      expect([group, rows.filter((it) => it.voice === "moscow")]).toEqual([group, []]);
      expect(notes.join()).toContain("no troop numbers");
    }
  });

  test("count a battalion tactical group only as itself", () => {
    for (const { group, rows } of charts)
      for (const { statement, id } of rows) {
        const quantity = frozenAtlas.statementOf(statement).quantities?.[Number(id.slice(statement.length + 1))];
        expect(quantity?.of === "battalion-tactical-groups").toBe(group === "battalion-groups");
      }
  });

  test("show what the View admits and nothing said after the day known, in every View", () => {
    for (const view of views) {
      const scene = sceneOf(inEnglish(frozenAtlas), view);
      const { rows, ends } = chartOf(inEnglish(frozenAtlas), scene);
      const axis = axisOf(ends);
      for (const { statement, day, mark } of rows) {
        expect(scene.admitted.has(statement)).toBe(true);
        if (view.known) expect(day <= view.known).toBe(true);
        if ("at" in mark) expect(axis && mark.at <= axis.end).toBe(true);
      }
      // Corrections of a later day are not told of either: the chart is that of an atlas without them.
      const { known, ...rest } = view;
      if (known) expect(chartFor(atlasKnownOn(frozenAtlas, known), rest).rows).toEqual(rows);
    }
  });

  test("have the same axis whatever is filtered", () => {
    const [first] = charts;
    expect(chartFor(frozenAtlas, { voices: ["nato"] }).ends).toEqual(first?.ends);
    expect(chartFor(frozenAtlas, { voices: ["moscow"] }).rows).toEqual([]);
  });
});
