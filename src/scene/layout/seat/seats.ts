import type { Frame, Point } from "../../camera/mercator.ts";
import { type Box, grown, isInside, overlaps } from "../box.ts";
import { crossesBox, crossesLeader, type Leader, leaderTo, lengthOf } from "./leader.ts";
import { cell, type Mask, type Terrain } from "./terrain.ts";

/** What has been placed on a map, and what is still free. */
export type Seats = {
  /** Whether a box with a margin lies inside the frame and overlaps no placed item or leader. */
  readonly isFree: (box: Box, margin: number) => boolean;
  readonly reserve: (box: Box) => void;
  readonly reserveLeader: (leader: Leader) => void;
  /** Claims the best position for a box; `undefined` if there is none. */
  readonly seat: (wish: Wish) => Seat | undefined;
};

/** A box and, if it has one, its leader. */
export type Seat = { readonly box: Box; readonly leader?: Leader };

/** A box that may be taken; `bound` is the least it can cost, in pixels of leader. */
type Candidate = { readonly box: Box; readonly isIn: boolean; readonly bound: number };

/** Something to be placed. Sizes in CSS pixels. */
export type Wish = {
  readonly width: number;
  readonly height: number;
  /** The place it describes. */
  readonly place: Mask;
  /** Whether it may or must be inside that place; it then has no leader. */
  readonly within: "never" | "may" | "must";
  /** Areas that contain the place, which its leader may cross. */
  readonly around?: readonly Mask[];
  /** Areas it must not cover. */
  readonly kept: readonly Mask[];
  /** Areas it should not cover, with the cost of covering each, in pixels of leader. */
  readonly prices: readonly { readonly mask: Mask; readonly price: number }[];
  /** Maximum leader length; 0 for no leader. */
  readonly longest: number;
  /** Minimum distance from everything else. */
  readonly margin: number;
  /** Preferred position. */
  readonly near?: Point;
  /** Whether it needs no leader while close, because it names its place itself. */
  readonly isLoose?: boolean;
  /** Whether to align it with others of its kind. */
  readonly isAligned?: boolean;
};

/** Minimum distance from the frame’s edge in CSS pixels. */
const edge = 6;
/** Step between positions tried. */
const step = 8;
/** Blocks closer together than this are aligned in a column. */
const columnReach = 120;
const outOfColumn = 16;

/** Starts placing on an empty map over a terrain. Nothing may cover `reservedBoxes`. */
export function createSeats(terrain: Terrain, reservedBoxes: readonly Box[]): Seats {
  const { frame } = terrain;
  const boxes: Box[] = [...reservedBoxes];
  const leaders: Leader[] = [];
  const columns: Box[] = [];

  const isFree = (box: Box, margin: number) => {
    const wide = grown(box, margin);
    return (
      isInside(box, insideOf(frame)) &&
      !boxes.some((it) => overlaps(it, wide)) &&
      !leaders.some((it) => crossesBox(it, grown(box, 2)))
    );
  };
  const stride = Math.ceil(frame.width / cell);
  const covered = new Uint8Array(stride * Math.ceil(frame.height / cell));
  const cover = (box: Box) => {
    const [right, bottom] = [Math.min(box.right + 2, frame.width), Math.min(box.bottom + 2, frame.height)];
    for (let row = Math.max(0, Math.floor((box.top - 2) / cell)); row * cell < bottom; row++)
      for (let column = Math.max(0, Math.floor((box.left - 2) / cell)); column * cell < right; column++)
        covered[row * stride + column] = 1;
  };
  for (const box of reservedBoxes) cover(box);
  const reserve = (box: Box) => {
    boxes.push(box);
    cover(box);
  };
  const isClosed = (x: number, y: number) =>
    x < 2 ||
    y < 2 ||
    x > frame.width - 2 ||
    y > frame.height - 2 ||
    covered[Math.floor(y / cell) * stride + Math.floor(x / cell)] === 1;

  /** Every box within reach of its place that covers nothing it must not, with the least it can cost. */
  const candidatesFor = (wish: Wish, around: Box): Candidate[] => {
    const { width, height, place, longest, within, kept, prices } = wish;
    const tops = steps(edge, frame.height - edge - height).filter((it) => gap(it, it + height, around.top, around.bottom) <= longest);
    const candidates: Candidate[] = [];
    for (const left of [...steps(edge, frame.width - edge - width), ...columns.map((it) => it.left)]) {
      const right = left + width;
      const across = gap(left, right, around.left, around.right);
      if (across > longest) continue;
      const [x0, x1] = [Math.floor(left / cell), Math.ceil(right / cell)];
      for (const top of tops) {
        const bottom = top + height;
        const away = across + gap(top, bottom, around.top, around.bottom);
        if (away > longest) continue;
        const [y0, y1] = [Math.floor(top / cell), Math.ceil(bottom / cell)];
        const all = (x1 - x0) * (y1 - y0);
        const isIn = within !== "never" && place.countOf(x0, y0, x1, y1) === all;
        if (!isIn && (within === "must" || longest === 0)) continue;
        if (kept.some((it) => it.countOf(x0, y0, x1, y1) > 0)) continue;
        const box = { left, top, right, bottom };
        const price = prices.reduce((sum, it) => sum + (it.price * it.mask.countOf(x0, y0, x1, y1)) / all, 0);
        const bound = rounded((isIn ? 0 : away + 10) + price + columnPrice(wish, box) + farPrice(wish, box));
        candidates.push({ box, isIn, bound });
      }
    }
    return candidates.sort((a, b) => a.bound - b.bound);
  };

  const seat = (wish: Wish): Seat | undefined => {
    const { place, longest } = wish;
    if (!place.box) return undefined;
    const candidates = candidatesFor(wish, place.box);
    // A band along the place's own edge does not block the path to it.
    const barrier = place.meets(terrain.bands) ? terrain.areas : terrain.spoken;
    let best: Seat | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { box, isIn, bound } of candidates) {
      if (bound >= least) break;
      if (!isFree(box, wish.margin)) continue;
      if (isIn || wish.isLoose) {
        [best, least] = [{ box }, bound];
        continue;
      }
      const away = distanceOf(box, place.box);
      const isHome = terrain.home.has(...middleOf(box));
      const isOwn = (x: number, y: number) => place.has(x, y) || (wish.around?.some((it) => it.has(x, y)) ?? false);
      const isBarred = (x: number, y: number) => !isOwn(x, y) && (barrier.has(x, y) || (!isHome && terrain.home.has(x, y)));
      const leader = leaderTo({
        box,
        place,
        longest,
        shorterThan: least - bound + away,
        isClosed: (x, y) => isClosed(x, y) || isBarred(x, y),
      });
      if (!leader || leaders.some((it) => crossesLeader(it, leader))) continue;
      const cost = rounded(bound - away + lengthOf(leader));
      if (cost < least) [best, least] = [{ box, leader }, cost];
    }
    if (!best) return undefined;
    reserve(best.box);
    if (best.leader) leaders.push(best.leader);
    if (wish.isAligned) columns.push(best.box);
    return best;
  };

  const columnPrice = ({ isAligned }: Wish, box: Box) =>
    isAligned && columns.some((it) => distanceOf(it, box) < columnReach) && !columns.some((it) => it.left === box.left)
      ? outOfColumn
      : 0;

  return { isFree, reserve, reserveLeader: (leader) => void leaders.push(leader), seat };
}

/** Rounded: the last digits of projected values differ between machines and would decide between equally good positions. */
function rounded(cost: number): number {
  return Math.round(cost * 1e4) / 1e4;
}

function farPrice({ near }: Wish, box: Box): number {
  if (!near) return 0;
  const [x, y] = middleOf(box);
  return Math.hypot(x - near[0], y - near[1]) * 0.12;
}

function middleOf({ left, top, right, bottom }: Box): Point {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Distance between two boxes in CSS pixels: across and down, added. */
function distanceOf(a: Box, b: Box): number {
  return gap(a.left, a.right, b.left, b.right) + gap(a.top, a.bottom, b.top, b.bottom);
}

/** What lies between two stretches of a line; 0 where they touch or overlap. */
function gap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.max(0, from - otherTo, otherFrom - to);
}

function insideOf({ width, height }: Frame): Box {
  return { left: edge - 1e-6, top: edge - 1e-6, right: width - edge + 1e-6, bottom: height - edge + 1e-6 };
}

function steps(from: number, to: number): readonly number[] {
  const list: number[] = [];
  for (let at = from; at <= to; at += step) list.push(at);
  return list;
}
