import { expect, test } from "vitest";
import { type Box, grown, isInside, overlaps } from "../../../src/scene/layout/box.ts";

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
