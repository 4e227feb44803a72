import { type ChartLayout, chartLayoutOf } from "../../drawing/chart/layout.ts";
import type { Frame } from "../../scene/camera/mercator.ts";
import type { Chart } from "../../scene/chart/chart.ts";
import type { ChartRow } from "../../scene/chart/row.ts";
import type { Advances } from "../../scene/layout/text-width.ts";

/** A chart in the room of a picture: its rows in columns, each with the same axis, at a scale. */
export type ChartInRoom = {
  readonly scale: number;
  readonly columns: readonly { readonly left: number; readonly layout: ChartLayout }[];
  /** Rows that have no room. */
  readonly left: number;
};

/** Units between columns; how large the words may become, and how small. */
const gap = 28;
const scales = [1.25, 1.15, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7] as const;
const narrowestColumn = 300;

/** Gives the rows the largest words with which all have room, in as few columns as that takes. Where even the smallest do not do, the rows that matter least are left out. */
export function chartInRoom(chart: Chart, room: Frame, advances: Advances): ChartInRoom {
  for (const scale of scales)
    for (const count of [1, 2, 3]) {
      const placed = inColumns(chart, room, { scale, count, advances });
      if (placed) return { ...placed, left: 0 };
    }
  const scale = Math.min(...scales);
  const byWeight = [...chart.rows].sort((a, b) => weightOf(b) - weightOf(a));
  for (let kept = chart.rows.length - 1; kept > 0; kept--) {
    const keeps = new Set(byWeight.slice(0, kept).map((it) => it.id));
    const fewer = { ...chart, rows: chart.rows.filter((it) => keeps.has(it.id)) };
    for (const count of [1, 2, 3]) {
      const placed = inColumns(fewer, room, { scale, count, advances });
      if (placed) return { ...placed, left: chart.rows.length - kept };
    }
  }
  return { scale, columns: [], left: chart.rows.length };
}

/** The open claim's rows, then those with a number, then words. */
function weightOf({ state, mark }: ChartRow): number {
  return (state === "lit" ? 4 : 0) + (mark.kind === "tag" ? 0 : mark.kind === "words" ? 1 : 2);
}

type Trial = { readonly scale: number; readonly count: number; readonly advances: Advances };

/** The rows cut into columns of about the same height; `undefined` where they do not fit. */
function inColumns(chart: Chart, room: Frame, { scale, count, advances }: Trial): Omit<ChartInRoom, "left"> | undefined {
  const column = (room.width - gap * (count - 1)) / count;
  if (column / scale < narrowestColumn || chart.rows.length < count) return undefined;
  const whole = chartLayoutOf(chart, column / scale, advances);
  const most = room.height / scale;
  const head = whole.plot.top;
  const rows = whole.rows.map((it) => ({ row: it.row, height: it.box.bottom - it.box.top }));
  const share = rows.reduce((sum, it) => sum + it.height, 0) / count;
  const parts: ChartRow[][] = [[]];
  let filled = 0;
  for (const { row, height } of rows) {
    const isFull = filled + height / 2 > share && parts.length < count && filled > 0;
    if (isFull) {
      parts.push([]);
      filled = 0;
    }
    filled += height;
    if (head + filled > most) return undefined;
    parts.at(-1)?.push(row);
  }
  const columns = parts.map((part, index) => ({
    left: index * (column + gap),
    layout: chartLayoutOf({ ...chart, rows: part }, column / scale, advances),
  }));
  return columns.every((it) => it.layout.height <= most) ? { scale, columns } : undefined;
}
