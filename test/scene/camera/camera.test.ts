import { describe, expect, test } from "vitest";
import {
  cameraOf,
  cameraShowing,
  cornersOf,
  homeCamera,
  homeShapesOf,
  isHomeWhole,
  isSameCamera,
  zoomed,
} from "../../../src/scene/camera/camera.ts";
import { boxShown, cameraWithin, type Frame, projectorOf, zoomRange } from "../../../src/scene/camera/mercator.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withClaim, withRegion } from "../../../src/scene/view.ts";
import { frames as boxes, windows } from "../../fixtures/atlas/frames.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";

const frames: readonly Frame[] = [
  { width: 320, height: 300 },
  { width: 390, height: 420 },
  { width: 820, height: 560 },
  { width: 1440, height: 900 },
  { width: 1600, height: 600 },
];
const [west, south, east, north] = cornersOf(frozenAtlas.head.focus);

describe.each(frames)("in a frame of $width × $height", (frame) => {
  test("a View without a camera looks at home, and one beyond the bounds at their edge", () => {
    expect(cameraOf(frozenAtlas, wholeView, frame)).toEqual(homeCamera(frozenAtlas, frame));
    const far = cameraOf(frozenAtlas, { ...wholeView, at: { center: [170, -80], zoom: 8 } }, frame);
    const shown = boxShown(far, frame);
    expect(shown[2]).toBeCloseTo(75, 6);
    expect(shown[1]).toBeCloseTo(25, 6);
  });

  test("zooming stops at the ends", () => {
    const home = homeCamera(frozenAtlas, frame);
    expect(zoomed(frozenAtlas, home, frame, 20).zoom).toBe(zoomRange.max);
    const least = zoomed(frozenAtlas, home, frame, -20);
    expect(least.zoom).toBeGreaterThanOrEqual(zoomRange.min);
    expect(zoomed(frozenAtlas, least, frame, -1).zoom).toBeCloseTo(least.zoom, 10);
  });

  test("the map does not move for a claim whose places are in sight", () => {
    const scene = sceneOf(frozenAtlas, withClaim(wholeView, "russian-troops-crimea"));
    expect(cameraShowing(frozenAtlas, scene, homeCamera(frozenAtlas, frame), frame)).toBeUndefined();
  });

  test("for one out of sight it moves until its places are in the picture, and never nearer than it was", () => {
    const scene = sceneOf(frozenAtlas, withClaim(wholeView, "russian-troops-crimea"));
    const away = cameraOf(frozenAtlas, { ...wholeView, at: { center: [20, 57], zoom: 6 } }, frame);
    const to = cameraShowing(frozenAtlas, scene, away, frame);
    if (!to) throw new Error("the camera stayed");
    const shown = boxShown(to, frame);
    const crimea = frozenAtlas.regionOf("crimea").bbox;
    expect(shown[0] <= crimea[0] && shown[1] <= crimea[1] && shown[2] >= crimea[2] && shown[3] >= crimea[3]).toBe(true);
    expect(to.zoom).toBeLessThanOrEqual(away.zoom);
    expect(cameraShowing(frozenAtlas, scene, to, frame)).toBeUndefined();
  });
});

describe.each([...windows, ...boxes])("whatever the frame, as at $width × $height", (frame) => {
  const { slimmest, flattest } = homeShapesOf(frozenAtlas.head);
  const bounds = cornersOf(frozenAtlas.head.bounds);

  test("home shows nothing beyond the bounds, so that no other camera has to be found for it", () => {
    const home = homeCamera(frozenAtlas, frame);
    const within = cameraWithin(home, frame, bounds);
    expect(isSameCamera(within, home)).toBe(true);
    expect(isSameCamera(cameraOf(frozenAtlas, { at: home }, frame), home)).toBe(true);
  });

  test("home has the focus box in its middle, and cuts it only where the frame is slimmer or flatter than the bounds allow", () => {
    const project = projectorOf(homeCamera(frozenAtlas, frame), frame);
    const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])];
    expect(left + right).toBeCloseTo(frame.width, 6);
    expect(top + bottom).toBeCloseTo(frame.height, 6);
    const shape = frame.width / frame.height;
    expect(isHomeWhole(frozenAtlas, frame)).toBe(shape <= flattest && shape >= slimmest);
    expect(bottom - top > frame.height + 1e-6).toBe(shape > flattest + 1e-9);
    expect(right - left > frame.width + 1e-6).toBe(shape < slimmest - 1e-9);
  });
});

test("a picture without a camera looks at what is out, else at the areas of the atlas, and never beyond the bounds", () => {
  const frame = { width: 1600, height: 600 };
  const crimea = sceneOf(frozenAtlas, withRegion(wholeView, "crimea")).regions;
  const [[x, y]] = [projectorOf(cameraOf(frozenAtlas, wholeView, frame, { regions: crimea, margin: 20 }), frame)([34.3, 45.3])];
  expect(Math.hypot(x - 800, y - 300)).toBeLessThan(60);
  const whole = cameraOf(frozenAtlas, wholeView, frame, { regions: sceneOf(frozenAtlas, wholeView).regions, margin: 20 });
  expect(isSameCamera(cameraWithin(whole, frame, cornersOf(frozenAtlas.head.bounds)), whole)).toBe(true);
});

test("a region chosen is brought into sight as an open claim is", () => {
  const frame = { width: 800, height: 600 };
  const scene = sceneOf(frozenAtlas, withRegion(wholeView, "sea-of-azov"));
  const away = cameraOf(frozenAtlas, { ...wholeView, at: { center: [20, 57], zoom: 7 } }, frame);
  expect(cameraShowing(frozenAtlas, scene, away, frame)).toBeDefined();
});

test("a claim that names no place moves nothing", () => {
  const frame = { width: 800, height: 600 };
  const scene = sceneOf(frozenAtlas, withClaim(wholeView, "us-adversary-of-russia"));
  const away = cameraOf(frozenAtlas, { ...wholeView, at: { center: [20, 57], zoom: 7 } }, frame);
  expect(cameraShowing(frozenAtlas, scene, away, frame)).toBeUndefined();
});

test("two cameras are the same only when nobody could tell", () => {
  const camera = { center: [30, 45] as const, zoom: 5 };
  expect(isSameCamera(camera, { center: [30.000001, 45], zoom: 5.000001 })).toBe(true);
  expect(isSameCamera(camera, { center: [30.001, 45], zoom: 5 })).toBe(false);
  expect(isSameCamera(camera, { center: [30, 45], zoom: 5.01 })).toBe(false);
});
