import type { Frame, Point } from "../../camera/mercator.ts";
import { type Box, grown, isInside, overlaps } from "../box.ts";
import { crossesBox, crossesLeader, type Leader, type LeaderRequest, leaderTo, lengthOf } from "./leader.ts";
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

/** A box that may be taken; `bound` is the least it can cost, in pixels of leader; between equals `index` decides. */
type Candidate = { readonly box: Box; readonly isIn: boolean; readonly bound: number; readonly index: number };

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

/** Candidates by wish, for the ground under a camera. */
const remembered = new WeakMap<Mask, Map<string, readonly Candidate[]>>();
const mostRemembered = 80;

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

  /** Every box within reach of its place that covers nothing it must not, with the least it can cost, apart from columns. */
  const candidatesAt = (wish: Wish, around: Box, lefts: readonly number[]): Candidate[] => {
    const { width, height, place, longest, within, kept, prices } = wish;
    const tops = steps(edge, frame.height - edge - height).filter(
      (it) => gap(it, it + height, around.top, around.bottom) <= longest,
    );
    const candidates: Candidate[] = [];
    for (const left of lefts) {
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
        const box = { left, top, right, bottom };
        // A point is no set of cells.
        if (kept.some((it) => (it.cells ? it.countOf(x0, y0, x1, y1) : it.countIn(box)) > 0)) continue;
        const price = prices.reduce((sum, it) => sum + (it.price * it.mask.countOf(x0, y0, x1, y1)) / all, 0);
        const bound = rounded((isIn ? 0 : away + 10) + price + farPrice(wish, box));
        candidates.push({ box, isIn, bound, index: candidates.length });
      }
    }
    return candidates;
  };

  /** The candidates of a wish, cheapest first; those that leave a column near them cost more. */
  function* candidatesFor(wish: Wish, around: Box): Generator<Candidate> {
    const { width, isAligned } = wish;
    const known = rememberedIn(terrain, wish, () =>
      candidatesAt(wish, around, steps(edge, frame.width - edge - width)).sort(byBound),
    );
    if (!isAligned || columns.length === 0) return yield* known;
    const lefts = columns.map((it) => it.left);
    const aligned = candidatesAt(wish, around, lefts)
      .map((it) => ({ ...it, index: known.length + it.index }))
      .sort(byBound);
    // What is dearer is so by the same amount, so that each of the three lists is in order.
    const dearer: Candidate[] = [];
    let [atKnown, atAligned, atDearer] = [0, 0, 0];
    for (;;) {
      const [plain, inColumn, outside] = [known[atKnown], aligned[atAligned], dearer[atDearer]];
      const least = cheapest(plain, cheapest(inColumn, outside));
      if (!least) return;
      if (least === inColumn) atAligned++;
      else if (least === outside) atDearer++;
      else {
        atKnown++;
        if (isOutOfColumn(least.box)) {
          dearer.push({ ...least, bound: rounded(least.bound + outOfColumn) });
          continue;
        }
      }
      yield least;
    }
  }

  const seat = (wish: Wish): Seat | undefined => {
    const { place, longest } = wish;
    if (!place.box) return undefined;
    // A band along the place's own edge does not block the path to it.
    const barrier = place.meets(terrain.bands) ? terrain.areas : terrain.spoken;
    const { around = [] } = wish;
    const isOwn = (x: number, y: number) => place.has(x, y) || around.some((it) => it.has(x, y));
    /** Paths for boxes in the home region, which may leave it through no other, and for boxes elsewhere, which may not enter it. */
    const [pathsAtHome, pathsElsewhere] = [[barrier], [barrier, terrain.home]].map((barred) => ({
      isClosed: (x: number, y: number) => isClosed(x, y) || (!isOwn(x, y) && barred.some((it) => it.has(x, y))),
      openAhead: openAheadIn(frame, () => obstacles(covered, { place, around, barred, stride })),
    }));
    let best: Seat | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { box, isIn, bound } of candidatesFor(wish, place.box)) {
      if (bound >= least) break;
      if (!isFree(box, wish.margin)) continue;
      if (isIn || wish.isLoose) {
        [best, least] = [{ box }, bound];
        continue;
      }
      const away = distanceOf(box, place.box);
      const paths = terrain.home.has(...middleOf(box)) ? pathsAtHome : pathsElsewhere;
      if (!paths) continue;
      const leader = leaderTo({ box, place, longest, shorterThan: least - bound + away, ...paths });
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

  const isOutOfColumn = (box: Box) =>
    columns.some((it) => distanceOf(it, box) < columnReach) && columns.every((it) => it.left !== box.left);

  return { isFree, reserve, reserveLeader: (leader) => void leaders.push(leader), seat };
}

function cheapest(a: Candidate | undefined, b: Candidate | undefined): Candidate | undefined {
  return a && (!b || byBound(a, b) < 0) ? a : b;
}

/** A wish's candidates on an empty map, cheapest first. They are kept while the camera stays, since many are asked for again. */
function rememberedIn({ land }: Terrain, wish: Wish, make: () => readonly Candidate[]): readonly Candidate[] {
  const { width, height, within, longest, near, place, kept, prices } = wish;
  const key = [
    width,
    height,
    within,
    longest,
    near,
    nameOf(place),
    kept.map(nameOf),
    prices.map((it) => [it.price, nameOf(it.mask)]),
  ];
  const name = key.join(" ");
  const all = remembered.get(land) ?? new Map<string, readonly Candidate[]>();
  remembered.set(land, all);
  const known = all.get(name);
  if (known) return known;
  if (all.size >= mostRemembered) all.clear();
  const made = make();
  all.set(name, made);
  return made;
}

/** A number for each mask. */
const nameOf = (() => {
  const names = new WeakMap<Mask, number>();
  let count = 0;
  return (mask: Mask) => {
    const name = names.get(mask) ?? ++count;
    names.set(mask, name);
    return name;
  };
})();

function byBound(a: Candidate, b: Candidate): number {
  return a.bound - b.bound || a.index - b.index;
}

/** The cells at which a leader has to look closer: those that are closed to it, and those of its place. */
function obstacles(
  covered: Uint8Array,
  { place, around, barred, stride }: { place: Mask; around: readonly Mask[]; barred: readonly Mask[]; stride: number },
): Uint8Array {
  const cells = covered.slice();
  for (const { cells: closed } of barred)
    if (closed) for (let index = 0; index < cells.length; index++) if (closed[index]) cells[index] = 1;
  for (const { cells: open } of around)
    if (open) for (let index = 0; index < cells.length; index++) if (open[index] && !covered[index]) cells[index] = 0;
  if (place.cells) for (let index = 0; index < cells.length; index++) if (place.cells[index]) cells[index] = 1;
  // A point is no set of cells.
  if (!place.cells && place.box) {
    const { left, top, right, bottom } = grown(place.box, cell);
    for (let row = Math.max(0, Math.floor(top / cell)); row * cell <= bottom; row++)
      for (let column = Math.max(0, Math.floor(left / cell)); column * cell <= right && column < stride; column++)
        if (row * stride + column < cells.length) cells[row * stride + column] = 1;
  }
  return cells;
}

/** How many steps are taken one by one before the cells ahead are counted. */
const patience = 3000;

/** Counts the free cells ahead of a point, with the counts for a direction made when it is first asked for. */
function openAheadIn({ width, height }: Frame, obstaclesOf: () => Uint8Array): LeaderRequest["openAhead"] {
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const runs = new Map<number, Uint16Array>();
  let cells: Uint8Array | undefined;
  let asked = 0;
  const runsTowards = (dx: number, dy: number) => {
    cells ??= obstaclesOf();
    const known = runs.get(dx + 3 * dy) ?? runsIn(cells, { columns, rows }, dx + dy * columns);
    runs.set(dx + 3 * dy, known);
    return known;
  };
  return ([x, y], [dx, dy]) => {
    // Counting ahead takes as long as some hundred leaders do without it.
    if (asked++ < patience) return 0;
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    if (column < 0 || row < 0 || column >= columns || row >= rows) return 0;
    return runsTowards(dx, dy)[row * columns + column] as number;
  };
}

/** For each cell, how many cells from it on are free before an obstacle or the edge, stepping by an offset. */
function runsIn(cells: Uint8Array, { columns, rows }: { columns: number; rows: number }, offset: number): Uint16Array {
  const runs = new Uint16Array(cells.length);
  const isAcross = Math.abs(offset) === 1;
  const [from, to, by] = offset > 0 ? [cells.length - 1, -1, -1] : [0, cells.length, 1];
  for (let index = from; index !== to; index += by) {
    if (cells[index]) continue;
    const column = index % columns;
    const isLast = isAcross
      ? column === (offset > 0 ? columns - 1 : 0)
      : offset > 0
        ? index >= (rows - 1) * columns
        : index < columns;
    runs[index] = 1 + (isLast ? 0 : (runs[index + offset] as number));
  }
  return runs;
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
