import { beforeAll, describe, expect, test } from "vitest";
import { homeCamera } from "../../../src/scene/camera/camera.ts";
import { type Frame, projectorOf } from "../../../src/scene/camera/mercator.ts";
import { type Box, isInside, overlaps } from "../../../src/scene/layout/box.ts";
import { type Fit, fittedSteps, isShownIn } from "../../../src/scene/layout/fitted.ts";
import { labelsOf } from "../../../src/scene/layout/label.ts";
import { isCompact, type PlacedLabel, type PlacedMark } from "../../../src/scene/layout/layout.ts";
import type { Advances } from "../../../src/scene/layout/text-width.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { type View, wholeView, withClaim, withRegion } from "../../../src/scene/view.ts";
import { frames } from "../../fixtures/atlas/frames.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenAdvances, frozenGeography, frozenGround } from "../../fixtures/atlas/frozen-material.ts";

const ground = frozenGround(frozenGeography());
let advances: Advances;

beforeAll(async () => {
  advances = await frozenAdvances();
}, 60_000);

type Item = { readonly id: string; readonly fit: Fit; readonly boxesIn: (frame: Frame) => readonly Box[] };

/** Everything laid out ahead for a View, with the boxes it takes in a frame. */
function itemsOf(view: View): readonly Item[] {
  const scene = sceneOf(frozenAtlas, view);
  const steps = fittedSteps({ atlas: frozenAtlas, labels: labelsOf(scene.regions, ground), marks: scene.marks, advances });
  return steps.flatMap(({ layout, fitOf }) =>
    [...layout.labels, ...layout.marks].map((it) => ({ id: idOf(it), fit: fitOf(it), boxesIn: boxesOf(it, fitOf(it)) })),
  );
}

const idOf = (it: PlacedLabel | PlacedMark) => ("mark" in it ? it.mark.id : it.label.id);

/** What was laid out in a frame twice as wide as high keeps its size while the places move apart. */
function boxesOf(placed: PlacedLabel | PlacedMark, { size }: Fit): Item["boxesIn"] {
  const at = "mark" in placed ? placed.at : placed.label.at;
  const boxes = "mark" in placed ? placed.boxes : [placed.box];
  const first = { width: size * 2, height: size };
  const [x, y] = projectorOf(homeCamera(frozenAtlas, first), first)(at);
  return (frame) => {
    const [toX, toY] = projectorOf(homeCamera(frozenAtlas, frame), frame)(at);
    return boxes.map((it) => ({
      left: it.left + toX - x,
      right: it.right + toX - x,
      top: it.top + toY - y,
      bottom: it.bottom + toY - y,
    }));
  };
}

const views: readonly (readonly [string, View])[] = [
  ["the whole", wholeView],
  ...frozenAtlas.regions.map((it) => [it.id, withRegion(wholeView, it.id)] as const),
  ...frozenAtlas.claims.map((it) => [it.id, withClaim(wholeView, it.id)] as const),
];

describe("what is laid out ahead", () => {
  test.each(views)("is shown only where it fits, in every frame: %s", (_, view) => {
    const items = itemsOf(view);
    for (const frame of frames) {
      const room = { left: -0.5, top: -0.5, right: frame.width + 0.5, bottom: frame.height + 0.5 };
      const shown = items.filter((it) => isShownIn(it.fit, frame)).map((it) => ({ ...it, boxes: it.boxesIn(frame) }));
      const cut = shown.filter((it) => !it.boxes.every((box) => isInside(box, room))).map((it) => it.id);
      expect(cut, `cut in ${frame.width} × ${frame.height}`).toEqual([]);
      const clashes = shown.flatMap((one, index) =>
        shown
          .slice(index + 1)
          .filter((other) => one.boxes.some((a) => other.boxes.some((b) => overlaps(a, b))))
          .map((other) => `${one.id} on ${other.id}`),
      );
      expect(clashes, `in ${frame.width} × ${frame.height}`).toEqual([]);
    }
  });

  test("is small in small frames only, and something is shown in every one", () => {
    const items = itemsOf(wholeView);
    for (const frame of frames) {
      const shown = items.filter((it) => isShownIn(it.fit, frame));
      expect(shown.length, `${frame.width} × ${frame.height}`).toBeGreaterThan(3);
      expect(shown.every((it) => (it.fit.family !== "large") === isCompact(frame))).toBe(true);
    }
  });
});
