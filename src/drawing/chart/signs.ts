import type { VoiceSign } from "../../domain/actor.ts";
import type { ChartMark, Line } from "../../scene/chart/mark.ts";
import { colourIn, type Palette, shapes, voiceColour } from "../../scene/palette.ts";
import { element, rounded } from "../svg.ts";

/** How a chart sign is drawn: the kind of figure, how certain its presence is, and whose colour it has; the key's signs have no voice. */
export type Sign = {
  readonly kind: ChartMark["kind"];
  readonly line: Line;
  readonly of: VoiceSign | undefined;
};

type Place = { readonly from: number; readonly to: number; readonly y: number };

const dashes: Readonly<Record<Line, string | undefined>> = { solid: undefined, dashed: "4 3", unclear: "7 3 1.5 3" };
const plainShape = { path: "M0-4.4a4.4 4.4 0 1 1-.01 0z", hollow: false } as const;

function colourOf(of: VoiceSign | undefined, palette: Palette): string {
  return of ? colourIn(palette, voiceColour(of.voice)) : palette.ink;
}

/** Draws a mark between two positions on a line. */
export function drawSign({ kind, line, of }: Sign, { from, to, y }: Place, palette: Palette): string {
  const colour = colourOf(of, palette);
  const { path, hollow } = of ? shapes[of.shape] : plainShape;
  const stroke = { fill: "none", stroke: colour, "stroke-width": 1.7, "stroke-linejoin": "round" };
  const shape = (x: number, paint: Readonly<Record<string, string | number | undefined>>, scale = 1.1) =>
    element("path", { d: path, transform: `translate(${rounded(x)} ${rounded(y)})scale(${scale})`, ...paint });
  const open = { ...stroke, fill: palette.paper };
  const solid = hollow ? open : { fill: colour };
  const painted = {
    solid,
    dashed: { ...open, "stroke-dasharray": "2.4 1.7" },
    unclear: open,
  }[line];
  const at = (x: number, paint = painted) =>
    shape(x, paint) +
    (line === "unclear"
      ? element("circle", { ...stroke, cx: x, cy: y, r: 8, "stroke-width": 1.2, "stroke-dasharray": "1.4 2" })
      : "");
  const lineBetween = (x1: number, x2: number) =>
    element("line", { ...stroke, x1, x2, y1: y, y2: y, "stroke-dasharray": dashes[line] });
  const head = (x: number, way: 1 | -1) =>
    element("path", {
      ...stroke,
      d: `M${rounded(x - 5 * way)} ${rounded(y - 4.5)}L${rounded(x)} ${rounded(y)}l${rounded(-5 * way)} 4.5`,
    });
  switch (kind) {
    case "value":
      return at(from);
    case "more":
      return lineBetween(from, to) + head(to, 1) + at(from, line === "solid" ? open : painted);
    case "up-to":
      return lineBetween(from, to) + head(from, -1) + at(to, line === "solid" ? open : painted);
    case "band": {
      const room = { x: from, y: y - 5, width: Math.max(1, to - from), height: 10 };
      return (
        element("rect", {
          ...room,
          fill: colour,
          "fill-opacity": 0.25,
          stroke: colour,
          "stroke-width": 1,
          "stroke-dasharray": dashes[line],
        }) +
        at(from) +
        at(to)
      );
    }
    case "words":
      return shape(from, { ...open, "stroke-dasharray": "1.2 1.9", "stroke-linecap": "round" }, 1.25);
    case "tag":
      return (
        element("path", {
          ...open,
          "stroke-width": 1.4,
          "stroke-dasharray": dashes[line],
          d: `M${rounded(from - 9)} ${rounded(y - 7)}h13l6 7-6 7h-13z`,
        }) + shape(from - 2, { ...solid, "stroke-width": 1.4 }, 0.72)
      );
  }
}

/** The line from the start of the axis to a mark. */
export function drawStem({ line, of }: Sign, from: number, to: number, y: number, palette: Palette): string {
  return element("line", {
    x1: from,
    x2: to,
    y1: y,
    y2: y,
    stroke: colourOf(of, palette),
    "stroke-width": 1.2,
    "stroke-opacity": 0.5,
    "stroke-dasharray": dashes[line],
  });
}
