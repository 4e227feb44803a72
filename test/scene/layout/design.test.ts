import { expect, test } from "vitest";
import type { Extent } from "../../../src/scene/camera/extent.ts";
import { designFor, hasLegendIn } from "../../../src/scene/layout/design.ts";

/** Subjects of many shapes, from a tall one to a flat one. */
const subjects = [2, 6, 11, 16, 22, 40].map((width): Extent => ({ kind: "home", box: [0, -5, width, 5] }));

function steps(from: number, to: number, by: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
}

test("home in any frame has a layout that keeps room for the legend just where the legend is", () => {
  let legends = 0;
  const wrong = subjects.flatMap((subject) =>
    steps(560, 1700, 10).flatMap((width) =>
      steps(400, 1100, 6).flatMap((height) => {
        const frame = { width, height };
        if (hasLegendIn(frame)) legends++;
        const design = designFor("home", subject, frame);
        return design?.hasLegend === hasLegendIn(frame) ? [] : [`${width}×${height}: ${design?.id}`];
      }),
    ),
  );
  expect(legends).toBeGreaterThan(10_000);
  expect(wrong).toEqual([]);
});
