import type { VoiceSign } from "../../domain/actor.ts";
import type { Point } from "../../scene/camera/mercator.ts";
import type { Box } from "../../scene/layout/box.ts";
import { shapeAt } from "../../scene/layout/form/field.ts";
import type { TextStyle } from "../../scene/layout/text-width.ts";
import type { StatementShape } from "../../scene/on-map/region-state.ts";
import { colourIn, notchOutline, type Palette, pathAt, shapes, voiceColour } from "../../scene/palette.ts";
import { element, rounded } from "../svg.ts";

/** SVG attributes for a text style. */
export const fontOf = ({ face, size, spacing }: TextStyle) => ({
  class: face,
  "font-size": size,
  "letter-spacing": spacing === 0 ? undefined : spacing,
});

/** The middle of a box. */
export function middleOf({ left, top, right, bottom }: Box): Point {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** A box of paper colour, on which text in a voice's colour is readable; the style sheets of pages and pictures define its look. */
export function drawPaper({ left, top, right, bottom }: Box, radius = 3): string {
  return element("rect", { class: "paper", x: left, y: top, width: right - left, height: bottom - top, rx: radius });
}

/** A field of shapes: its upper left corner, the shapes per row, their spacing and size, in CSS pixels. */
export type Field = {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly cell: number;
  readonly size: number;
};

/** Shapes in a field, from its upper left corner; those of one voice form a single path. */
export function drawShapes(list: readonly StatementShape[], field: Field, palette: Palette): string {
  const { left, top, columns, cell, size } = field;
  const scale = size / 10;
  const voices = [...new Map(list.map((it) => [it.voice, it])).values()];
  const placed = list.map((it, index) => ({ ...it, at: shapeAt(index, columns, cell) }));
  const points = (some: typeof placed) => some.map(({ at: [x, y] }) => [left + x, top + y] as const);
  const drawn = voices.map((sign) => drawSign(sign, points(placed.filter((it) => it.voice === sign.voice)), scale, palette));
  const joint = placed.filter((it) => it.isJoint);
  const notch = joint.length > 0 ? element("path", { fill: palette.paper, d: pathAt(points(joint), notchOutline(scale)) }) : "";
  return drawn.join("") + notch;
}

/** A voice's shape, centred on a point. */
export function drawShape(sign: VoiceSign, palette: Palette, x: number, y: number, scale = 1): string {
  return drawSign(sign, [[x, y]], scale, palette);
}

function drawSign({ voice, shape }: VoiceSign, points: readonly Point[], scale: number, palette: Palette): string {
  const { outline, hollow } = shapes[shape];
  const colour = colourIn(palette, voiceColour(voice));
  const paint = hollow ? { fill: palette.paper, stroke: colour, "stroke-width": rounded(1.8 * scale) } : { fill: colour };
  return element("path", { ...paint, d: pathAt(points, outline(scale)) });
}
