import { beforeAll, describe, expect, test } from "vitest";
import { type Camera, projectorOf } from "../../../src/scene/camera/mercator.ts";
import { type Box, overlaps } from "../../../src/scene/layout/box.ts";
import { layoutOf } from "../../../src/scene/layout/layout.ts";
import type { Advances } from "../../../src/scene/layout/text-width.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView } from "../../../src/scene/view.ts";
import { frozenAdvances } from "../../fixtures/atlas/frozen-material.ts";
import { boxesOf, generatedPictures, type Picture, pictureOf } from "../../fixtures/atlas/generated-pictures.ts";
import { atlasWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";

let advances: Advances;
let pictures: readonly Picture[] = [];

beforeAll(async () => {
  advances = await frozenAdvances();
  pictures = generatedPictures(advances);
}, 60_000);

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
  const { layout } = pictureOf(wholeView, { center: [35, 46.5], zoom: 6.5 }, frame, advances);
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
