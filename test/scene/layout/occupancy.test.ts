import { expect, test } from "vitest";
import { type Box, createOccupancy, grown, isInside, overlaps } from "../../../src/scene/layout/occupancy.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

test("boxes that share an edge do not overlap", () => {
  expect(overlaps(box(0, 0, 10, 10), box(10, 0, 20, 10))).toBe(false);
  expect(overlaps(box(0, 0, 10, 10), box(9.9, 9.9, 20, 20))).toBe(true);
});

test("a box grown by a margin is larger on every side", () => {
  expect(grown(box(10, 10, 20, 20), 3)).toEqual(box(7, 7, 23, 23));
});

test("a box is inside another when none of its sides is out", () => {
  expect(isInside(box(0, 0, 10, 10), box(0, 0, 10, 10))).toBe(true);
  for (const outside of [box(-1, 0, 10, 10), box(0, -1, 10, 10), box(0, 0, 11, 10), box(0, 0, 10, 11)]) {
    expect(isInside(outside, box(0, 0, 10, 10))).toBe(false);
  }
});

test("the grid finds what comparing every pair finds, left of and above the picture too", () => {
  const random = createRandom(31);
  const occupancy = createOccupancy();
  const taken: Box[] = [];
  for (let index = 0; index < 2000; index++) {
    const [left, top] = [random.between(-300, 900), random.between(-300, 700)];
    const next = box(left, top, left + random.between(1, 160), top + random.between(1, 60));
    const isFree = !taken.some((it) => overlaps(it, next));
    expect(occupancy.isFree(next)).toBe(isFree);
    if (isFree && random.chance(0.5)) {
      occupancy.take(next);
      taken.push(next);
    }
  }
  expect(taken.length).toBeGreaterThan(50);
});
