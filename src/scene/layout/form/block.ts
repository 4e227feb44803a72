import { type Block, type BlockLine, mostShapes } from "../../on-map/block.ts";
import { type GlyphWidths, type TextStyle, textWidth } from "../text-width.ts";

/** How blocks are set in a frame. Sizes in CSS pixels. */
export type BlockStyle = {
  readonly name: TextStyle;
  readonly number: TextStyle;
  readonly line: TextStyle;
  /** Spacing of shapes, and the size of each. */
  readonly cell: number;
  readonly shape: number;
  readonly padding: { readonly x: number; readonly y: number };
  /** Height of the heading and of a line. */
  readonly heading: number;
  readonly lineHeight: number;
  /** Whether a place's block includes its parts. */
  readonly hasLines: boolean;
  /** Maximum number of shapes side by side. */
  readonly across: number;
};

const wide: BlockStyle = {
  name: { face: "sans-600", size: 14, spacing: 0 },
  number: { face: "serif-600", size: 17, spacing: 0 },
  line: { face: "sans-400", size: 12.5, spacing: 0 },
  cell: 11,
  shape: 8.4,
  padding: { x: 10, y: 7 },
  heading: 20,
  lineHeight: 16,
  hasLines: true,
  across: 20,
};

const narrow: BlockStyle = {
  ...wide,
  name: { face: "sans-600", size: 13, spacing: 0 },
  number: { face: "serif-600", size: 15, spacing: 0 },
  line: { face: "sans-400", size: 11.5, spacing: 0 },
  cell: 8,
  shape: 6.3,
  padding: { x: 8, y: 5 },
  heading: 18,
  lineHeight: 14,
  hasLines: false,
  across: 22,
};

/** In between: as small as on phones, but including the parts of places. */
const compact: BlockStyle = { ...narrow, hasLines: true };

/** Narrower frames have no room for full-size blocks. CSS pixels. */
const compactBelow = 720;

/** How blocks are set in a frame of this width: smaller on phones and in columns of text. */
export function blockStyleOf(isNarrow: boolean, width: number): BlockStyle {
  if (isNarrow) return narrow;
  return width < compactBelow ? compact : wide;
}

/** The space between a name and its number, and between a line’s name and its shapes. */
export const nameGap = 7;

/** A block as set: how many shapes are side by side, or the bars instead of them, and its size. */
export type BlockForm = {
  readonly columns: number;
  readonly rows: number;
  /** Number of statements in the longest bar of the whole map; absent if statements are shown as shapes. */
  readonly longestBar?: number;
  readonly width: number;
  readonly height: number;
};

/** Bar dimensions in CSS pixels: the longest, the spacing, and the thickness. */
export const barStyle = { longest: 104, row: 15, thick: 8 } as const;

/**
 * The number of one voice's statements in the longest bar, if any block has too many for shapes; then all blocks on the map use bars on one
 * scale.
 */
export function longestBarOf(blocks: readonly Block[]): number | undefined {
  if (blocks.every((it) => it.shapes.length <= mostShapes)) return undefined;
  return Math.max(...blocks.flatMap((it) => it.speaking.map(({ statements }) => statements.length)));
}

/** The best-looking number of rows for a number of shapes. */
export function bestRows(count: number): number {
  return count <= 11 ? 1 : count <= 40 ? 2 : 3;
}

/** The possible forms of a block, best first: shapes in the best-looking number of rows, then in more rows for when that is too wide. */
export function formsOf(
  block: Block,
  style: BlockStyle,
  { glyphWidths, longestBar }: { readonly glyphWidths: GlyphWidths; readonly longestBar: number | undefined },
): readonly BlockForm[] {
  if (longestBar !== undefined) return [{ ...barsOf(block, style, glyphWidths), longestBar }];
  const count = block.shapes.length;
  const best = bestRows(count);
  const rows = count < 6 ? [best] : [best, best + 1, best + 2];
  return rows.map((it) => formWith(block, Math.min(style.across, Math.ceil(count / it)), style, glyphWidths));
}

/** Whether a part of a place has its statements as shapes, which stand in one row, or as a number. */
export function hasLineShapes({ shapes }: BlockLine, { across }: BlockStyle): boolean {
  return shapes.length <= across;
}

function barsOf(block: Block, style: BlockStyle, glyphWidths: GlyphWidths): BlockForm {
  const heading =
    textWidth(block.name, style.name, glyphWidths) + nameGap + textWidth(String(block.shapes.length), style.number, glyphWidths);
  const rows = block.speaking.length;
  return {
    columns: 0,
    rows,
    width: Math.ceil(2 * style.padding.x + Math.max(heading, style.cell + 6 + barStyle.longest + 34)),
    height: Math.ceil(2 * style.padding.y + style.heading + rows * barStyle.row + 2),
  };
}

function formWith(block: Block, columns: number, style: BlockStyle, glyphWidths: GlyphWidths): BlockForm {
  const rows = Math.ceil(block.shapes.length / columns);
  const heading =
    textWidth(block.name, style.name, glyphWidths) + nameGap + textWidth(String(block.shapes.length), style.number, glyphWidths);
  const shown = style.hasLines ? block.lines : [];
  const lines = shown.map(
    (it) =>
      textWidth(it.name, style.line, glyphWidths) +
      nameGap +
      (hasLineShapes(it, style) ? it.shapes.length * style.cell : textWidth(String(it.shapes.length), style.line, glyphWidths)),
  );
  return {
    columns,
    rows,
    width: Math.ceil(2 * style.padding.x + Math.max(heading, columns * style.cell, ...lines)),
    height: Math.ceil(2 * style.padding.y + style.heading + rows * style.cell + shown.length * style.lineHeight + 2),
  };
}
