import type { Box } from "../scene/layout/occupancy.ts";
import type { Palette } from "../scene/palette.ts";
import { element } from "./svg.ts";

/** Distance of a hatch's lines and of a pattern's dots, in units of the picture. */
const [lineDistance, dotDistance] = [8.75, 8.75];

/**
 * The hatch or the dots over a box, stroke by stroke: renderers round the tiles of SVG's patterns to whole pixels, each in its own way.
 * `clip` is the id of the clip path that holds them.
 */
export function drawStrokes(pattern: "hatch" | "dots", box: Box, clip: string, palette: Palette): string {
  const attributes = { "clip-path": `url(#${clip})`, class: pattern };
  if (pattern === "hatch") {
    const path = hatchOver(box);
    return element(
      "g",
      attributes,
      element("path", { d: path, stroke: palette.pattern, "stroke-width": 1.4, "stroke-opacity": 0.75 }),
    );
  }
  return element("g", attributes, element("path", { d: dotsOver(box), fill: palette.pattern }));
}

/** Lines from lower left to upper right, in the same places whatever the box. */
function hatchOver({ left, top, right, bottom }: Box): string {
  const step = lineDistance * Math.SQRT2;
  const lines: string[] = [];
  for (let at = Math.ceil((left + top) / step) * step; at < right + bottom; at += step) {
    const [x1, x2] = [Math.max(left, at - bottom), Math.min(right, at - top)];
    if (x1 < x2) lines.push(`M${two(x1)} ${two(at - x1)}L${two(x2)} ${two(at - x2)}`);
  }
  return lines.join("");
}

/** Dots in rows, every other row set between those above. */
function dotsOver({ left, top, right, bottom }: Box): string {
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
