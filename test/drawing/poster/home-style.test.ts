import { describe, expect, test } from "vitest";
import { homeStyle } from "../../../src/drawing/poster/home-style.ts";
import { classesOf } from "../../../src/drawing/poster/poster.ts";
import { homeShapesOf } from "../../../src/scene/camera/camera.ts";
import type { Frame } from "../../../src/scene/camera/mercator.ts";
import { boxSizes, broadFrom, type Fit, flatUpTo, isShownIn } from "../../../src/scene/layout/fitted.ts";
import { frames } from "../../fixtures/atlas/frames.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";

const style = homeStyle(frozenAtlas.head);

/** Whether a rule's condition, such as `(width<200px) or (height<200px)`, holds in a frame. */
function holds(condition: string, { width, height }: Frame): boolean {
  const [any, all] = [condition.split(" or "), condition.split(" and ")];
  if (any.length > 1) return any.some((it) => holds(it, { width, height }));
  if (all.length > 1) return all.every((it) => holds(it, { width, height }));
  const [, name = "", sign, number] = /^\(([a-z-]+)(<|>=|>)([\d.]+)(?:px)?\)$/.exec(condition) ?? [];
  const measure = { width, height, "aspect-ratio": width / height }[name];
  if (measure === undefined) throw new Error(`not understood: ${condition}`);
  return sign === "<" ? measure < Number(number) : sign === ">" ? measure > Number(number) : measure >= Number(number);
}

/** Whether the style sheet hides what has these classes. */
function isHidden(classes: string, frame: Frame): boolean {
  const rules = [...style.matchAll(/@container stage (.+?)\{\.overlay\.fitted(?: \.([a-z0-9]+))?\{display:none\}\}/g)];
  expect(rules.length).toBeGreaterThan(Object.values(boxSizes).flat().length + broadFrom.length + flatUpTo.length);
  return rules.some(
    ([, condition = "", name]) => (name === undefined || classes.split(" ").includes(name)) && holds(condition, frame),
  );
}

describe("the style sheet of home", () => {
  test("hides in each frame what does not fit it, and nothing else", () => {
    const fits: readonly Fit[] = [
      ...boxSizes.tiny.map((size) => ({ size, family: "tiny" as const })),
      ...boxSizes.small.map((size) => ({ size, family: "small" as const })),
      ...boxSizes.large.map((size) => ({ size, family: "large" as const })),
      ...broadFrom.map((it) => ({ size: 280, family: "small" as const, broadFrom: it })),
      ...flatUpTo.map((it) => ({ size: 560, family: "large" as const, flatUpTo: it })),
      { size: 560, family: "large", broadFrom: 125, flatUpTo: 260 },
    ];
    for (const frame of [...frames, { width: 300, height: 800 }, { width: 3000, height: 560 }])
      for (const fit of fits) expect([frame, fit, isHidden(classesOf(fit), frame)]).toEqual([frame, fit, !isShownIn(fit, frame)]);
  });

  test("knows the shapes of the focus box and of the frames that show it whole", () => {
    const numbers = Object.fromEntries(
      [...style.matchAll(/--([a-z-]+):([\d.]+);/g)].map(([, name, value]) => [name, Number(value)]),
    );
    const { slimmest, flattest } = homeShapesOf(frozenAtlas.head);
    expect(numbers["slimmest"]).toBeCloseTo(slimmest, 5);
    expect(numbers["flattest"]).toBeCloseTo(flattest, 5);
    expect(numbers["focus-aspect"]).toBeCloseTo(0.988, 2);
  });
});
