import { describe, expect, test } from "vitest";
import { type Bin, emptyFormsOf, filledForm, type TimelineForm, timelineCell } from "../../../src/scene/clocks/bins.ts";
import { timelineOf } from "../../../src/scene/clocks/timeline.ts";
import { filteredBy } from "../../../src/scene/filters.ts";
import { type View, wholeView, withSaid, withVoice } from "../../../src/scene/view.ts";
import { voiceIds } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";

function formsFor(view: View): readonly TimelineForm[] {
  const { admitted, counts } = filteredBy(frozenAtlas, view);
  return timelineOf(frozenAtlas, view, admitted, counts.said).forms;
}

/** Days of one statement each, so many on each. */
function made(counts: Readonly<Record<string, number>>, period = { from: "2021-03-01", to: "2021-05-31" }) {
  const days = Object.entries(counts).map(([day, count]) => ({
    day,
    at: 0,
    statements: Array.from({ length: count }, (_, index) => ({
      id: `${day} ${index}`,
      voice: "kyiv",
      shape: "circle" as const,
      isAdmitted: index % 2 === 0,
      isJoint: false,
    })),
    count,
    isChosen: false,
  }));
  const length = Date.parse(period.to) - Date.parse(period.from);
  const at = (day: string) => (Date.parse(day) - Date.parse(period.from)) / length;
  const byDay = new Map(days.map((it) => [it.day, it]));
  return emptyFormsOf({ days, period, at, outside: [0.04, 0.04] }).map((it) => filledForm(it, byDay));
}

const [leftOf, rightOf] = [-1, 1].map((side) => (bin: Bin, form: TimelineForm, width: number) => {
  const half = form.hasBars ? 10 : (bin.columns * timelineCell.cell) / 2;
  return bin.at * width + bin.shift + side * half;
}) as [(bin: Bin, form: TimelineForm, width: number) => number, (bin: Bin, form: TimelineForm, width: number) => number];

describe("in every form", () => {
  const forms = formsFor(wholeView);

  test("every statement stands once", () => {
    const all = frozenAtlas.statements.map((it) => it.id).sort();
    for (const { bins, hasBars } of forms) {
      const ids = bins.flatMap((it) => it.shapes.map((shape) => shape.id));
      expect([...ids].sort()).toEqual(hasBars ? [] : all);
      expect(bins.reduce((sum, it) => sum + it.all, 0)).toBe(all.length);
    }
    expect(new Set(forms.map((it) => it.hasBars))).toEqual(new Set([true, false]));
  });

  test("no two bins touch, on its least line and on any longer one", () => {
    for (const form of [...forms, ...made({ "2021-04-12": 30, "2021-04-13": 39, "2021-04-14": 28, "2021-04-15": 1 })])
      for (const width of [form.leastWidth, form.leastWidth + 37, 2 * form.leastWidth])
        for (const [index, bin] of form.bins.slice(1).entries())
          expect(leftOf(bin, form, width) - rightOf(form.bins[index] ?? bin, form, width)).toBeGreaterThanOrEqual(-0.2);
  });

  test("a column has seven pixels for each of its days on the least line", () => {
    const [days] = forms;
    expect(days?.unit).toBe("day");
    expect(days?.leastWidth).toBeGreaterThanOrEqual(92 * timelineCell.column);
  });

  test("the finest comes first, and each coarser one fits narrower lines", () => {
    const widths = forms.map((it) => it.leastWidth);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(widths.at(-1)).toBeLessThanOrEqual(350);
  });
});

test("a bin of forty statements has the whole line show bars, one of thirty-nine does not", () => {
  expect(made({ "2021-04-13": 39, "2021-04-20": 1 })[0]?.hasBars).toBe(false);
  expect(made({ "2021-04-13": 40, "2021-04-20": 1 })[0]?.hasBars).toBe(true);
  expect(made({ "2021-04-13": 40, "2021-04-20": 1 })[0]?.most).toBe(40);
});

test("what is shown stands at the bottom, no two shapes in one spot, in at most three columns", () => {
  for (const { shapes, columns } of formsFor(withVoice(wholeView, "moscow", voiceIds)).flatMap((it) => it.bins)) {
    const spots = shapes.map((it) => `${it.column} ${it.row}`);
    expect(new Set(spots).size).toBe(spots.length);
    expect(columns).toBeLessThanOrEqual(3);
    const [lit, out] = [true, false].map((is) => shapes.filter((it) => it.isAdmitted === is).map((it) => it.row));
    if (lit?.length && out?.length) expect(Math.max(...lit)).toBeLessThanOrEqual(Math.min(...out));
  }
});

test("what was said outside the period is one bin at each end, with the days it holds", () => {
  const [form] = made({ "2020-12-01": 1, "2021-02-28": 1, "2021-03-01": 1, "2021-06-01": 1, "2022-01-01": 1 });
  expect(form?.bins.map((it) => [it.text, it.from, it.to, it.all])).toEqual([
    ["earlier", "2020-12-01", "2021-02-28", 2],
    ["1 Mar", "2021-03-01", "2021-03-01", 1],
    ["later", "2021-06-01", "2022-01-01", 2],
  ]);
});

test("the busiest bin is one of the period, not what lies outside", () => {
  const [form] = made({ "2020-12-01": 9, "2021-04-13": 5, "2021-04-14": 2 });
  expect([form?.busiest?.text, form?.busiest?.all]).toEqual(["13 Apr", 5]);
});

test("a bin is chosen where all its days are", () => {
  const [days, weeks] = formsFor(withSaid(wholeView, { from: "2021-04-12", to: "2021-04-14" }));
  expect(days?.bins.filter((it) => it.isChosen).map((it) => it.from)).toEqual(["2021-04-12", "2021-04-13", "2021-04-14"]);
  expect(weeks?.bins.filter((it) => it.isChosen)).toEqual([]);
});
