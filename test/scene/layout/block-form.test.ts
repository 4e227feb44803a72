import { expect, test } from "vitest";
import { blockStyleOf, formsOf, hasLineShapes, nameGap } from "../../../src/scene/layout/form/block.ts";
import { textWidth } from "../../../src/scene/layout/text-width.ts";
import type { Block } from "../../../src/scene/on-map/block.ts";
import type { StatementShape } from "../../../src/scene/on-map/region-state.ts";
import { frozenGlyphWidths } from "../../fixtures/atlas/frozen-material.ts";

const glyphWidths = await frozenGlyphWidths();

function shapes(count: number): readonly StatementShape[] {
  return Array.from(
    { length: count },
    (_, index) => ({ voice: "kyiv", shape: "circle", statement: `statement-${index}` }) as never,
  );
}

/** A block of a few statements, with more about a part of its place. */
function blockWith(part: number): Block {
  return {
    region: "islands",
    name: "Islands",
    shapes: shapes(4),
    speaking: [],
    lines: [{ region: "east", name: "East", shapes: shapes(part) }],
  };
}

test.each([1, 4, 13, 20, 21, 60])("a block has room for %i statements about a part of its place, in whatever form", (part) => {
  for (const width of [640, 1052]) {
    const style = blockStyleOf(false, width);
    const block = blockWith(part);
    const [line] = block.lines;
    if (!line) throw new Error("no line");
    const shown = hasLineShapes(line, style) ? part * style.cell : textWidth(String(part), style.line, glyphWidths);
    const needed = 2 * style.padding.x + textWidth("East", style.line, glyphWidths) + nameGap + shown;
    for (const form of formsOf(block, style, { glyphWidths, longestBar: undefined }))
      expect(form.width).toBeGreaterThanOrEqual(needed);
    expect(hasLineShapes(line, style)).toBe(part <= style.across);
  }
});
