import { expect, test } from "vitest";
import { axisOf, placeOn, ticksOf } from "../../../src/scene/chart/axis.ts";

test("an axis begins at nought and ends at a round number that holds all", () => {
  expect(axisOf([28_000, 41_000])).toEqual({ end: 45_000 });
  expect(axisOf([150_000])).toEqual({ end: 160_000 });
  expect(axisOf([])).toBeUndefined();
});

test("an axis of nought alone is not a point", () => {
  expect(axisOf([0])).toEqual({ end: 1 });
});

test("ticks are whole, from nought to the end", () => {
  expect(ticksOf({ end: 2 }, 8)).toEqual([0, 1, 2]);
  expect(ticksOf({ end: 50_000 }, 5)).toEqual([0, 10_000, 20_000, 30_000, 40_000, 50_000]);
});

test("twice the number stands twice as far", () => {
  expect(placeOn({ end: 60 }, 15)).toBe(0.25);
  expect(placeOn({ end: 60 }, 30)).toBe(0.5);
});
