import { describe, expect, test } from "vitest";
import { isDirection, nextTarget } from "../../src/poster/targets.ts";

const at = (x: number, y: number) => ({ at: [x, y] as const });
const [middle, right, farRight, left, above, below, aside] = [
  at(100, 100),
  at(200, 110),
  at(400, 100),
  at(20, 100),
  at(100, 30),
  at(110, 300),
  at(160, 260),
];
const all = [middle, right, farRight, left, above, below, aside];

describe("an arrow key leads", () => {
  test.each([
    ["ArrowRight", right],
    ["ArrowLeft", left],
    ["ArrowUp", above],
    ["ArrowDown", below],
  ] as const)("%s to the nearest target in its direction", (key, target) => {
    expect(nextTarget(all, middle, key)).toBe(target);
  });

  test("first to the target nearest the upper left", () => {
    expect(nextTarget(all, undefined, "ArrowRight")).toBe(left);
  });

  test("nowhere at the edge, and nowhere without targets", () => {
    expect(nextTarget(all, farRight, "ArrowRight")).toBe(farRight);
    expect(nextTarget([], undefined, "ArrowUp")).toBeUndefined();
  });

  test("not to what is far off to the side", () => {
    expect(nextTarget([middle, at(110, 500)], middle, "ArrowRight")).toBe(middle);
  });
});

test("every target can be reached from the first by arrow keys", () => {
  const reached = new Set([nextTarget(all, undefined, "ArrowDown")]);
  for (const from of reached) {
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const) reached.add(nextTarget(all, from, key));
  }
  expect(reached.size).toBe(all.length);
});

test("only the four arrow keys are directions", () => {
  expect(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].every(isDirection)).toBe(true);
  expect(["Enter", "Home", "a", ""].some(isDirection)).toBe(false);
});
