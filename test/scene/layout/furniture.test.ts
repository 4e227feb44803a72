import { expect, test } from "vitest";
import { furnitureOf, legendHeightOf } from "../../../src/scene/layout/furniture.ts";
import { frozenGlyphWidths } from "../../fixtures/atlas/frozen-material.ts";

const glyphWidths = await frozenGlyphWidths();
const short = {
  signs: ["a statement, at each place it names", "soft band: along a border", "ring: troops as said"],
  below: [["Borders: UN resolution 68/262 · change"], ["Map: Natural Earth"]],
};
const long = "a statement in words that nobody foresaw, of which every place it names has one";

test("the legend is as high as its words need, and short ones need no more than the least", () => {
  const height = legendHeightOf(short, glyphWidths);
  expect(height).toBeLessThanOrEqual(113);
  expect(legendHeightOf({ signs: [], below: [] }, glyphWidths)).toBe(112);
  expect(legendHeightOf({ ...short, signs: [long, ...short.signs.slice(1)] }, glyphWidths)).toBeGreaterThan(height + 8);
  // Of several views of the borders the one with the longest words counts.
  expect(legendHeightOf({ ...short, below: [["Borders: UN", `Borders: ${long}`], ["Map"]] }, glyphWidths)).toBeGreaterThan(
    height + 8,
  );
});

test("its buttons and its scale stand above and beside it, however high it is", () => {
  const frame = { width: 1052, height: 738 };
  const [legend, scale, buttons] = furnitureOf({ kind: "home", medium: "page", frame, isNarrow: false, legend: 150 });
  expect(legend).toEqual({ left: 802, right: 1038, top: 574, bottom: 724 });
  expect([scale?.bottom, buttons?.bottom]).toEqual([724, 562]);
});
