import { describe, expect, test } from "vitest";
import type { Quantity } from "../../src/domain/quantity.ts";
import { marksOf, radiusOf } from "../../src/scene/marks.ts";
import { atlasWith, everyStatement, regionWith, statementWith } from "../fixtures/atlas/small-atlas.ts";

const troops: Quantity = {
  of: "personnel",
  forces: ["russia"],
  asSaid: "40,000 troops",
  value: 40_000,
  when: { kind: "present" },
};

function without(...keys: (keyof Quantity)[]): Quantity {
  return Object.fromEntries(Object.entries(troops).filter(([key]) => !keys.some((it) => it === key))) as Quantity;
}

function marks(quantity: Quantity) {
  const atlas = atlasWith({ statements: [statementWith({ quantities: [quantity] })] });
  return marksOf(atlas, everyStatement(atlas), undefined);
}

describe("a ring is", () => {
  test.each([
    ["solid for troops said to be there", troops, "solid", "40,000"],
    ["solid with a sign for “about”", { ...troops, bound: "about" }, "solid", "~40,000"],
    ["dashed for troops planned", { ...troops, when: { kind: "planned" } }, "dashed", "40,000"],
    ["dashed for troops forecast", { ...troops, when: { kind: "forecast" } }, "dashed", "40,000"],
    ["broken for “more than”", { ...without("value"), min: 40_000, bound: "more-than" }, "broken", "40,000+"],
    ["broken for “at least”", { ...without("value"), min: 40_000, bound: "at-least" }, "broken", "40,000+"],
    ["a band for a range", { ...without("value"), min: 30_000, max: 45_000 }, "band", "30,000–45,000"],
    [
      "hollow with words for thousands",
      { ...without("value"), asSaid: "tens of thousands of troops" },
      "words",
      "tens of thousands",
    ],
  ] as const)("%s", (_name, quantity, outline, figure) => {
    expect(marks(quantity)).toMatchObject([{ outline, figure }]);
  });
});

test("a band has both ends, never their mean", () => {
  expect(marks({ ...without("value"), min: 30_000, max: 45_000 })).toMatchObject([{ low: 30_000, value: 45_000 }]);
});

test.each(["equipment", "battalion-tactical-groups", "formations", "aircraft"] as const)(
  "%s are no head count and get no ring",
  (of) => {
    expect(marks({ ...troops, of })).toEqual([]);
  },
);

test("ships are counted by the voice's shape and get no area", () => {
  const [mark] = marks({ ...troops, of: "ships", asSaid: "two warships", value: 2 });
  expect(mark).toMatchObject({ outline: "count", figure: "2", label: ["Russian ships", "says Kyiv"] });
  expect(mark?.value).toBeUndefined();
  expect(marks({ ...troops, of: "ships", asSaid: "no warships", value: 0 })).toEqual([]);
});

test("a comparison is no figure on the map", () => {
  expect(marks({ ...troops, comparator: { relation: "largest", since: "2014" } })).toEqual([]);
});

test("a figure whose words name no drawn place is on the list only", () => {
  const atlas = atlasWith({ statements: [statementWith({ places: [], quantities: [troops] })] });
  expect(marksOf(atlas, everyStatement(atlas), undefined)).toEqual([]);
});

test("a figure stands at the region its own scope counts", () => {
  const places = ["square", "other"].map((id) => ({
    id,
    role: "located" as const,
    asSaid: "there",
    precision: "region" as const,
  }));
  const statement = statementWith({ places, quantities: [{ ...troops, scope: { regions: ["other"], part: "total" } }] });
  const atlas = atlasWith({ statements: [statement], regions: [regionWith(), regionWith({ id: "other" })] });
  expect(marksOf(atlas, everyStatement(atlas), undefined).map((it) => it.region)).toEqual(["other"]);
});

test("figures of different speakers stay apart, though they are the same number", () => {
  const other = statementWith({ id: "moscow-troops", asserters: [{ actor: "russia" }], quantities: [troops] });
  const atlas = atlasWith({ statements: [statementWith({ quantities: [troops] }), other] });
  const found = marksOf(atlas, everyStatement(atlas), undefined);
  expect(found.map((it) => [it.voice, it.statements, it.value])).toEqual([
    ["kyiv", ["kyiv-troops"], 40_000],
    ["moscow", ["moscow-troops"], 40_000],
  ]);
});

test("only a speaker's own later words take the place of a figure, not another's dispute", () => {
  const disputed = statementWith({
    id: "moscow-disputes",
    asserters: [{ actor: "russia" }],
    stance: "corrects",
    targets: ["kyiv-troops"],
    quantities: [{ ...troops, value: 10_000, asSaid: "10,000" }],
  });
  const own = { ...disputed, id: "kyiv-corrects", asserters: [{ actor: "ukraine" }] };
  const silent = statementWith({ id: "kyiv-adds", stance: "qualifies", targets: ["kyiv-troops"] });
  const figuresOf = (statements: (typeof disputed)[]) => {
    const atlas = atlasWith({ statements: [statementWith({ quantities: [troops] }), ...statements] });
    return marksOf(atlas, everyStatement(atlas), undefined).map((it) => it.value);
  };
  expect(figuresOf([disputed])).toEqual([40_000, 10_000]);
  expect(figuresOf([own])).toEqual([10_000]);
  expect(figuresOf([silent])).toEqual([40_000]);
});

test("the area of a ring is proportional to its number", () => {
  const area = (value: number) => Math.PI * radiusOf(value, 38) ** 2;
  for (const value of [500, 4_000, 28_000, 41_000, 110_000]) expect(area(value) / area(1000)).toBeCloseTo(value / 1000, 8);
  expect(radiusOf(50_000, 38)).toBe(38);
});
