import type { Point } from "../../camera/mercator.ts";
import { type Box, grown, isPointIn } from "../box.ts";
import { cell, type Mask } from "./terrain.ts";

/**
 * A line from a box to the place it speaks of: horizontal or vertical, with one elbow at most; it ends at the place’s edge, without a dot.
 * `start` lies on the box’s edge, `end` on the place’s; `turn` is the elbow. CSS pixels.
 */
export type Leader = { readonly start: Point; readonly turn?: Point; readonly end: Point };

export type LeaderRequest = {
  readonly box: Box;
  /** Where it may end. */
  readonly place: Mask;
  /** What it may not cross. */
  readonly isClosed: (x: number, y: number) => boolean;
  readonly longest: number;
  /** One with an elbow is of no use where it is not shorter than this, the elbow counted. */
  readonly shorterThan: number;
};

/** How far an elbow makes a leader seem longer, in CSS pixels. */
const elbow = 14;
/** How far inside its place a leader ends, where it is an area. */
const inside = 6;

/** The length of a leader, its elbow counted as more. */
export function lengthOf({ start, turn, end }: Leader): number {
  const way = (a: Point, b: Point) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
  return turn ? way(start, turn) + way(turn, end) + elbow : way(start, end);
}

/** The shortest leader there is; `undefined` where every one is too long or crosses what it may not. */
export function leaderTo(request: LeaderRequest): Leader | undefined {
  const { box, longest, shorterThan } = request;
  const straight = straightLeader(request);
  if (straight) return straight;
  let best: Leader | undefined;
  let least = Math.min(longest + elbow + 1e-6, shorterThan);
  const offer = (leader: Leader) => {
    const length = lengthOf(leader);
    if (length < least) [best, least] = [leader, length];
  };
  const [midX, midY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  // Out of a side and then up or down; out of the top or the bottom and then aside.
  for (const side of [-1, 1]) {
    const [fromX, fromY] = [side < 0 ? box.left : box.right, side < 0 ? box.top : box.bottom];
    for (let out = 2 * cell; out < longest && out + elbow < least; out += 2 * cell) {
      const x = fromX + side * out;
      if (request.isClosed(x, midY)) break;
      for (const way of [-1, 1]) {
        const end = walked([x, midY], [0, way], Math.min(longest, least - elbow) - out, request);
        if (end) offer({ start: [fromX, midY], turn: [x, midY], end });
      }
    }
    for (let out = 2 * cell; out < longest && out + elbow < least; out += 2 * cell) {
      const y = fromY + side * out;
      if (request.isClosed(midX, y)) break;
      for (const way of [-1, 1]) {
        const end = walked([midX, y], [way, 0], Math.min(longest, least - elbow) - out, request);
        if (end) offer({ start: [midX, fromY], turn: [midX, y], end });
      }
    }
  }
  return best;
}

/** The shortest straight leader out of any side of the box, from its middle part. */
function straightLeader(request: LeaderRequest): Leader | undefined {
  const { box, longest } = request;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const inner = grown(box, 0);
  let best: Leader | undefined;
  let least = Number.POSITIVE_INFINITY;
  const offer = (start: Point, step: Point) => {
    const end = walked(start, step, Math.min(longest, least), request);
    const length = end ? lengthOf({ start, end }) : Number.POSITIVE_INFINITY;
    if (end && length < least) [best, least] = [{ start, end }, length];
  };
  for (let y = inner.top + height * 0.2; y <= inner.bottom - height * 0.2; y += 2 * cell) {
    offer([inner.left, y], [-1, 0]);
    offer([inner.right, y], [1, 0]);
  }
  for (let x = inner.left + width * 0.15; x <= inner.right - width * 0.15; x += 2 * cell) {
    offer([x, inner.top], [0, -1]);
    offer([x, inner.bottom], [0, 1]);
  }
  return best;
}

/** Where a walk from a point comes to the place, a little inside its edge; `undefined` where it is too far or something is in the way. */
function walked([x, y]: Point, [dx, dy]: Point, most: number, { place, isClosed }: LeaderRequest): Point | undefined {
  const { box } = place;
  // A way that passes by the place on one side never comes to it.
  const isPast = !box || (dx === 0 ? x < box.left || x > box.right : y < box.top || y > box.bottom);
  const ahead = !box ? 0 : dx > 0 ? box.left - x : dx < 0 ? x - box.right : dy > 0 ? box.top - y : y - box.bottom;
  if (isPast || ahead > most) return undefined;
  for (let way = cell / 2; way <= most; way += cell) {
    const atX = x + dx * way;
    const atY = y + dy * way;
    if (isClosed(atX, atY)) return undefined;
    if (place.has(atX, atY)) {
      const [inX, inY] = [atX + dx * inside, atY + dy * inside];
      return place.has(inX, inY) && !isClosed(inX, inY) ? [inX, inY] : [atX, atY];
    }
  }
  return undefined;
}

/** The straight parts of a leader. */
export function partsOf({ start, turn, end }: Leader): readonly (readonly [Point, Point])[] {
  return turn
    ? [
        [start, turn],
        [turn, end],
      ]
    : [[start, end]];
}

/** Whether a leader runs through a box. */
export function crossesBox(leader: Leader, box: Box): boolean {
  return partsOf(leader).some(([[ax, ay], [bx, by]]) => {
    const part = { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) };
    return part.left < box.right && part.right > box.left && part.top < box.bottom && part.bottom > box.top
      ? true
      : isPointIn([ax, ay], box) && isPointIn([bx, by], box);
  });
}

/** Whether two leaders cross or touch one another. */
export function crossesLeader(a: Leader, b: Leader): boolean {
  return partsOf(b).some(([[ax, ay], [bx, by]]) =>
    crossesBox(a, {
      left: Math.min(ax, bx) - 2,
      right: Math.max(ax, bx) + 2,
      top: Math.min(ay, by) - 2,
      bottom: Math.max(ay, by) + 2,
    }),
  );
}
