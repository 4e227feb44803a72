import type { PlacementRequest, Subject } from "../../../src/picture/callouts/placement.ts";
import type { Point } from "../../../src/scene/camera/mercator.ts";
import type { Box } from "../../../src/scene/layout/box.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";

/** A map with boxes to be placed on it, and places for some of them that were found by chance. */
export type Case = { readonly request: PlacementRequest; readonly planted: number };

type Random = () => number;
type Planted = { readonly box: Box; readonly leader: readonly [Point, Point] | undefined };

/** Cases with obstacles and points anywhere; the planted places hold to the rules by a check of this file's own. */
export function generatedCases(count: number): readonly Case[] {
  return Array.from({ length: count }, (_, seed) => caseOf(createRandom(seed + 1).next));
}

function caseOf(random: Random): Case {
  const between = (low: number, high: number) => low + random() * (high - low);
  const room: Box = { left: 0, top: 0, right: between(380, 1280), bottom: between(260, 700) };
  const pointIn = (): Point => [between(0, room.right), between(0, room.bottom)];
  const boxAt = ([x, y]: Point, width: number, height: number): Box => ({
    left: x,
    top: y,
    right: x + width,
    bottom: y + height,
  });
  const obstacles = Array.from({ length: Math.floor(between(0, 14)) }, () => boxAt(pointIn(), between(30, 110), between(14, 60)));
  const wanted = Math.floor(between(1, 11));
  const subjects = Array.from({ length: wanted }, (_, index): Subject => {
    const ring = obstacles[index];
    const isRing = ring !== undefined && random() < 0.5;
    const middle = (it: Box): Point => [(it.left + it.right) / 2, it.top];
    const targets = isRing ? [middle(ring)] : Array.from({ length: Math.floor(between(0, 4)) }, pointIn);
    return { id: `s${index}`, width: between(120, 250), height: between(50, 120), targets, ownObstacles: isRing ? [ring] : [] };
  });
  // Boxes are thrown at the map, those that hit nothing stay: the best of some throws.
  const throws = Array.from({ length: 2 }, () => {
    const planted: Planted[] = [];
    for (const subject of subjects) {
      for (let attempt = 0; attempt < 25; attempt++) {
        const at: Point = [between(0, room.right - subject.width), between(0, room.bottom - subject.height)];
        const box = boxAt(at, subject.width, subject.height);
        const [target] = subject.targets;
        const leader =
          target && ([[clamp(target[0], box.left, box.right), clamp(target[1], box.top, box.bottom)], target] as const);
        if (obstacles.some((it) => distance(it, box) < 6)) continue;
        if (leader && length(leader) < 14) continue;
        if (planted.some((it) => !isApart(it, { box, leader }))) continue;
        planted.push({ box, leader });
        break;
      }
    }
    return planted.length;
  });
  const shy = Array.from({ length: Math.floor(between(0, 12)) }, pointIn);
  return { request: { room, subjects, obstacles, shy }, planted: Math.max(...throws) };
}

function isApart(a: Planted, b: Planted): boolean {
  if (distance(a.box, b.box) < 9) return false;
  const points = (it: Planted["leader"]) => (it ? sampled(it) : []);
  if (points(a.leader).some((it) => distanceToBox(it, b.box) < 10)) return false;
  if (points(b.leader).some((it) => distanceToBox(it, a.box) < 10)) return false;
  // Leaders that nearly touch are given up as well: the sampling must not let a crossing through.
  const others = points(b.leader);
  return points(a.leader).every(([x, y]) => others.every(([ox, oy]) => Math.hypot(x - ox, y - oy) > 11));
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
const length = ([[ax, ay], [bx, by]]: readonly [Point, Point]) => Math.hypot(bx - ax, by - ay);

/** Points along a line, at most 10 apart. */
function sampled([from, to]: readonly [Point, Point]): readonly Point[] {
  const steps = Math.max(1, Math.ceil(length([from, to]) / 10));
  return Array.from({ length: steps + 1 }, (_, at) => [
    from[0] + ((to[0] - from[0]) * at) / steps,
    from[1] + ((to[1] - from[1]) * at) / steps,
  ]);
}

export function distanceToBox([x, y]: Point, { left, top, right, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
}

/** How far apart two boxes are; 0 when they touch or overlap. */
export function distance(a: Box, b: Box): number {
  return Math.hypot(Math.max(a.left - b.right, b.left - a.right, 0), Math.max(a.top - b.bottom, b.top - a.bottom, 0));
}
