import type { ClaimId } from "../../domain/claim.ts";
import { colourIn, type Palette } from "../../scene/palette.ts";
import { drawShape } from "../overlay/shapes.ts";
import { element, escaped } from "../svg.ts";
import type { ChartLayout, PlacedChip, PlacedRow } from "./layout.ts";
import { drawSign, drawStem } from "./signs.ts";
import { chartType, type PlacedLine } from "./type.ts";

export type ChartPaint = {
  readonly palette: Palette;
  /** Address of a claim's page, for links from its rows; absent in a picture. */
  readonly linkTo?: (claim: ClaimId) => string;
};

/** A laid-out chart as the content of an SVG element whose `viewBox` is its width and height. */
export function drawChart(layout: ChartLayout, paint: ChartPaint): string {
  const { palette } = paint;
  const { ticks, unit, rows, plot } = layout;
  const line = (x: number, top: number, bottom: number) =>
    element("line", { x1: x, x2: x, y1: top, y2: bottom, stroke: palette.rule, "stroke-width": 1 });
  // If the texts are above the marks, the axis is drawn only at the marks.
  const grid = ticks.map(({ x }) =>
    layout.isNarrow ? rows.map((it) => line(x, it.y - 11, it.y + 11)).join("") : line(x, plot.top - 3, plot.bottom),
  );
  const rules = [plot.top, ...rows.map((it) => it.box.bottom)].map((y) =>
    element("line", { x1: 0, x2: layout.width, y1: y, y2: y, stroke: palette.rule, "stroke-width": 1 }),
  );
  return [
    ...rows.map((it) => drawGround(it, palette)),
    ...grid,
    ...rules,
    ...[...unit, ...ticks.flatMap((it) => it.lines)].map((it) => drawLine(it, palette)),
    ...rows.map((it) => drawRow(it, layout, paint)),
  ].join("");
}

/** The open claim's rows are highlighted. */
function drawGround({ row, box }: PlacedRow, palette: Palette): string {
  if (row.state !== "lit") return "";
  const height = box.bottom - box.top;
  return element("rect", { x: 0, y: box.top, width: box.right, height, fill: palette.region, "fill-opacity": 0.55 });
}

function drawRow(placed: PlacedRow, { plot }: ChartLayout, { palette, linkTo }: ChartPaint): string {
  const { row, box, lines, chips, shape, y, from, to } = placed;
  const sign = { kind: row.mark.kind, line: row.line, of: row };
  const isOnAxis = row.mark.kind !== "words" && row.mark.kind !== "tag";
  const stem = isOnAxis ? drawStem(sign, plot.left, row.mark.kind === "up-to" ? to : from, y, palette) : "";
  const mark = element(
    "g",
    { class: "chart-mark", opacity: row.state === "faded" ? 0.45 : undefined },
    stem + drawSign(sign, { from, to, y }, palette),
  );
  const hitArea = element("rect", {
    class: "reach",
    x: box.left,
    y: box.top,
    width: box.right - box.left,
    height: box.bottom - box.top,
    fill: "none",
    "pointer-events": "all",
  });
  const content =
    drawShape(row, palette, shape[0], shape[1], 1.05) +
    mark +
    // Separated by spaces, so that a link's words do not run together. No halo on the open claim's tint, where it would shine.
    [...lines.map((it) => drawLine(it, palette, row.state !== "lit")), ...chips.map((it) => drawChip(it, palette))].join(" ");
  const hooks = { class: "chart-row", "data-mark": row.statement, "data-mark-of": row.claim };
  if (!linkTo) return element("g", hooks, hitArea + content);
  return element("a", { ...hooks, href: linkTo(row.claim), "data-row": row.id }, hitArea + content);
}

function drawChip({ line, box }: PlacedChip, palette: Palette): string {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  return (
    element("rect", { x: box.left, y: box.top, width, height, rx: height / 2, fill: palette.card, stroke: palette.rule }) +
    drawLine(line, palette, false)
  );
}

function drawLine({ text, style, tone, x, y, isStruck }: PlacedLine, palette: Palette, hasHalo = true): string {
  const { face, size } = chartType[style];
  // Without a halo, which the strike-through line would get too.
  const halo =
    hasHalo && !isStruck ? { stroke: palette.paper, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" } : {};
  return element(
    "text",
    {
      class: face,
      "font-size": size,
      fill: colourIn(palette, tone),
      ...halo,
      x,
      y,
      "text-decoration": isStruck ? "line-through" : undefined,
    },
    escaped(text),
  );
}
