import { type ChartLayout, chartLayoutOf } from "../../drawing/chart/layout.ts";
import type { Frame } from "../../scene/camera/mercator.ts";
import type { Chart } from "../../scene/chart/chart.ts";
import type { ChartRow } from "../../scene/chart/row.ts";
import type { GlyphWidths } from "../../scene/layout/text-width.ts";

/** A chart fitted into a picture: its rows in columns, each with the same axis, at one scale. */
export type ChartInRoom = {
  readonly scale: number;
  readonly columns: readonly { readonly left: number; readonly layout: ChartLayout }[];
  /** How many rows did not fit. */
  readonly left: number;
};

/** Units between columns; scales of the text, largest first. */
const gap = 28;
const scales = [1.25, 1.15, 1.05, 1.03, 0.95, 0.9, 0.85] as const;
/** In a wide picture the smallest text is an eighty-fifth of its width. */
export const leastWideScale = 1.03;
const narrowestColumn = 270;

/** The space for a chart, and the smallest text scale allowed there. */
export type ChartRoom = Frame & { readonly least?: number };

/**
 * Fits all rows at the largest possible text scale, in as few columns as possible. If even the smallest scale is too large, the least
 * important rows are left out.
 */
export function chartInRoom(chart: Chart, room: ChartRoom, glyphWidths: GlyphWidths): ChartInRoom {
  let smallest: readonly Trial[] = [];
  for (const scale of scales.filter((it) => it >= (room.least ?? 0))) {
    smallest = [1, 2, 3].flatMap((count) => trialOf(chart, room, { scale, count, glyphWidths }) ?? []);
    for (const trial of smallest) {
      const parts = partsIn(trial, chart.rows);
      if (parts) return placed(chart, trial, parts, glyphWidths);
    }
  }
  const byWeight = [...chart.rows].sort((a, b) => weightOf(b) - weightOf(a));
  for (let kept = chart.rows.length - 1; kept > 0; kept--) {
    const keeps = new Set(byWeight.slice(0, kept));
    const rows = chart.rows.filter((it) => keeps.has(it));
    for (const trial of smallest) {
      const parts = partsIn(trial, rows);
      if (parts) return placed(chart, trial, parts, glyphWidths);
    }
  }
  return { scale: 1, columns: [], left: chart.rows.length };
}

/** The open claim's rows first, then those with a number, then words. */
function weightOf({ state, mark }: ChartRow): number {
  return (state === "lit" ? 4 : 0) + (mark.kind === "tag" ? 0 : mark.kind === "words" ? 1 : 2);
}

/**
 * Columns for a count and a scale: their width, the maximum height of a column, and each row's height; in units of the picture and of the
 * chart.
 */
type Trial = {
  readonly scale: number;
  readonly count: number;
  readonly width: number;
  readonly most: number;
  readonly heights: ReadonlyMap<string, number>;
};

type TrialRequest = { readonly scale: number; readonly count: number; readonly glyphWidths: GlyphWidths };

function trialOf(chart: Chart, room: Frame, { scale, count, glyphWidths }: TrialRequest): Trial | undefined {
  const width = (room.width - gap * (count - 1)) / count;
  if (width / scale < narrowestColumn || chart.rows.length < count) return undefined;
  const { rows, plot, height } = chartLayoutOf(chart, width / scale, glyphWidths);
  // The numbers above the rows and, if repeated, those below.
  const around = plot.top + height - plot.bottom;
  const heights = new Map(rows.map((it) => [it.row.id, it.box.bottom - it.box.top]));
  return { scale, count, width, most: room.height / scale - around, heights };
}

/** Splits the rows into columns of similar height; `undefined` if they do not fit. */
function partsIn({ count, most, heights }: Trial, rows: readonly ChartRow[]): readonly (readonly ChartRow[])[] | undefined {
  const heightOf = ({ id }: ChartRow) => heights.get(id) ?? 0;
  const share = rows.reduce((sum, it) => sum + heightOf(it), 0) / count;
  const parts: ChartRow[][] = [[]];
  let filled = 0;
  for (const row of rows) {
    const height = heightOf(row);
    const isFull = filled > 0 && (filled + height / 2 > share || filled + height > most);
    if (isFull && parts.length < count) {
      parts.push([]);
      filled = 0;
    }
    filled += height;
    if (filled > most) return undefined;
    parts.at(-1)?.push(row);
  }
  return parts;
}

function placed(
  chart: Chart,
  { scale, width }: Trial,
  parts: readonly (readonly ChartRow[])[],
  glyphWidths: GlyphWidths,
): ChartInRoom {
  const columns = parts.map((rows, index) => ({
    left: index * (width + gap),
    layout: chartLayoutOf({ ...chart, rows }, width / scale, glyphWidths),
  }));
  return { scale, columns, left: chart.rows.length - parts.flat().length };
}
