import { describe, expect, test } from "vitest";
import {
  cameraInto,
  cameraOf,
  freeBoxOf,
  homeCamera,
  homeShapesOf,
  isNarrow,
  isSameCamera,
  type Medium,
  zoomed,
} from "../../../src/scene/camera/camera.ts";
import { extentOf, homeExtentOf } from "../../../src/scene/camera/extent.ts";
import { boxShown, type Camera, cornersOf, type Frame, projectorOf, zoomRange } from "../../../src/scene/camera/mercator.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withCamera, withClaim, withRegion, withVoice } from "../../../src/scene/view.ts";
import { voiceIds } from "../../fixtures/atlas/first-look.ts";
import { frames as boxes } from "../../fixtures/atlas/frames.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { sceneOfClaim } from "../../fixtures/atlas/frozen-scenes.ts";
import { inEnglish } from "../../fixtures/in-english.ts";

/** Boxes that maps stand in on the page and in embeds. */
const frames: readonly (readonly [Frame, Medium])[] = [
  [{ width: 320, height: 240 }, "embed"],
  [{ width: 640, height: 430 }, "embed"],
  [{ width: 390, height: 300 }, "page"],
  [{ width: 390, height: 384 }, "page"],
  [{ width: 820, height: 560 }, "page"],
  [{ width: 978, height: 495 }, "page"],
  [{ width: 1052, height: 738 }, "page"],
  [{ width: 1532, height: 918 }, "page"],
  [{ width: 3052, height: 1138 }, "page"],
  [{ width: 1040, height: 814 }, "picture"],
  [{ width: 1080, height: 778 }, "picture"],
];

const { head } = frozenAtlas;
const home = sceneOf(inEnglish(frozenAtlas), wholeView);
const regionScenes = new Map(
  frozenAtlas.regions.map(({ id }) => [id, sceneOf(inEnglish(frozenAtlas), withRegion(wholeView, id))]),
);
const claimScenes = frozenAtlas.claims.map(({ id }) => sceneOfClaim(id));

/** The box on the screen of a box of degrees. */
function onScreen([west, south, east, north]: readonly [number, number, number, number], camera: Camera, frame: Frame) {
  const project = projectorOf(camera, frame);
  const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])];
  return { left, top, right, bottom };
}

describe.each(frames)("in a frame of %o", (frame, medium) => {
  const free = (kind: "home" | "region" | "claim") => freeBoxOf(kind, medium, isNarrow(frame, medium));

  test("home shows the focus whole, as large as it fits into what is free, and in its middle", () => {
    const { left, top, right, bottom } = onScreen(homeExtentOf(head).box, homeCamera(frozenAtlas, frame, medium), frame);
    const [fLeft, fTop, fRight, fBottom] = free("home");
    expect((left + right) / 2).toBeCloseTo(((fLeft + fRight) / 2) * frame.width, 3);
    expect((top + bottom) / 2).toBeCloseTo(((fTop + fBottom) / 2) * frame.height, 3);
    const shares = [(right - left) / frame.width / (fRight - fLeft), (bottom - top) / frame.height / (fBottom - fTop)];
    expect(Math.max(...shares)).toBeCloseTo(1, 6);
  });

  test.each(frozenAtlas.regions.filter((it) => it.id !== "nato-2021").map((it) => it.id))(
    "%s, when it is chosen, fills 35 to 85 % of the width or the height, but for the limits",
    (id) => {
      const camera = cameraOf(frozenAtlas, regionScenes.get(id) ?? home, frame, medium);
      const { bbox, core } = frozenAtlas.regionOf(id);
      const box = onScreen(core ? cornersOf(core) : bbox, camera, frame);
      const share = Math.max((box.right - box.left) / frame.width, (box.bottom - box.top) / frame.height);
      const shown = boxShown(camera, frame);
      const kilometres = ((shown[2] - shown[0]) / 360) * 40_075 * Math.cos((camera.center[1] * Math.PI) / 180);
      // The nearest picture there may be is 160 km wide, and the farthest 2.2 times home.
      const isLimited = kilometres < 175 || share > 0.85;
      if (!isLimited) expect(share).toBeGreaterThanOrEqual(0.35);
      expect(share).toBeLessThanOrEqual(id === "nato-east-border" ? 1.9 : 0.85);
      expect(box.right > 0 && box.left < frame.width && box.bottom > 0 && box.top < frame.height).toBe(true);
    },
  );

  test("a claim's places are all in the picture, as far as the farthest one reaches", () => {
    for (const scene of claimScenes) {
      const camera = cameraOf(frozenAtlas, scene, frame, medium);
      for (const { core, state, name } of scene.regions) {
        if (state !== "lit") continue;
        const { left, top, right, bottom } = onScreen(core, camera, frame);
        const isSeen = right > 0 && left < frame.width && bottom > 0 && top < frame.height;
        expect(isSeen, `${scene.view.claim}: ${name}`).toBe(true);
      }
    }
  });

  test("a View's own camera wins, and one beyond the bounds stops at their edge", () => {
    const at: Camera = { center: [33, 47], zoom: 7 };
    const scene = sceneOf(inEnglish(frozenAtlas), withCamera(withRegion(wholeView, "crimea"), at));
    expect(isSameCamera(cameraOf(frozenAtlas, scene, frame, medium), at)).toBe(true);
    const far = cameraOf(frozenAtlas, { ...home, view: withCamera(wholeView, { center: [170, -80], zoom: 8 }) }, frame, medium);
    const shown = boxShown(far, frame);
    expect(shown[2]).toBeCloseTo(75, 6);
    expect(shown[1]).toBeCloseTo(25, 6);
  });

  test("zooming stops at the ends", () => {
    const camera = homeCamera(frozenAtlas, frame, medium);
    expect(zoomed(frozenAtlas, camera, frame, 20).zoom).toBe(zoomRange.max);
    const least = zoomed(frozenAtlas, camera, frame, -20);
    expect(least.zoom).toBeGreaterThanOrEqual(zoomRange.min);
    expect(zoomed(frozenAtlas, least, frame, -1).zoom).toBeCloseTo(least.zoom, 10);
  });
});

test("the camera is that of the pictures it was drawn after", () => {
  const frame = { width: 1052, height: 738 };
  expect(homeCamera(frozenAtlas, frame, "page").zoom).toBeCloseTo(4.85, 1);
  const zoomOf = (view: typeof wholeView) => cameraOf(frozenAtlas, sceneOf(inEnglish(frozenAtlas), view), frame, "page").zoom;
  expect(zoomOf(withRegion(wholeView, "crimea"))).toBeCloseTo(6.84, 1);
  expect(zoomOf(withClaim(wholeView, "nato-forces-near-russia"))).toBeCloseTo(3.89, 1);
});

test("a voice and a search are looked at from home", () => {
  expect(sceneOf(inEnglish(frozenAtlas), withVoice(wholeView, "kyiv", voiceIds)).extent).toEqual(home.extent);
});

test("a claim that names no place is looked at from home, a region without a statement at that region", () => {
  expect(claimScenes.find((it) => it.open?.placeless === "none")?.extent.kind).toBe("home");
  expect(sceneOf(inEnglish(frozenAtlas), withRegion(wholeView, "nato-east-border")).extent.kind).toBe("region");
});

test("without a narrowest picture in the records it follows from the smallest region", () => {
  const { narrowest: _narrowest, ...rest } = head;
  const regions = sceneOf(inEnglish(frozenAtlas), withRegion(wholeView, "kerch-strait")).regions;
  const recorded = extentOf(frozenAtlas, regions);
  const workedOut = extentOf({ head: rest, regions: frozenAtlas.regions }, regions);
  const widthOf = ({ box }: typeof recorded) => box[2] - box[0];
  expect(widthOf(workedOut)).toBeLessThan(widthOf(recorded));
  const strait = frozenAtlas.regionOf("kerch-strait").bbox;
  expect(widthOf(workedOut)).toBeGreaterThanOrEqual(strait[2] - strait[0]);
});

test("a box across the antimeridian goes on to the east", () => {
  expect(cornersOf({ southWest: [170, -20], northEast: [-170, -10] })).toEqual([170, -20, 190, -10]);
  const camera = cameraInto([170, -20, 190, -10], { width: 400, height: 300 }, [0, 0, 1, 1]);
  expect(camera.center[0]).toBeCloseTo(180, 6);
});

test("home never looks where there is no ground, in whatever frame", () => {
  const bounds = cornersOf(head.bounds);
  for (const frame of boxes) {
    const shown = boxShown(homeCamera(frozenAtlas, frame, "page"), frame);
    const isInside =
      shown[0] >= bounds[0] - 1e-6 &&
      shown[1] >= bounds[1] - 1e-6 &&
      shown[2] <= bounds[2] + 1e-6 &&
      shown[3] <= bounds[3] + 1e-6;
    expect(isInside, `${frame.width}×${frame.height}`).toBe(true);
  }
  const { slimmest, flattest } = homeShapesOf(head, freeBoxOf("home", "page", false));
  expect(slimmest).toBeLessThan(0.6);
  expect(flattest).toBeGreaterThan(3.5);
});
