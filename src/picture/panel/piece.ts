import { element } from "../../drawing/svg.ts";
import type { Run } from "../../scene/layout/lines.ts";
import type { GlyphWidths, TextStyle } from "../../scene/layout/text-width.ts";
import type { ColourName, Palette } from "../../scene/palette.ts";
import { blockOf, drawBlock } from "../type.ts";

/** What is needed to set and draw text. */
export type Means = { readonly glyphWidths: GlyphWidths; readonly palette: Palette };

/** Part of the text beside or around a map: its size in units, and its markup for a given upper left corner. */
export type Piece = {
  readonly width: number;
  readonly height: number;
  readonly draw: (left: number, top: number) => string;
};

type Setting = {
  readonly style: TextStyle;
  readonly width: number;
  readonly indent?: number;
  /** In font sizes. */
  readonly leading?: number;
};

/** Text as a piece; a run's tone names its colour. */
export function textPiece(runs: readonly Run<ColourName>[], setting: Setting, { glyphWidths, palette }: Means): Piece {
  const block = blockOf(runs, { ...setting, glyphWidths });
  const { width, indent = 0 } = setting;
  return {
    width: block.width,
    height: block.height,
    draw: (left, top) => drawBlock(block, { left, top, width, indent }, palette),
  };
}

/** A gap between pieces: empty, or with a line in its middle. */
export function gapOf(height: number, line?: { readonly width: number; readonly palette: Palette }): Piece {
  const draw = (left: number, top: number) =>
    line
      ? element("line", {
          x1: left,
          x2: left + line.width,
          y1: top + height / 2,
          y2: top + height / 2,
          stroke: line.palette.rule,
          "stroke-width": 1,
        })
      : "";
  return { width: 0, height, draw };
}

/** Pieces stacked vertically. */
export function stacked(pieces: readonly Piece[]): Piece {
  return {
    width: Math.max(0, ...pieces.map((it) => it.width)),
    height: pieces.reduce((sum, it) => sum + it.height, 0),
    draw: (left, top) => {
      let y = top;
      return pieces
        .map((it) => {
          const markup = it.draw(left, y);
          y += it.height;
          return markup;
        })
        .join("");
    },
  };
}

/** Pieces side by side, each with its distance from the left. */
export function beside(pieces: readonly { readonly piece: Piece; readonly left: number }[]): Piece {
  return {
    width: Math.max(0, ...pieces.map((it) => it.left + it.piece.width)),
    height: Math.max(0, ...pieces.map((it) => it.piece.height)),
    draw: (left, top) => pieces.map((it) => it.piece.draw(left + it.left, top)).join(""),
  };
}

/** A piece as a group in the picture, so that it can be found. */
export function grouped(piece: Piece, attributes: Parameters<typeof element>[1]): Piece {
  return { ...piece, draw: (left, top) => element("g", attributes, piece.draw(left, top)) };
}
