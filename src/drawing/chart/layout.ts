import { type Axis, axisOf, placeOn, ticksOf } from "../../scene/chart/axis.ts";
import type { Chart } from "../../scene/chart/chart.ts";
import type { ChartRow } from "../../scene/chart/row.ts";
import type { Box } from "../../scene/layout/box.ts";
import type { GlyphWidths } from "../../scene/layout/text-width.ts";
import { voiceColour } from "../../scene/palette.ts";
import { broken, lineHeightOf, type PlacedLine, placedLine, widthOf } from "./type.ts";

/** The outline of a chip. */
export type PlacedChip = { readonly line: PlacedLine; readonly box: Box };

export type PlacedRow = {
  readonly row: ChartRow;
  readonly box: Box;
  /** Speaker, verb and day, remarks, the figure as said. */
  readonly lines: readonly PlacedLine[];
  readonly chips: readonly PlacedChip[];
  /** Middle of the voice's shape before the speaker's name. */
  readonly shape: readonly [x: number, y: number];
  /** The line of the mark, with its start and end on it; a mark beside the axis has a single position. */
  readonly y: number;
  readonly from: number;
  readonly to: number;
};

/** A chart with all positions settled, in units from its upper left corner. */
export type ChartLayout = {
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly unit: readonly PlacedLine[];
  /** Position of a tick, of its number above the rows and, in a long chart, of the one below them. */
  readonly ticks: readonly { readonly x: number; readonly lines: readonly PlacedLine[] }[];
  readonly rows: readonly PlacedRow[];
  readonly plot: Box;
};

/** Below this width a row's text is above its mark. */
const wideFrom = 600;
const padding = 9;
/** Space before the axis for marks that are not on it; height of a mark; length of an arrow. */
const [gutter, markSize, arrow] = [32, 8, 26] as const;
const shapeRoom = 16;
const chipPadding = 6;
/** Longer charts repeat the axis numbers at the bottom. */
const shortRows = 5;

type Columns = { readonly label: Box; readonly left: number; readonly right: number; readonly width: number };
type Setting = {
  readonly chart: Chart;
  readonly axis: Axis | undefined;
  readonly columns: Columns;
  readonly glyphWidths: GlyphWidths;
  readonly isNarrow: boolean;
};

/** Lays out a chart for a width. Nothing overlaps or exceeds the width, and no text is dropped. */
export function chartLayoutOf(chart: Chart, width: number, glyphWidths: GlyphWidths): ChartLayout {
  const isNarrow = width < wideFrom;
  const axis = axisOf(chart.ends);
  const columns = columnsOf({ chart, axis, width, isNarrow, glyphWidths });
  const setting = { chart, axis, columns, glyphWidths, isNarrow };
  const unitLine = placedLine({ text: chart.unit, style: "tick", tone: "quiet", left: 0, top: 0, glyphWidths });
  const tickHeight = lineHeightOf("tick");
  const unit = broken(chart.unit, "tick", isNarrow ? width : columns.label.right, glyphWidths).map((text, index) =>
    placedLine({ text, style: "tick", tone: "quiet", left: 0, top: index * tickHeight, glyphWidths }),
  );
  const ticksTop = isNarrow ? unitLine.box.bottom + 2 : 0;
  const head = Math.max(unit.at(-1)?.box.bottom ?? 0, ticksTop + (axis ? tickHeight : 0)) + 5;
  let y = head;
  const rows = chart.rows.map((row) => {
    const placed = placedRow(row, y, setting);
    y = placed.box.bottom;
    return placed;
  });
  const isLong = chart.rows.length > shortRows;
  const ticks = axis
    ? ticksOf(axis, Math.max(2, Math.floor((columns.right - columns.left) / 84))).map((value) => {
        const x = xOf(setting, value);
        const text = chart.locale.number(value);
        const line = (top: number) =>
          placedLine({ text, style: "tick", tone: "quiet", left: x - widthOf(text, "tick", glyphWidths) / 2, top, glyphWidths });
        return { x, lines: [line(ticksTop), ...(isLong ? [line(y + 4)] : [])] };
      })
    : [];
  const height = Math.ceil(isLong && ticks.length > 0 ? y + 4 + tickHeight + 2 : y + 1);
  return {
    width,
    height,
    isNarrow,
    unit,
    ticks,
    rows,
    plot: { left: columns.left, top: head, right: columns.right, bottom: y },
  };
}

type Spread = Pick<Setting, "chart" | "axis" | "isNarrow" | "glyphWidths"> & { readonly width: number };

function columnsOf({ chart, axis, width, isNarrow, glyphWidths }: Spread): Columns {
  const lastTick = axis ? widthOf(chart.locale.number(axis.end), "tick", glyphWidths) / 2 : 0;
  const right = width - Math.max(lastTick, markSize) - 1;
  const label = isNarrow ? width : Math.round(Math.min(330, width * 0.36));
  return {
    label: { left: 0, top: 0, right: label, bottom: 0 },
    left: (isNarrow ? 0 : label + 18) + gutter,
    right,
    width,
  };
}

function xOf({ axis, columns }: Pick<Setting, "axis" | "columns">, value: number): number {
  return axis ? columns.left + placeOn(axis, value) * (columns.right - columns.left) : columns.left;
}

function placedRow(row: ChartRow, top: number, setting: Setting): PlacedRow {
  const { columns, isNarrow, glyphWidths } = setting;
  const words = rowWords(row, top + padding, setting);
  const y = (isNarrow ? words.bottom + 5 : top + padding) + Math.max(markSize + 2, lineHeightOf("said") / 2);
  const [from, to] = extentOf(row, setting);
  const said = saidLines(row, y, [from, to], setting);
  const saidBottom = said.at(-1)?.box.bottom ?? y;
  const remarksTop = isNarrow ? Math.max(saidBottom, y + markSize) + 3 : words.bottom + 2;
  const remarks = linesDown(row.remarks, remarksTop, columns.label.right, glyphWidths);
  const bottom = Math.max(words.bottom, remarks.at(-1)?.box.bottom ?? 0, saidBottom, y + markSize + 2) + padding;
  return {
    row,
    box: { left: 0, top, right: columns.width, bottom },
    lines: [...words.lines, ...said, ...remarks],
    chips: words.chips,
    shape: [6, top + padding + lineHeightOf("speaker") / 2],
    y,
    from,
    to,
  };
}

/** Who, with which verb, when, and about what: the figure's scope in chips. */
function rowWords({ speaker, verb, date, voice, chips }: ChartRow, top: number, { columns, glyphWidths }: Setting) {
  const { right } = columns.label;
  const height = lineHeightOf("speaker");
  const names = broken(speaker, "speaker", right - shapeRoom, glyphWidths).map((text, index) =>
    placedLine({ text, style: "speaker", tone: voiceColour(voice), left: shapeRoom, top: top + index * height, glyphWidths }),
  );
  const last = names.at(-1);
  const verbLine = `${verb}, ${date}`;
  const isBeside = last !== undefined && last.box.right + 7 + widthOf(verbLine, "verb", glyphWidths) <= right;
  const verbLines = isBeside
    ? [placedLine({ text: verbLine, style: "verb", tone: "quiet", left: last.box.right + 7, top: last.box.top, glyphWidths })]
    : broken(verbLine, "verb", right - shapeRoom, glyphWidths).map((text, index) =>
        placedLine({
          text,
          style: "verb",
          tone: "quiet",
          left: shapeRoom,
          top: top + names.length * height + index * lineHeightOf("verb"),
          glyphWidths,
        }),
      );
  const bottom = Math.max(...[...names, ...verbLines].map((it) => it.box.bottom));
  const placed = placedChips(chips, bottom + 3, right, glyphWidths);
  return { lines: [...names, ...verbLines], chips: placed, bottom: placed.at(-1)?.box.bottom ?? bottom };
}

function placedChips(chips: readonly string[], top: number, right: number, glyphWidths: GlyphWidths): readonly PlacedChip[] {
  const height = lineHeightOf("chip") + 3;
  let [x, y] = [shapeRoom, top];
  return chips.flatMap((chip) => {
    const parts = broken(chip, "chip", right - shapeRoom - 2 * chipPadding, glyphWidths);
    return parts.map((text) => {
      const wide = widthOf(text, "chip", glyphWidths) + 2 * chipPadding;
      if (x > shapeRoom && x + wide > right) [x, y] = [shapeRoom, y + height + 3];
      const box = { left: x, top: y, right: x + wide, bottom: y + height };
      x += wide + 5;
      return {
        box,
        line: placedLine({ text, style: "chip", tone: "ink", left: box.left + chipPadding, top: y + 1.5, glyphWidths }),
      };
    });
  });
}

function linesDown(texts: readonly string[], top: number, right: number, glyphWidths: GlyphWidths): readonly PlacedLine[] {
  const height = lineHeightOf("remark");
  return texts
    .flatMap((text) => broken(text, "remark", right - shapeRoom, glyphWidths))
    .map((text, index) =>
      placedLine({ text, style: "remark", tone: "ink", left: shapeRoom, top: top + index * height, glyphWidths }),
    );
}

/** Start and end of a mark, including its arrow. */
function extentOf({ mark }: ChartRow, setting: Setting): readonly [number, number] {
  const { left, right } = setting.columns;
  if (mark.kind === "band") return [xOf(setting, mark.from), xOf(setting, mark.to)];
  const beside = left - gutter / 2 - 4;
  if (!("at" in mark)) return [beside, beside];
  const at = xOf(setting, mark.at);
  if (mark.kind === "more") return [at, Math.min(at + arrow, right + markSize)];
  return mark.kind === "up-to" ? [Math.max(at - arrow, left - markSize), at] : [at, at];
}

/** The figure as said: beside its mark if it fits on one line, else below it. */
function saidLines(row: ChartRow, y: number, [from, to]: readonly [number, number], setting: Setting): readonly PlacedLine[] {
  const { columns, glyphWidths } = setting;
  const isNumber = row.mark.kind !== "words" && row.mark.kind !== "tag";
  const style = isNumber ? "said" : "words";
  const height = lineHeightOf(style);
  const common = { style, tone: voiceColour(row.voice), glyphWidths, ...(row.isCorrected ? { isStruck: true } : {}) } as const;
  const wide = widthOf(row.said, style, glyphWidths);
  const beside = to + markSize + (isNumber ? 5 : 8);
  if (beside + wide <= columns.width) return [placedLine({ ...common, text: row.said, left: beside, top: y - height / 2 })];
  if (!isNumber)
    return broken(row.said, style, columns.width - beside, glyphWidths).map((text, index) =>
      placedLine({ ...common, text, left: beside, top: y - height / 2 + index * height }),
    );
  const room = columns.width - (columns.left - gutter);
  const lines = broken(row.said, style, room, glyphWidths);
  const widest = Math.max(...lines.map((it) => widthOf(it, style, glyphWidths)));
  // Below its mark, as close to it as the edges allow.
  const left = Math.min(Math.max(columns.left - gutter, (from + to) / 2 - widest / 2), columns.width - widest);
  return lines.map((text, index) => placedLine({ ...common, text, left, top: y + markSize + 3 + index * height }));
}
