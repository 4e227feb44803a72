import { distanceBetween, type Point } from "../../scene/camera/mercator.ts";
import type { Box } from "../../scene/layout/box.ts";

/** A straight line between two points. */
export type Segment = { readonly from: Point; readonly to: Point };

/** Whether two segments share a point. */
export function segmentsCross(one: Segment, other: Segment): boolean {
  const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  const [a, b, c, d] = [one.from, one.to, other.from, other.to];
  const [sides, otherSides] = [
    [side(a, b, c), side(a, b, d)],
    [side(c, d, a), side(c, d, b)],
  ] as const;
  if (sides[0] * sides[1] < 0 && otherSides[0] * otherSides[1] < 0) return true;
  const isOn = ([x, y]: Point, { from, to }: Segment) =>
    x >= Math.min(from[0], to[0]) &&
    x <= Math.max(from[0], to[0]) &&
    y >= Math.min(from[1], to[1]) &&
    y <= Math.max(from[1], to[1]);
  return (
    (sides[0] === 0 && isOn(c, one)) ||
    (sides[1] === 0 && isOn(d, one)) ||
    (otherSides[0] === 0 && isOn(a, other)) ||
    (otherSides[1] === 0 && isOn(b, other))
  );
}

/** Whether a segment enters a box. */
export function meetsBox(segment: Segment, box: Box): boolean {
  return clipped(segment, box) !== undefined;
}

/** The part of a segment inside a box, by Liang and Barsky's method; absent if there is none. */
export function clipped({ from: [x, y], to: [toX, toY] }: Segment, { left, top, right, bottom }: Box): Segment | undefined {
  const [dx, dy] = [toX - x, toY - y];
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [-dx, x - left],
    [dx, right - x],
    [-dy, y - top],
    [dy, bottom - y],
  ] as const) {
    if (step === 0 && room < 0) return undefined;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  if (enter >= leave) return undefined;
  return { from: [x + dx * enter, y + dy * enter], to: [x + dx * leave, y + dy * leave] };
}

/** Small boxes of a given side along a segment, so that whatever avoids boxes avoids the segment. */
export function boxesAlong({ from, to }: Segment, side: number): readonly Box[] {
  const steps = Math.max(1, Math.ceil(distanceBetween(from, to) / side));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = from[0] + ((to[0] - from[0]) * step) / steps;
    const y = from[1] + ((to[1] - from[1]) * step) / steps;
    return { left: x - side / 2, top: y - side / 2, right: x + side / 2, bottom: y + side / 2 };
  });
}
