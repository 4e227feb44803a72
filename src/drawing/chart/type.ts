import type { Box } from "../../scene/layout/box.ts";
import { linesOf } from "../../scene/layout/lines.ts";
import { type GlyphWidths, type TextStyle, textWidth } from "../../scene/layout/text-width.ts";
import type { VoiceColour } from "../../scene/palette.ts";

/** How a chart's text is set, in units. */
export const chartType = {
  speaker: { face: "sans-600", size: 13.5, spacing: 0 },
  verb: { face: "sans-400", size: 13, spacing: 0 },
  chip: { face: "sans-400", size: 11.5, spacing: 0 },
  said: { face: "serif-600", size: 15, spacing: 0 },
  words: { face: "serif-600", size: 13.5, spacing: 0 },
  remark: { face: "sans-400", size: 12, spacing: 0 },
  tick: { face: "sans-400", size: 12, spacing: 0 },
} as const satisfies Record<string, TextStyle>;

export type ChartStyle = keyof typeof chartType;

/** A placed line of text; `y` is its baseline. */
export type PlacedLine = {
  readonly text: string;
  readonly style: ChartStyle;
  readonly tone: "ink" | "quiet" | VoiceColour;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  readonly isStruck?: boolean;
};

export function lineHeightOf(style: ChartStyle): number {
  return Math.round(chartType[style].size * 1.28 * 2) / 2;
}

export function widthOf(text: string, style: ChartStyle, glyphWidths: GlyphWidths): number {
  return textWidth(text, chartType[style], glyphWidths);
}

/** Breaks text into lines of a given width. */
export function broken(text: string, style: ChartStyle, width: number, glyphWidths: GlyphWidths): readonly string[] {
  return linesOf([{ tone: "", text }], { style: chartType[style], glyphWidths, width }).map((line) =>
    line.runs.map((it) => it.text).join(""),
  );
}

type Placing = Pick<PlacedLine, "text" | "style" | "tone" | "isStruck"> & {
  readonly left: number;
  readonly top: number;
  readonly glyphWidths: GlyphWidths;
};

/** Places a line by its upper left corner. */
export function placedLine({ left, top, glyphWidths, ...line }: Placing): PlacedLine {
  const height = lineHeightOf(line.style);
  const { size } = chartType[line.style];
  return {
    ...line,
    x: left,
    y: top + height / 2 + size * 0.34,
    box: { left, top, right: left + widthOf(line.text, line.style, glyphWidths), bottom: top + height },
  };
}
