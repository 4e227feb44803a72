import { colourIn, type Palette } from "../../scene/palette.ts";
import type { Scene } from "../../scene/scene.ts";
import { type Fill, patternSize } from "../regions.ts";
import { hatchOver } from "../strokes.ts";
import { element, rounded } from "../svg.ts";

/** Half the side of a field of lines or dots in CSS pixels: more than a printed map shows to any side of its middle. */
const reach = 700;

/**
 * What printed patterns refer to, once for all maps of a page: a field of each kind of stroke, and the clip path of each area that has one. A
 * printed page has strokes in place of SVG patterns, because Chromium puts the tiles of those into a PDF file as coarse pictures.
 */
export function drawFields(scenes: readonly Scene[]): string {
  const box = { left: -reach, top: -reach, right: reach, bottom: reach };
  const areas = new Set(
    scenes.flatMap(({ regions }) =>
      regions.filter((it) => it.pattern !== undefined || (it.kind === "sea" && it.tone !== undefined)).map((it) => it.id),
    ),
  );
  return [
    element("path", { id: "field-hatch", d: hatchOver(box, patternSize.hatch, 1) }),
    element("path", { id: "field-sea", d: hatchOver(box, patternSize.sea, -1) }),
    element("path", { id: "field-dots", d: rowsOfDots() }),
    ...[...areas].map((id) => element("clipPath", { id: `area-${id}` }, element("use", { href: `#outline-${id}` }))),
  ].join("");
}

/** A line is drawn as dots by dashes without length. */
const dotted = { fill: "none", "stroke-width": 2.4, "stroke-linecap": "round", "stroke-dasharray": `0 ${patternSize.dots}` };

/** Rows of dots, every other one offset by half their distance; each row is a line to be dotted. */
function rowsOfDots(): string {
  const half = patternSize.dots / 2;
  const rows = Math.ceil((2 * reach) / half);
  return Array.from(
    { length: rows },
    (_, row) => `M${rounded(-reach + (row % 2) * half)} ${rounded(-reach + row * half)}h${2 * reach}`,
  ).join("");
}

type Window = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Fills areas of one map with strokes for print, around the middle of its window; `scale` is in drawing units per CSS pixel. */
export function printedFill(palette: Palette, { x, y, width, height }: Window, scale: number): Fill {
  const transform = `translate(${rounded(x + width / 2)} ${rounded(y + height / 2)})scale(${rounded(scale)})`;
  return (region, pattern) => {
    const clipped = (content: string) => element("g", { class: "printed", "clip-path": `url(#area-${region.id})` }, content);
    if (pattern.kind === "dots")
      return clipped(element("use", { href: "#field-dots", transform, stroke: palette.pattern, ...dotted }));
    if (pattern.kind === "hatch")
      return clipped(
        element("use", { href: "#field-hatch", transform, stroke: palette.pattern, "stroke-width": 1, "stroke-opacity": 0.6 }),
      );
    const colour = colourIn(palette, pattern.tone);
    return clipped(
      element("use", { href: `#outline-${region.id}`, fill: colour, "fill-opacity": 0.05 }) +
        element("use", { href: "#field-sea", transform, stroke: colour, "stroke-width": 1.3, "stroke-opacity": 0.5 }),
    );
  };
}
