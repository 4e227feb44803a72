import type { Position } from "../../domain/region.ts";
import { distanceBetween, type Point } from "../camera/mercator.ts";
import { type Box, grown, isPointIn } from "../layout/box.ts";
import type { Annotation } from "./annotation.ts";
import { type Annotations, curveControl } from "./annotations.ts";

export type Aim = {
  /** Converts longitude and latitude to a point in the frame. */
  readonly project: (position: Position) => Point;
  /** How far from a line still counts as on it, in the frame's units. */
  readonly tolerance: number;
  /** Where an annotation's text is in the frame, if known. */
  readonly wordsOf?: (id: string) => Box | undefined;
};

/** The annotation at a point of a frame: the uppermost one there; those with an interior only if nothing else is hit. */
export function annotationAt(annotations: Annotations, point: Point, aim: Aim): Annotation | undefined {
  const uppermost = [...annotations].reverse();
  return uppermost.find((it) => isOn(it, point, aim)) ?? uppermost.find((it) => it.kind === "area" && isWithin(it, point, aim));
}

function isOn(annotation: Annotation, point: Point, { project, tolerance, wordsOf }: Aim): boolean {
  const words = wordsOf?.(annotation.id);
  if (words && isPointIn(point, grown(words, tolerance))) return true;
  if ("at" in annotation) return distanceBetween(point, project(annotation.at)) <= Math.max(14, tolerance);
  const [from, to] = [project(annotation.from), project(annotation.to)];
  const line = annotation.kind === "arrow" ? curveOf(from, to, annotation.bend) : outlineOf(annotation.shape, from, to);
  return line.some((end, index) => index > 0 && toSegment(point, line[index - 1] ?? end, end) <= tolerance);
}

function isWithin(
  { shape, from, to }: Annotation & { readonly kind: "area" },
  [x, y]: Point,
  { project }: Pick<Aim, "project">,
): boolean {
  const [[x1, y1], [x2, y2]] = [project(from), project(to)];
  const across = (2 * x - x1 - x2) / (x2 - x1);
  const down = (2 * y - y1 - y2) / (y2 - y1);
  return shape === "box" ? Math.max(Math.abs(across), Math.abs(down)) <= 1 : across ** 2 + down ** 2 <= 1;
}

/** Points along an arrow, from its start to its end. */
export function curveOf(from: Point, to: Point, bend: number): readonly Point[] {
  if (bend === 0) return [from, to];
  const control = curveControl(from, to, bend);
  return Array.from({ length: 17 }, (_, index) => {
    const t = index / 16;
    const along = (axis: 0 | 1) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
    return [along(0), along(1)] as const;
  });
}

/** Points around an area, the first one again at the end. */
export function outlineOf(shape: "box" | "ellipse", [x1, y1]: Point, [x2, y2]: Point): readonly Point[] {
  if (shape === "box")
    return [
      [x1, y1],
      [x2, y1],
      [x2, y2],
      [x1, y2],
      [x1, y1],
    ];
  return Array.from({ length: 33 }, (_, index) => {
    const angle = (index / 16) * Math.PI;
    return [(x1 + x2 + (x2 - x1) * Math.cos(angle)) / 2, (y1 + y2 + (y2 - y1) * Math.sin(angle)) / 2] as const;
  });
}

function toSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / square));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
