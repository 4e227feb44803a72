import { beforeAll, describe, expect, test } from "vitest";
import { homeCamera } from "../../../src/scene/camera/camera.ts";
import { type Camera, projectorOf } from "../../../src/scene/camera/mercator.ts";
import { type Box, overlaps } from "../../../src/scene/layout/box.ts";
import { labelStyles, labelsOf } from "../../../src/scene/layout/label.ts";
import { isCompact, type Layout, largestRadius, layoutOf } from "../../../src/scene/layout/layout.ts";
import { type Advances, textWidth } from "../../../src/scene/layout/text-width.ts";
import { largestValue } from "../../../src/scene/marks.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withClaim, withKnown } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenAdvances } from "../../fixtures/atlas/frozen-material.ts";
import { boxesOf, generatedPictures, ground, type Picture, pictureOf } from "../../fixtures/atlas/generated-pictures.ts";
import { generatedViews } from "../../fixtures/atlas/generated-views.ts";
import { atlasWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";

let advances: Advances;
let pictures: readonly Picture[] = [];

beforeAll(async () => {
  advances = await frozenAdvances();
  pictures = generatedPictures(advances);
}, 60_000);

describe("over many cameras and frames", () => {
  test("no label and no figure covers another", () => {
    for (const { layout } of pictures) {
      const boxes = boxesOf(layout);
      for (const [index, [one, box]] of boxes.entries()) {
        for (const [other, otherBox] of boxes.slice(index + 1)) {
          if (overlaps(box, otherBox)) expect.fail(`${one} covers ${other}`);
        }
      }
    }
  });

  test("nothing is cut by the frame", () => {
    for (const { layout, frame } of pictures) {
      for (const [id, { left, top, right, bottom }] of boxesOf(layout)) {
        const isWhole = left >= 0 && top >= 0 && right <= frame.width && bottom <= frame.height;
        if (!isWhole) expect.fail(`${id} leaves the frame`);
      }
    }
  });

  test("boxes stand where their places are", () => {
    for (const { layout, camera, frame } of pictures) {
      const project = projectorOf(camera, frame);
      for (const { at, radius, box } of layout.marks) {
        const [x, y] = project(at);
        expect(x).toBeCloseTo((box.left + box.right) / 2, 6);
        expect(y).toBeCloseTo(box.top + radius + 1, 6);
      }
      for (const { label, box } of layout.labels) {
        const [x, y] = project(label.at);
        const [dx, dy] = [Math.max(box.left - x, x - box.right, 0), Math.max(box.top - y, y - box.bottom, 0)];
        expect(Math.max(dx, dy)).toBeLessThanOrEqual(label.gap + 1e-6);
      }
    }
  });

  test("the same picture is laid out the same way", () => {
    for (const view of generatedViews(frozenAtlas, 20, 23)) {
      const frame = { width: 1000, height: 700 };
      const camera = homeCamera(frozenAtlas, frame);
      expect(pictureOf(view, camera, frame, advances)).toEqual(pictureOf(view, camera, frame, advances));
    }
  });

  test("every figure that has no room is counted as hidden", () => {
    for (const view of generatedViews(frozenAtlas, 20, 24)) {
      const frame = { width: 400, height: 300 };
      const { layout } = pictureOf(view, homeCamera(frozenAtlas, frame), frame, advances);
      expect(layout.marks.length + layout.hiddenMarks).toBe(sceneOf(frozenAtlas, view).marks.length);
    }
  });

  test("the area of every ring is proportional to its number", () => {
    for (const { layout, frame } of pictures) {
      for (const { mark, radius } of layout.marks) {
        if (mark.value === undefined) continue;
        expect(radius ** 2 / largestRadius(isCompact(frame)) ** 2).toBeCloseTo(mark.value / largestValue, 8);
      }
    }
  });

  test("rings of one region stand side by side, apart from each other", () => {
    let pairs = 0;
    for (const { layout, camera, frame } of pictures) {
      const project = projectorOf(camera, frame);
      const { marks } = layout;
      for (const [index, one] of marks.entries()) {
        for (const other of marks.slice(index + 1).filter((it) => it.mark.region === one.mark.region)) {
          const [[x, y], [u, v]] = [project(one.at), project(other.at)];
          expect(Math.hypot(x - u, y - v)).toBeGreaterThan(one.radius + other.radius);
          pairs++;
        }
      }
    }
    expect(pairs).toBeGreaterThan(20);
  });

  test("a figure stands on a stand of its region, or waits at the margin of the picture", () => {
    for (const { layout, frame } of pictures) {
      for (const { mark, at, box } of layout.marks) {
        const isOnStand = mark.stands.some((it) => it[0] === at[0] && it[1] === at[1]);
        const toEdge = Math.min(box.left, box.top, frame.width - box.right, frame.height - box.bottom);
        if (!isOnStand) expect(toEdge).toBeCloseTo(4, 6);
      }
    }
  });
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
});

test("boxes that are taken stay free", () => {
  const frame = { width: 1200, height: 800 };
  const { regions, marks } = sceneOf(frozenAtlas, wholeView);
  const taken: readonly Box[] = [
    { left: 900, top: 0, right: 1200, bottom: 800 },
    { left: 0, top: 0, right: 500, bottom: 120 },
  ];
  const request = { labels: labelsOf(regions, ground), marks, camera: homeCamera(frozenAtlas, frame), frame, advances };
  const isTouched = (layout: Layout) => boxesOf(layout).some(([, box]) => taken.some((it) => overlaps(box, it)));
  expect(isTouched(layoutOf(request))).toBe(true);
  expect(isTouched(layoutOf({ ...request, taken }))).toBe(false);
});

test("at home, on every day of the second clock, all who give a number for a place have a ring in a large picture", () => {
  const frame = { width: 1440, height: 900 };
  const missing = new Set<string>();
  for (const known of [
    "2021-04-01",
    "2021-04-09",
    "2021-04-13",
    "2021-04-14",
    "2021-04-19",
    "2021-04-20",
    "2021-05-06",
    undefined,
  ]) {
    const view = withKnown(wholeView, known);
    const { layout } = pictureOf(view, homeCamera(frozenAtlas, frame), frame, advances);
    const shown = new Set(layout.marks.map((it) => `${it.mark.voice} ${it.mark.region}`));
    for (const { outline, voice, region, isAside } of sceneOf(frozenAtlas, view).marks)
      if (!isAside && outline !== "count" && outline !== "words" && !shown.has(`${voice} ${region}`))
        missing.add(`${known}: ${voice} ${region}`);
  }
  expect([...missing]).toEqual([]);
});

test("the figure of the open claim shows at home, also in the picture of a phone", () => {
  const frame = { width: 390, height: 420 };
  for (const claim of ["russian-troops-crimea", "russian-troops-eastern-border", "nato-forces-near-russia"]) {
    const { layout } = pictureOf(withClaim(wholeView, claim), homeCamera(frozenAtlas, frame), frame, advances);
    expect(layout.marks.filter((it) => it.mark.state === "lit").map((it) => it.mark.claim)).toEqual([claim]);
  }
});

describe("the width of a line of text", () => {
  test("is the sum of its letters' advances and the spaces between them", () => {
    const style = { face: "sans-400", size: 12, spacing: 1.5 } as const;
    const { widths } = advances["sans-400"];
    for (const { name } of frozenAtlas.places.slice(0, 40)) {
      const letters = [...name].map((it) => ((widths[it] ?? Number.NaN) * 12) / 1000);
      const sum = letters.reduce((total, it) => total + it, 0) + 1.5 * (letters.length - 1);
      expect(textWidth(name, style, advances)).toBeCloseTo(sum, 8);
    }
  });

  test("of nothing is nothing, and a letter the face lacks has the width of another", () => {
    const style = { face: "sans-400", size: 10, spacing: 2 } as const;
    expect(textWidth("", style, advances)).toBe(0);
    expect(textWidth("\u{1F5FA}", style, advances)).toBe(advances["sans-400"].other / 100);
  });

  test("every name the map can write has its letters in the fonts", () => {
    const names = [...ground.places, ...ground.countries, ...frozenAtlas.regions].map((it) => it.name);
    for (const letter of new Set(names.join(""))) {
      for (const face of ["sans-400", "sans-600"] as const) expect(advances[face].widths[letter]).toBeGreaterThan(0);
    }
    expect(Object.keys(labelStyles).length).toBe(7);
  });
});
