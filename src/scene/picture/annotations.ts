import type { Position } from "../../domain/region.ts";
import { latOf, lngOf, mercatorX, mercatorY, type Point } from "../camera/mercator.ts";
import type { Annotation } from "./annotation.ts";

export type Annotations = readonly Annotation[];

/** A point of an annotation that can be moved on its own. An area has its four corners; an arrow has its ends and the middle of its curve. */
export type HandleName = "at" | "from" | "to" | "bend" | "from-to" | "to-from";
export type Handle = { readonly name: HandleName; readonly at: Position };

/** Bends too small to be deliberate count as straight; larger ones than the maximum are capped. */
const [leastBend, mostBend] = [0.03, 1];

/** Adds an annotation above the others. */
export function withAnnotation(annotations: Annotations, annotation: Annotation): Annotations {
  return [...annotations, annotation];
}

export function withoutAnnotation(annotations: Annotations, id: string): Annotations {
  return annotations.filter((it) => it.id !== id);
}

export function withText(annotations: Annotations, id: string, text: string): Annotations {
  return changed(annotations, id, (it) => ({ ...it, text }));
}

/** Moves a whole annotation by the offset between two places on the map. */
export function withMove(annotations: Annotations, id: string, [start, end]: readonly [Position, Position]): Annotations {
  const dx = mercatorX(end[0]) - mercatorX(start[0]);
  const dy = mercatorY(end[1]) - mercatorY(start[1]);
  const moved = ([lng, lat]: Position): Position => [lngOf(mercatorX(lng) + dx), latOf(mercatorY(lat) + dy)];
  return changed(annotations, id, (it) =>
    "at" in it ? { ...it, at: moved(it.at) } : { ...it, from: moved(it.from), to: moved(it.to) },
  );
}

/** Moves one handle of an annotation; unknown handles are ignored. */
export function withHandle(annotations: Annotations, id: string, { name, at }: Handle): Annotations {
  return changed(annotations, id, (it) => {
    if ("at" in it) return name === "at" ? { ...it, at } : it;
    const { from, to } = it;
    switch (name) {
      case "at":
        return it;
      case "from":
        return { ...it, from: at };
      case "to":
        return { ...it, to: at };
      case "bend":
        return it.kind === "arrow" ? { ...it, bend: bendThrough(worldOf(from), worldOf(to), worldOf(at)) } : it;
      case "from-to":
        return { ...it, from: [at[0], from[1]], to: [to[0], at[1]] };
      case "to-from":
        return { ...it, from: [from[0], at[1]], to: [at[0], to[1]] };
    }
  });
}

/** The points an annotation can be moved by. */
export function handlesOf(annotation: Annotation): readonly Handle[] {
  if ("at" in annotation) return [{ name: "at", at: annotation.at }];
  const { from, to } = annotation;
  const ends: readonly Handle[] = [
    { name: "from", at: from },
    { name: "to", at: to },
  ];
  if (annotation.kind === "area")
    return [...ends, { name: "from-to", at: [from[0], to[1]] }, { name: "to-from", at: [to[0], from[1]] }];
  const [x, y] = curveMiddle(worldOf(from), worldOf(to), annotation.bend);
  return [...ends, { name: "bend", at: [lngOf(x), latOf(y)] }];
}

/** The middle of an arrow's curve in a plane with y downward, such as a frame's. */
export function curveMiddle([x1, y1]: Point, [x2, y2]: Point, bend: number): Point {
  return [(x1 + x2) / 2 + bend * (y2 - y1), (y1 + y2) / 2 - bend * (x2 - x1)];
}

/** The control point of the quadratic curve through an arrow's middle. */
export function curveControl(from: Point, to: Point, bend: number): Point {
  return curveMiddle(from, to, 2 * bend);
}

/** The number on a pin: its position among the pins, from 1; `undefined` if it is not a pin. */
export function pinNumber(annotations: Annotations, id: string): number | undefined {
  const place = annotations.filter((it) => it.kind === "pin").findIndex((it) => it.id === id);
  return place < 0 ? undefined : place + 1;
}

/** An unused annotation id. */
export function freeId(annotations: Annotations): string {
  const usedIds = new Set(annotations.map((it) => it.id));
  let number = annotations.length + 1;
  while (usedIds.has(`a${number}`)) number += 1;
  return `a${number}`;
}

function changed(annotations: Annotations, id: string, change: (annotation: Annotation) => Annotation): Annotations {
  return annotations.map((it) => (it.id === id ? change(it) : it));
}

function worldOf([lng, lat]: Position): Point {
  return [mercatorX(lng), mercatorY(lat)];
}

/** The bend whose curve has its middle as close as possible to a point. */
function bendThrough([x1, y1]: Point, [x2, y2]: Point, [x, y]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  if (square === 0) return 0;
  const bend = ((x - (x1 + x2) / 2) * dy - (y - (y1 + y2) / 2) * dx) / square;
  return Math.abs(bend) < leastBend ? 0 : Math.min(mostBend, Math.max(-mostBend, bend));
}
