import type { Box } from "../scene/layout/box.ts";
import { colourIn, type Palette } from "../scene/palette.ts";
import { type Pattern, patternSize } from "./regions.ts";
import { element } from "./svg.ts";

/**
 * An area's pattern over a box, stroke by stroke: renderers round the tiles of SVG patterns to whole pixels, each differently. `clip` is
 * the id of the clip path around it.
 */
export function drawStrokes(pattern: Pattern, box: Box, clip: string, palette: Palette): string {
  const attributes = { "clip-path": `url(#${clip})`, class: pattern.kind };
  if (pattern.kind === "dots") return element("g", attributes, element("path", { d: dotsOver(box), fill: palette.pattern }));
  if (pattern.kind === "hatch") {
    return element(
      "g",
      attributes,
      element("path", {
        d: hatchOver(box, patternSize.hatch, 1),
        stroke: palette.pattern,
        "stroke-width": 1,
        "stroke-opacity": 0.6,
      }),
    );
  }
  const { left, top, right, bottom } = box;
  const colour = colourIn(palette, pattern.tone);
  return element(
    "g",
    attributes,
    element("rect", { x: left, y: top, width: right - left, height: bottom - top, fill: colour, "fill-opacity": 0.05 }) +
      element("path", { d: hatchOver(box, patternSize.sea, -1), stroke: colour, "stroke-width": 1.3, "stroke-opacity": 0.5 }),
  );
}

/** Lines from lower left to upper right (`way` 1) or upper left to lower right (-1), at the same positions for any box. */
export function hatchOver({ left, top, right, bottom }: Box, distance: number, way: 1 | -1): string {
  const step = distance * Math.SQRT2;
  const lines: string[] = [];
  // x + way·y is constant along a line.
  const ends = [left + way * top, left + way * bottom, right + way * top, right + way * bottom];
  for (let at = Math.ceil(Math.min(...ends) / step) * step; at < Math.max(...ends); at += step) {
    const [x1, x2] =
      way > 0
        ? [Math.max(left, at - bottom), Math.min(right, at - top)]
        : [Math.max(left, at + top), Math.min(right, at + bottom)];
    if (x1 < x2) lines.push(`M${two(x1)} ${two(way * (at - x1))}L${two(x2)} ${two(way * (at - x2))}`);
  }
  return lines.join("");
}

/** Dots in rows, every other row offset. */
function dotsOver({ left, top, right, bottom }: Box): string {
  const dotDistance = patternSize.dots;
  const [half, radius] = [dotDistance / 2, 1.2];
  const dots: string[] = [];
  for (let row = Math.ceil(top / half); row * half <= bottom; row++) {
    const shift = row % 2 === 0 ? 0 : half;
    for (let column = Math.ceil((left - shift) / dotDistance); column * dotDistance + shift <= right; column++) {
      const [x, y] = [column * dotDistance + shift, row * half];
      dots.push(
        `M${two(x - radius)} ${two(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`,
      );
    }
  }
  return dots.join("");
}

const two = (value: number) => String(Math.round(value * 100) / 100);
