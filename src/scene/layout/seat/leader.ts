import type { Point } from "../../camera/mercator.ts";
import { type Box, grown, isPointIn } from "../box.ts";
import { cell, type Mask } from "./terrain.ts";

/**
 * A line from a box to the place it describes: horizontal or vertical, with at most one elbow; it ends at the place’s edge, without a dot.
 * `start` lies on the box’s edge, `end` on the place’s; `turn` is the elbow. CSS pixels.
 */
export type Leader = { readonly start: Point; readonly turn?: Point; readonly end: Point };

export type LeaderRequest = {
  readonly box: Box;
  /** Where it may end. */
  readonly place: Mask;
  /** What it must not cross. */
  readonly isClosed: (x: number, y: number) => boolean;
  /** How many cells from a point onward, in a direction, neither are closed nor belong to the place. */
  readonly openAhead: (point: Point, direction: Point) => number;
  readonly longest: number;
  /** A leader with an elbow must be shorter than this, including the penalty for the elbow. */
  readonly shorterThan: number;
};

/** Penalty for an elbow, as extra length in CSS pixels. */
const elbow = 14;
/** How far inside an area a leader ends. */
const inside = 6;

/** The length of a leader, plus a penalty for its elbow. */
export function lengthOf({ start, turn, end }: Leader): number {
  const way = (a: Point, b: Point) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
  return turn ? way(start, turn) + way(turn, end) + elbow : way(start, end);
}

/** The shortest possible leader; `undefined` if all are too long or cross something they must not. */
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
  // Out of a side and then up or down; out of the top or bottom and then sideways.
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

/** The shortest straight leader from the middle part of any side of the box. */
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

/** Where a straight path from a point reaches the place, slightly inside its edge; `undefined` if it is too far or blocked. */
function walked([x, y]: Point, direction: Point, most: number, { place, isClosed, openAhead }: LeaderRequest): Point | undefined {
  const { box } = place;
  const [dx, dy] = direction;
  // A path that misses the place to one side can never reach it.
  const isPast = !box || (dx === 0 ? x < box.left || x > box.right : y < box.top || y > box.bottom);
  const ahead = !box ? 0 : dx > 0 ? box.left - x : dx < 0 ? x - box.right : dy > 0 ? box.top - y : y - box.bottom;
  if (isPast || ahead > most) return undefined;
  for (let way = cell / 2; way <= most; way += cell) {
    const atX = x + dx * way;
    const atY = y + dy * way;
    const open = openAhead([atX, atY], direction);
    if (open > 0) {
      way += (open - 1) * cell;
      continue;
    }
    if (isClosed(atX, atY)) return undefined;
    if (place.has(atX, atY)) {
      const [inX, inY] = [atX + dx * inside, atY + dy * inside];
      return place.has(inX, inY) && !isClosed(inX, inY) ? [inX, inY] : [atX, atY];
    }
  }
  return undefined;
}

/** The straight segments of a leader. */
export function partsOf({ start, turn, end }: Leader): readonly (readonly [Point, Point])[] {
  return turn
    ? [
        [start, turn],
        [turn, end],
      ]
    : [[start, end]];
}

/** Whether a leader crosses a box. */
export function crossesBox(leader: Leader, box: Box): boolean {
  return partsOf(leader).some(([[ax, ay], [bx, by]]) => {
    const part = { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) };
    return part.left < box.right && part.right > box.left && part.top < box.bottom && part.bottom > box.top
      ? true
      : isPointIn([ax, ay], box) && isPointIn([bx, by], box);
  });
}

/** Whether two leaders cross or touch. */
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
