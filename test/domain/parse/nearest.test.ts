import { expect, test } from "vitest";
import { editDistance, nearestOf } from "../../../src/domain/parse/nearest.ts";

test.each([
  ["sergey-shoigu", "sergei-shoigu", 1],
  ["kitten", "sitting", 3],
  ["", "abc", 3],
  ["same", "same", 0],
])("from %j to %j is %d steps", (from, to, steps) => {
  expect(editDistance(from, to)).toBe(steps);
  expect(editDistance(to, from)).toBe(steps);
});

test("the nearest of several is found, whatever its capitals", () => {
  expect(nearestOf("SaidOn", ["quote", "saidOn", "id"])).toBe("saidOn");
});

test("of several as near the first in the alphabet is found, in whichever order they come", () => {
  expect(nearestOf("bat", ["hat", "cat"])).toBe("cat");
  expect(nearestOf("bat", ["cat", "hat"])).toBe("cat");
});

test("nothing is found where nothing is near, or nothing known", () => {
  expect(nearestOf("jens-stoltenberg", ["russia", "ukraine"])).toBeUndefined();
  expect(nearestOf("russia", [])).toBeUndefined();
});
