import { type BoundingBox, mercatorX, mercatorY } from "../../scene/camera/mercator.ts";
import type { Box } from "../../scene/layout/box.ts";
import { colourIn, type Palette } from "../../scene/palette.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Surface } from "../path.ts";
import { type Fill, patternSize } from "../regions.ts";
import { hatchOver } from "../strokes.ts";
import { element, rounded } from "../svg.ts";

/** The clip path of each area that has a pattern in one of the scenes, once for all maps of a page. */
export function drawAreaClips(scenes: readonly Scene[]): string {
  const areas = scenes.flatMap(({ regions }) =>
    regions.filter((it) => it.pattern !== undefined || (it.kind === "sea" && it.tone !== undefined)).map((it) => it.id),
  );
  return [...new Set(areas)]
    .map((id) => element("clipPath", { id: `area-${id}` }, element("use", { href: `#outline-${id}` })))
    .join("");
}

/** A map's part of the surface, in drawing units. */
type Window = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Means = { readonly palette: Palette; readonly surface: Surface; readonly window: Window };

/**
 * Fills areas of one map with strokes, for print: Chromium puts the tiles of SVG patterns into a PDF file as coarse pictures. `scale` is in
 * drawing units per CSS pixel.
 */
export function printedFill({ palette, surface, window }: Means, scale: number): Fill {
  const { x, y, width, height } = window;
  const transform = `scale(${rounded(scale)})`;
  const boxOf = ([west, south, east, north]: BoundingBox): Box => {
    const [left, right] = [west, east].map((it) => (mercatorX(it) - surface.left) * surface.unitsPerWorld);
    const [top, bottom] = [north, south].map((it) => (mercatorY(it) - surface.top) * surface.unitsPerWorld);
    // A map may show as much again around its window.
    return {
      left: Math.max(left ?? 0, x - width) / scale,
      top: Math.max(top ?? 0, y - height) / scale,
      right: Math.min(right ?? 0, x + 2 * width) / scale,
      bottom: Math.min(bottom ?? 0, y + 2 * height) / scale,
    };
  };
  return ({ id, bbox }, pattern) => {
    const box = boxOf(bbox);
    const clipped = (content: string) => element("g", { class: "printed", "clip-path": `url(#area-${id})` }, content);
    if (pattern.kind === "dots")
      return clipped(element("path", { d: rowsOfDots(box), transform, stroke: palette.pattern, ...dotted }));
    if (pattern.kind === "hatch") {
      const d = hatchOver(box, patternSize.hatch, 1);
      return clipped(element("path", { d, transform, stroke: palette.pattern, "stroke-width": 1, "stroke-opacity": 0.6 }));
    }
    const colour = colourIn(palette, pattern.tone);
    const d = hatchOver(box, patternSize.sea, -1);
    return clipped(
      element("use", { href: `#outline-${id}`, fill: colour, "fill-opacity": 0.05 }) +
        element("path", { d, transform, stroke: colour, "stroke-width": 1.3, "stroke-opacity": 0.5 }),
    );
  };
}

/** A line is drawn as dots by dashes without length. */
const dotted = { fill: "none", "stroke-width": 2.4, "stroke-linecap": "round", "stroke-dasharray": `0 ${patternSize.dots}` };

/** Rows of dots over a box, every other one offset by half their distance; each row is a line to be dotted. */
function rowsOfDots({ left, top, right, bottom }: Box): string {
  const half = patternSize.dots / 2;
  const rows = Math.max(0, Math.ceil((bottom - top) / half));
  return Array.from(
    { length: rows },
    (_, row) => `M${rounded(left + (row % 2) * half)} ${rounded(top + row * half)}H${rounded(right)}`,
  ).join("");
}
