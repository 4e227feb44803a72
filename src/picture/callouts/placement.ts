import { distanceBetween, type Point } from "../../scene/camera/mercator.ts";
import { type Box, grown, isInside, isPointIn, overlaps } from "../../scene/layout/box.ts";
import { meetsBox, type Segment, segmentsCross } from "./segment.ts";

/** Something to be explained in a box. Sizes and points in units of the picture. */
export type Subject = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Points where its leader may end; if there are none because nothing is drawn for it, its box has no leader. */
  readonly targets: readonly Point[];
  /** Obstacles that belong to it, such as its ring: the leader ends at one of them. */
  readonly ownObstacles: readonly Box[];
};

export type PlacementRequest = {
  readonly room: Box;
  /** Most important first. */
  readonly subjects: readonly Subject[];
  /** Boxes must not cover these. */
  readonly obstacles: readonly Box[];
  /** Points that boxes should preferably not cover, such as those of a border somebody mentions. */
  readonly shy?: readonly Point[];
};

export type PlacedBox = { readonly id: string; readonly box: Box; readonly leader?: Segment };

export type Placement = { readonly placed: readonly PlacedBox[]; readonly hidden: readonly string[] };

/** Minimum distances, in units: between boxes, from a box to an obstacle, and from a box to the end of its leader. */
export const placementGaps = { boxes: 9, obstacle: 6, leader: 14 } as const;

/** Grid steps for positions tried, and how much finer to try if few are free. */
const [stepX, stepY] = [24, 14];
const finer = [1, 0.5, 0.2] as const;
const fewCandidates = 30;
/** How many of the best positions to keep for each box, and how many combinations to try before leaving out one more box. */
const mostCandidates = 160;
const mostTried = 150;
/** More boxes would leave no map; the least important beyond this number are left out. */
const mostBoxes = 40;

/** Penalties for a position, in units of leader length. */
const penalties = { crossedObstacle: 500, coveredPoint: 90, fromSide: 0.3, laterTarget: 0.4 } as const;

type Candidate = { readonly subject: number; readonly box: Box; readonly leader?: Segment; readonly cost: number };

/**
 * Places as many boxes as it can: none overlap, none covers an obstacle or another's leader, and no leaders cross. It then prefers
 * positions with short leaders that leave the middle of the map free. Deterministic.
 */
export function placeBoxes(request: PlacementRequest): Placement {
  const subjects = request.subjects.slice(0, mostBoxes);
  const candidates = subjects.map((subject, index) => candidatesOf(subject, index, request));
  for (let left = 0; left <= subjects.length; left++) {
    const found = search(candidates, left);
    if (!found) continue;
    const arrangement = improved(withRoomMade(found, candidates), candidates);
    return {
      placed: arrangement.map(({ subject, box, leader }) => ({
        id: subjects[subject]?.id ?? "",
        box,
        ...(leader ? { leader } : {}),
      })),
      hidden: request.subjects.filter((_, index) => !arrangement.some((it) => it.subject === index)).map((it) => it.id),
    };
  }
  return { placed: [], hidden: request.subjects.map((it) => it.id) };
}

/** The best positions of a box on its own, cheapest first. */
function candidatesOf(subject: Subject, index: number, request: PlacementRequest): readonly Candidate[] {
  let found: readonly Candidate[] = [];
  for (const fineness of finer) {
    found = placesOf(subject, index, request, fineness);
    if (found.length >= fewCandidates) break;
  }
  const best = [...found].sort((a, b) => a.cost - b.cost);
  if (best.length <= mostCandidates) return best;
  // The best half plus a sample of the rest, so that there are alternatives when all boxes want the same spot.
  const half = mostCandidates / 2;
  const stride = (best.length - half) / half;
  return best.filter((_, at) => at < half || Math.floor((at - half) / stride) !== Math.floor((at - half - 1) / stride));
}

/** Every free position of a box on a grid. */
function placesOf(subject: Subject, index: number, request: PlacementRequest, fineness: number): readonly Candidate[] {
  const { room } = request;
  const { width, height } = subject;
  const found: Candidate[] = [];
  for (const left of stepsBetween(room.left, room.right - width, stepX * fineness)) {
    for (const top of stepsBetween(room.top, room.bottom - height, stepY * fineness)) {
      const box = { left, top, right: left + width, bottom: top + height };
      const wide = grown(box, placementGaps.obstacle);
      if (!isInside(box, room) || request.obstacles.some((it) => overlaps(it, wide))) continue;
      const led = leaderOf(subject, box, request);
      if (subject.targets.length > 0 && !led) continue;
      const side = Math.min(left - room.left, room.right - box.right);
      const covered = (request.shy ?? []).filter((it) => isPointIn(it, box)).length;
      const cost = (led?.cost ?? 0) + side * penalties.fromSide + covered * penalties.coveredPoint;
      found.push({ subject: index, box, cost, ...(led ? { leader: led.leader } : {}) });
    }
  }
  return found;
}

/** Values from one end to the other, both included. */
function stepsBetween(from: number, to: number, step: number): readonly number[] {
  if (to < from) return [];
  const count = Math.max(1, Math.ceil((to - from) / step));
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}

/** The cheapest leader from a box to any of its possible end points. */
function leaderOf(subject: Subject, box: Box, { obstacles }: PlacementRequest) {
  let best: { leader: Segment; cost: number } | undefined;
  const others = obstacles.filter((it) => !subject.ownObstacles.includes(it));
  const near = grown(box, placementGaps.leader);
  for (const [rank, target] of subject.targets.entries()) {
    if (isPointIn(target, near)) continue;
    const leader: Segment = { from: edgePointOf(box, target), to: target };
    const base = distanceBetween(leader.from, leader.to) + (rank / subject.targets.length) * 100 * penalties.laterTarget;
    if (best && base >= best.cost) continue;
    const obstaclesCrossed = others.filter((it) => meetsBox(leader, it)).length;
    const cost = base + obstaclesCrossed * penalties.crossedObstacle;
    if (!best || cost < best.cost) best = { leader, cost };
  }
  return best;
}

/** The point on a box's edge where a leader to a point starts: straight across if possible, never at a corner. */
function edgePointOf({ left, top, right, bottom }: Box, [x, y]: Point): Point {
  const inset = 12;
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));
  const across = clamp(x, left + inset, right - inset);
  const down = clamp(y, top + inset, bottom - inset);
  const options: Point[] = [];
  if (x < left) options.push([left, down]);
  if (x > right) options.push([right, down]);
  if (y < top) options.push([across, top]);
  if (y > bottom) options.push([across, bottom]);
  return options.reduce(
    (best, it) => (distanceBetween(it, [x, y]) < distanceBetween(best, [x, y]) ? it : best),
    options[0] ?? [left, down],
  );
}

/** Whether two boxes with their leaders are compatible. */
function agree(a: Candidate, b: Candidate): boolean {
  if (overlaps(grown(a.box, placementGaps.boxes), b.box)) return false;
  const isCrossed = (leader: Segment | undefined, box: Box) => leader !== undefined && meetsBox(leader, grown(box, 4));
  if (isCrossed(a.leader, b.box) || isCrossed(b.leader, a.box)) return false;
  return !(a.leader && b.leader && segmentsCross(a.leader, b.leader));
}

/** Positions for all but a given number of boxes, placing the box with the fewest options first. `undefined` if none is found within the limit. */
function search(candidates: readonly (readonly Candidate[])[], mayLeave: number): readonly Candidate[] | undefined {
  let tried = 0;
  const step = (
    open: readonly (readonly Candidate[])[],
    chosen: readonly Candidate[],
    left: number,
  ): readonly Candidate[] | undefined => {
    const waiting = open.filter((it) => it.length > 0);
    const lost = open.length - waiting.length;
    if (lost > left) return undefined;
    const tightest = waiting.reduce<readonly Candidate[] | undefined>(
      (least, it) => (least === undefined || it.length < least.length ? it : least),
      undefined,
    );
    if (!tightest) return chosen;
    const rest = waiting.filter((it) => it !== tightest);
    for (const candidate of tightest) {
      if (++tried > mostTried) return undefined;
      const found = step(
        rest.map((list) => list.filter((it) => agree(it, candidate))),
        [...chosen, candidate],
        left - lost,
      );
      if (found) return found;
    }
    return left - lost > 0 ? step(rest, chosen, left - lost - 1) : undefined;
  };
  return step(candidates, [], mayLeave);
}

/** Adds a box that was left out if only one other is in its way and that one can move. */
function withRoomMade(found: readonly Candidate[], candidates: readonly (readonly Candidate[])[]): readonly Candidate[] {
  let arrangement = found;
  for (const subjectCandidates of candidates) {
    const [first] = subjectCandidates;
    if (!first || arrangement.some((it) => it.subject === first.subject)) continue;
    for (const candidate of subjectCandidates) {
      const inWay = arrangement.filter((it) => !agree(it, candidate));
      const [other] = inWay;
      if (inWay.length !== 1 || !other) continue;
      const rest = [...arrangement.filter((it) => it !== other), candidate];
      const elsewhere = candidates[other.subject]?.find((it) => rest.every((each) => agree(each, it)));
      if (!elsewhere) continue;
      arrangement = [...rest, elsewhere];
      break;
    }
  }
  return arrangement;
}

/** Moves each box in turn to a cheaper position compatible with the others, until nothing improves. */
function improved(found: readonly Candidate[], candidates: readonly (readonly Candidate[])[]): readonly Candidate[] {
  let arrangement = [...found];
  for (let round = 0; round < 6; round++) {
    const before = arrangement;
    arrangement = [...before];
    for (const [index, current] of arrangement.entries()) {
      const others = arrangement.filter((it) => it !== current);
      const better = candidates[current.subject]?.find(
        (it) => it.cost < current.cost && others.every((other) => agree(it, other)),
      );
      if (better) arrangement[index] = better;
    }
    if (arrangement.every((it, index) => it === before[index])) break;
  }
  return arrangement.sort((a, b) => a.subject - b.subject);
}
