import { beforeAll, describe, expect, test } from "vitest";
import { homeCamera } from "../../../src/scene/camera/camera.ts";
import { type Camera, type Frame, projectorOf } from "../../../src/scene/camera/mercator.ts";
import { labelsOf } from "../../../src/scene/layout/label.ts";
import { type Layout, layoutOf } from "../../../src/scene/layout/layout.ts";
import { type Box, overlaps } from "../../../src/scene/layout/occupancy.ts";
import type { Advances } from "../../../src/scene/layout/text-width.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { type View, wholeView } from "../../../src/scene/view.ts";
import { generatedViews } from "../../fixtures/atlas/generated-views.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { realAtlas } from "../../fixtures/atlas/real-atlas.ts";
import { realAdvances, realGeography, realGround } from "../../fixtures/atlas/real-material.ts";
import { atlasWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";

type Picture = { readonly layout: Layout; readonly camera: Camera; readonly frame: Frame };

const ground = realGround(realGeography());
let advances: Advances;
let pictures: readonly Picture[] = [];

function pictureOf(view: View, camera: Camera, frame: Frame): Picture {
  const { regions, marks } = sceneOf(realAtlas, view);
  return { layout: layoutOf({ labels: labelsOf(regions, ground), marks, camera, frame, advances }), camera, frame };
}

beforeAll(async () => {
  advances = await realAdvances();
  const random = createRandom(21);
  const near = generatedViews(realAtlas, 240, 22).map((view) => {
    const frame = { width: Math.round(random.between(320, 1600)), height: Math.round(random.between(300, 900)) };
    const camera: Camera = { center: [random.between(15, 45), random.between(41, 60)], zoom: random.between(2.5, 8) };
    return pictureOf(view, random.chance(0.2) ? homeCamera(realAtlas, frame) : camera, frame);
  });
  const crowded = [320, 390, 560, 820, 1120, 1600].flatMap((width) =>
    [300, 480, 700, 900].map((height) => pictureOf(wholeView, homeCamera(realAtlas, { width, height }), { width, height })),
  );
  pictures = [...near, ...crowded];
}, 60_000);

function boxesOf({ labels, marks }: Layout): readonly (readonly [string, Box])[] {
  return [...labels.map((it) => [it.label.id, it.box] as const), ...marks.map((it) => [it.mark.id, it.box] as const)];
}

test("no label covers the dot of a town", () => {
  for (const { layout, camera, frame } of pictures) {
    const project = projectorOf(camera, frame);
    const towns = layout.labels.filter((it) => it.label.kind === "place" || it.label.kind === "capital");
    for (const town of towns) {
      const [x, y] = project(town.label.at);
      const dot: Box = { left: x - 2, top: y - 2, right: x + 2, bottom: y + 2 };
      for (const [id, box] of boxesOf(layout)) {
        if (id !== town.label.id && overlaps(dot, box)) expect.fail(`${id} covers the dot of ${town.label.id}`);
      }
    }
  }
});

test("the sourced wording of a disputed area is written on the map when there is room", () => {
  const frame = { width: 1200, height: 800 };
  const { layout } = pictureOf(wholeView, { center: [35, 46.5], zoom: 6.5 }, frame);
  const ids = layout.labels.map((it) => it.label.id);
  expect(ids).toContain("status-crimea");
  expect(ids).toContain("status-donbas-ngca");
});

describe("a figure that is a range", () => {
  const statement = statementWith({
    quantities: [
      { of: "personnel", forces: ["russia"], asSaid: "30,000 to 45,000", min: 30_000, max: 45_000, when: { kind: "present" } },
    ],
  });
  const markAt = (center: Camera["center"]) => {
    const { marks } = sceneOf(atlasWith({ statements: [statement] }), wholeView);
    const frame = { width: 800, height: 600 };
    const [placed] = layoutOf({ labels: [], marks, camera: { center, zoom: 7 }, frame, advances }).marks;
    if (!placed) throw new Error("the figure has no place");
    return placed;
  };

  test("has a ring for each end, their areas in proportion", () => {
    const { radius, lowRadius } = markAt([31, 43]);
    expect((lowRadius ?? 0) ** 2 / radius ** 2).toBeCloseTo(30 / 45, 8);
  });

  test("keeps both rings where it waits at the margin", () => {
    const { radius, lowRadius } = markAt([34.4, 45.4]);
    expect((lowRadius ?? 0) ** 2 / radius ** 2).toBeCloseTo(30 / 45, 8);
  });
});
