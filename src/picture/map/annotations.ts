import type { Position } from "../../domain/region.ts";
import { element } from "../../drawing/svg.ts";
import type { Point } from "../../scene/camera/mercator.ts";
import type { Box } from "../../scene/layout/box.ts";
import { type GlyphWidths, textWidth } from "../../scene/layout/text-width.ts";
import type { Palette } from "../../scene/palette.ts";
import type { Annotation } from "../../scene/picture/annotation.ts";
import { curveControl, curveMiddle, pinNumber } from "../../scene/picture/annotations.ts";
import { boxesAlong } from "../callouts/segment.ts";
import { type Block, blockOf, drawBlock, pictureType } from "../type.ts";

/** An annotation placed in a picture, in units. */
export type PlacedAnnotation = {
  readonly markup: string;
  /** Areas around its text and along its arrow, to be kept free. */
  readonly kept: readonly Box[];
};

type NoteRequest = {
  readonly annotations: readonly Annotation[];
  readonly project: (position: Position) => Point;
  readonly glyphWidths: GlyphWidths;
  readonly palette: Palette;
};

/** Width at which a note's text wraps, and the padding around it, in units. */
const [noteWidth, inset] = [190, 6];

/** Draws the exporter's annotations on yellow with broken lines, so that they are never taken for sourced claims. */
export function placeAnnotations({ annotations, project, glyphWidths, palette }: NoteRequest): readonly PlacedAnnotation[] {
  return annotations.map((annotation) => {
    const { id } = annotation;
    const { markup, kept } = drawn(annotation, pinNumber(annotations, id) ?? 0, { project, glyphWidths, palette });
    return { markup: element("g", { id: `annotation-${id}`, class: "annotation", "data-annotation": id }, markup), kept };
  });
}

type Means = Omit<NoteRequest, "annotations">;

function drawn(annotation: Annotation, number: number, means: Means): PlacedAnnotation {
  const { project } = means;
  switch (annotation.kind) {
    case "text":
      return noteAt(annotation.text === "" ? " " : annotation.text, project(annotation.at), "around", means);
    case "arrow":
      return drawArrow(annotation, project(annotation.from), project(annotation.to), means);
    case "area":
      return drawArea(annotation, project(annotation.from), project(annotation.to), means);
    case "pin":
      return drawPin(annotation.text, number, project(annotation.at), means);
  }
}

type Side = "around" | "above" | "right" | "left" | "below";

/** A note's text on yellow, beside or below a point. */
function noteAt(text: string, [x, y]: Point, side: Side, { glyphWidths, palette }: Means): PlacedAnnotation {
  const block: Block<"ink"> = blockOf([{ tone: "ink", text }], { style: pictureType.note, glyphWidths, width: noteWidth });
  const [width, height] = [Math.max(12, block.width) + 2 * inset, Math.max(block.lineHeight, block.height) + inset];
  const left = side === "right" ? x : side === "left" ? x - width : x - width / 2;
  const top = side === "above" ? y - height : side === "below" ? y : y - height / 2;
  const box = { left, top, right: left + width, bottom: top + height };
  const plate = element("rect", {
    x: left,
    y: top,
    width,
    height,
    rx: 3,
    fill: palette.note,
    stroke: palette.ink,
    "stroke-width": 0.8,
    "stroke-dasharray": "3 2",
  });
  const words = drawBlock(block, { left: left + inset, top: top + inset / 2, width: width - 2 * inset }, { ink: palette.ink });
  return { markup: plate + words, kept: [box] };
}

type Arrow = Extract<Annotation, { kind: "arrow" }>;

function drawArrow({ bend, text }: Arrow, from: Point, to: Point, means: Means): PlacedAnnotation {
  const { palette } = means;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const control = curveControl(from, to, bend);
  const angle = Math.atan2(to[1] - control[1], to[0] - control[0]);
  const head = (turn: number): Point => [to[0] - 11 * Math.cos(angle + turn), to[1] - 11 * Math.sin(angle + turn)];
  const [one, other] = [head(0.45), head(-0.45)];
  const at = ([x, y]: Point) => `${x.toFixed(2)} ${y.toFixed(2)}`;
  const path =
    (bend === 0 ? `M${at(from)}L${at(to)}` : `M${at(from)}Q${at(control)} ${at(to)}`) + `M${at(one)}L${at(to)}L${at(other)}`;
  const line = (stroke: string, width: number) =>
    element("path", {
      d: path,
      fill: "none",
      stroke,
      "stroke-width": width,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    });
  const middle = curveMiddle(from, to, bend);
  const drawnLine = line(palette.note, 6) + line(palette.ink, 2);
  const along = [...boxesAlong({ from, to: middle }, 8), ...boxesAlong({ from: middle, to }, 8)];
  if (text === "") return { markup: drawnLine, kept: along };
  const side: Side = Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? "left" : "right") : dy > 0 ? "above" : "below";
  const note = noteAt(text, from, side, means);
  return { markup: drawnLine + note.markup, kept: [...note.kept, ...along] };
}

type Area = Extract<Annotation, { kind: "area" }>;

function drawArea({ shape, text }: Area, from: Point, to: Point, means: Means): PlacedAnnotation {
  const { palette } = means;
  const box: Box = {
    left: Math.min(from[0], to[0]),
    top: Math.min(from[1], to[1]),
    right: Math.max(from[0], to[0]),
    bottom: Math.max(from[1], to[1]),
  };
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const paint = {
    fill: palette.note,
    "fill-opacity": 0.28,
    stroke: palette.ink,
    "stroke-width": 1.4,
    "stroke-dasharray": "6 4",
  };
  const outline =
    shape === "box"
      ? element("rect", { x: box.left, y: box.top, width, height, rx: 5, ...paint })
      : element("ellipse", { cx: box.left + width / 2, cy: box.top + height / 2, rx: width / 2, ry: height / 2, ...paint });
  if (text === "") return { markup: outline, kept: [] };
  const note = noteAt(text, [box.left + width / 2, box.top], "around", means);
  return { ...note, markup: outline + note.markup };
}

function drawPin(text: string, number: number, [x, y]: Point, means: Means): PlacedAnnotation {
  const { palette, glyphWidths } = means;
  const style = pictureType.note;
  const radius = Math.max(9, textWidth(String(number), style, glyphWidths) / 2 + 4);
  const middle = y - radius - 6;
  const block = blockOf([{ tone: "ink" as const, text: String(number) }], { style, glyphWidths, width: 60 });
  const pin =
    element("path", { d: `M${x.toFixed(2)} ${y.toFixed(2)}l-4 -8h8z`, fill: palette.ink }) +
    element("circle", { cx: x, cy: middle, r: radius, fill: palette.note, stroke: palette.ink, "stroke-width": 1.6 }) +
    drawBlock(block, { left: x - block.width / 2, top: middle - block.height / 2, width: 60 }, { ink: palette.ink });
  const box: Box = { left: x - radius - 1, top: middle - radius - 1, right: x + radius + 1, bottom: y };
  if (text === "") return { markup: pin, kept: [box] };
  const note = noteAt(text, [x + radius + 4, middle], "right", means);
  return { markup: pin + note.markup, kept: [box, ...note.kept] };
}
