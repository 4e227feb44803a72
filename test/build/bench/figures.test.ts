import { expect, test } from "vitest";
import { middleOf, ratiosWithin, shareOf, spreadInWords } from "../../../src/build/bench/figures.ts";

test("the median of an even number of values lies between the two in the middle", () => {
  expect(middleOf([9, 1, 5])).toBe(5);
  expect(middleOf([10, 1, 4, 5])).toBe(4.5);
  expect(middleOf([])).toBeNaN();
});

test("values are sorted as numbers, and left as they were", () => {
  const values = [100, 9, 80];
  expect(middleOf(values)).toBe(80);
  expect(shareOf(values, 0.95)).toBe(100);
  expect(values).toEqual([100, 9, 80]);
});

test("a ratio is taken within a round, so a slow round counts no more than another", () => {
  // The machine was ten times slower in the second round.
  expect(ratiosWithin([30, 300, 33], [20, 200, 20])).toEqual([1.5, 1.5, 1.65]);
  expect(middleOf(ratiosWithin([30, 300, 33], [20, 200, 20]))).toBe(1.5);
});

test("a round in which one of the two failed gives no ratio, and shifts none", () => {
  expect(ratiosWithin([10, undefined, 30, 40], [5, 5, undefined, 10])).toEqual([2, 4]);
  expect(ratiosWithin([], [1])).toEqual([]);
});

test("a median is said with the least, the greatest and the number of rounds", () => {
  expect(spreadInWords([1.239, 0.98, 1.61], 2)).toBe("1.24 (0.98–1.61, 3 rounds)");
  expect(spreadInWords([512.4], 0)).toBe("512 (512–512, 1 round)");
  expect(spreadInWords([], 2)).toBe("not measured");
});
