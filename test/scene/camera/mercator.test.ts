import { describe, expect, test } from "vitest";
import { cameraInto } from "../../../src/scene/camera/camera.ts";
import {
  boxAround,
  boxShown,
  type Camera,
  cameraWithin,
  latOf,
  lngOf,
  mercatorX,
  mercatorY,
  projectorOf,
  unprojectorOf,
  worldSizeOf,
  zoomRange,
} from "../../../src/scene/camera/mercator.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";

/** MapLibre's `MercatorCoordinate` as its source has it (src/geo/mercator_coordinate.ts, version 6). */
const maplibreX = (lng: number) => (180 + lng) / 360;
const maplibreY = (lat: number) => (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360;

const random = createRandom(3);
const cameras: readonly Camera[] = Array.from({ length: 200 }, () => ({
  center: [random.between(-15, 75), random.between(25, 72)],
  zoom: random.between(2.5, 9),
}));
const frames = Array.from({ length: 40 }, () => ({ width: random.between(320, 1600), height: random.between(300, 900) }));
const bounds = [-15, 25, 75, 72] as const;

test("the world square is MapLibre's", () => {
  for (let index = 0; index < 500; index++) {
    const [lng, lat] = [random.between(-180, 180), random.between(-85, 85)];
    expect(mercatorX(lng)).toBeCloseTo(maplibreX(lng), 14);
    expect(mercatorY(lat)).toBeCloseTo(maplibreY(lat), 14);
  }
});

test("known places stand where Web Mercator has them", () => {
  expect([mercatorX(0), mercatorY(0)]).toEqual([0.5, 0.5]);
  expect(mercatorX(-180)).toBe(0);
  expect(mercatorY(85.0511287798066)).toBeCloseTo(0, 12);
  expect(mercatorY(-85.0511287798066)).toBeCloseTo(1, 12);
  // The worked example of EPSG guidance note 7-2 for Popular Visualisation Pseudo Mercator: metres of a point in Mexico.
  const half = Math.PI * 6378137;
  expect((mercatorX(-(100 + 20 / 60)) * 2 - 1) * half).toBeCloseTo(-11169055.58, 1);
  expect((1 - mercatorY(24 + 22 / 60 + 54.433 / 3600) * 2) * half).toBeCloseTo(2800000, 1);
});

test("degrees come back from the world square", () => {
  for (let index = 0; index < 200; index++) {
    const [lng, lat] = [random.between(-180, 180), random.between(-85, 85)];
    expect(lngOf(mercatorX(lng))).toBeCloseTo(lng, 10);
    expect(latOf(mercatorY(lat))).toBeCloseTo(lat, 10);
  }
});

test("a point of a frame comes back from the place that stands there", () => {
  for (const camera of cameras) {
    const frame = random.pick(frames);
    const [x, y] = [random.between(0, frame.width), random.between(0, frame.height)];
    const there = projectorOf(camera, frame)(unprojectorOf(camera, frame)([x, y]));
    expect(there[0]).toBeCloseTo(x, 6);
    expect(there[1]).toBeCloseTo(y, 6);
  }
});

test("the world is 512 CSS pixels wide at zoom 0 and doubles with each zoom", () => {
  expect([0, 1, 4].map(worldSizeOf)).toEqual([512, 1024, 8192]);
});

test("a camera's centre is the middle of the frame, east to the right and south down", () => {
  for (const camera of cameras) {
    const frame = random.pick(frames);
    const project = projectorOf(camera, frame);
    const [x, y] = project(camera.center);
    expect(x).toBeCloseTo(frame.width / 2, 8);
    expect(y).toBeCloseTo(frame.height / 2, 8);
    const [east, south] = project([camera.center[0] + 1, camera.center[1] - 1]);
    expect(east).toBeGreaterThan(x);
    expect(south).toBeGreaterThan(y);
  }
});

describe("the box a camera shows", () => {
  test("has its corners in the frame's corners", () => {
    for (const camera of cameras) {
      const frame = random.pick(frames);
      const [west, south, east, north] = boxShown(camera, frame);
      const project = projectorOf(camera, frame);
      const corners = [...project([west, north]), ...project([east, south])];
      expect(corners[0]).toBeCloseTo(0, 6);
      expect(corners[1]).toBeCloseTo(0, 6);
      expect(corners[2]).toBeCloseTo(frame.width, 6);
      expect(corners[3]).toBeCloseTo(frame.height, 6);
    }
  });

  test("fitted again gives the camera", () => {
    for (const camera of cameras) {
      const frame = random.pick(frames);
      const again = cameraInto(boxShown(camera, frame), frame, [0, 0, 1, 1]);
      expect(again.zoom).toBeCloseTo(camera.zoom, 8);
      expect(again.center[0]).toBeCloseTo(camera.center[0], 8);
      expect(again.center[1]).toBeCloseTo(camera.center[1], 8);
    }
  });
});

test("a box is whole in what is free of a frame, in its middle, and touches two of its sides", () => {
  for (let index = 0; index < 200; index++) {
    const frame = random.pick(frames);
    const [west, south] = [random.between(-10, 40), random.between(30, 55)];
    const box = [west, south, west + random.between(0.5, 30), south + random.between(0.5, 15)] as const;
    const free = [random.between(0, 0.4), random.between(0, 0.4), random.between(0.5, 1), random.between(0.5, 1)] as const;
    const project = projectorOf(cameraInto(box, frame, free), frame);
    const [left, top] = project([box[0], box[3]]);
    const [right, bottom] = project([box[2], box[1]]);
    expect((left + right) / frame.width).toBeCloseTo(free[0] + free[2], 5);
    expect((top + bottom) / frame.height).toBeCloseTo(free[1] + free[3], 5);
    expect(
      Math.max((right - left) / frame.width / (free[2] - free[0]), (bottom - top) / frame.height / (free[3] - free[1])),
    ).toBeCloseTo(1, 6);
  }
});

test("a point still gets a camera", () => {
  const camera = cameraInto([30, 40, 30, 40], { width: 40, height: 40 }, [0, 0, 1, 1]);
  expect([...camera.center, camera.zoom].every(Number.isFinite)).toBe(true);
});

describe("a camera within bounds", () => {
  test("shows nothing beyond them", () => {
    for (const camera of cameras) {
      const frame = random.pick(frames);
      const [west, south, east, north] = boxShown(cameraWithin(camera, frame, bounds), frame);
      expect(west).toBeGreaterThanOrEqual(bounds[0] - 1e-6);
      expect(south).toBeGreaterThanOrEqual(bounds[1] - 1e-6);
      expect(east).toBeLessThanOrEqual(bounds[2] + 1e-6);
      expect(north).toBeLessThanOrEqual(bounds[3] + 1e-6);
    }
  });

  test("stays as it is where it was within, and moves only once where it was not", () => {
    for (const camera of cameras) {
      const frame = random.pick(frames);
      const within = cameraWithin(camera, frame, bounds);
      const again = cameraWithin(within, frame, bounds);
      expect(again.zoom).toBeCloseTo(within.zoom, 10);
      expect(again.center[0]).toBeCloseTo(within.center[0], 8);
      expect(again.center[1]).toBeCloseTo(within.center[1], 8);
      expect(within.zoom).toBeGreaterThanOrEqual(zoomRange.min);
      expect(within.zoom).toBeLessThanOrEqual(zoomRange.max);
    }
    const inside: Camera = { center: [32, 48], zoom: 6 };
    const same = cameraWithin(inside, { width: 800, height: 600 }, bounds);
    expect(same.zoom).toBe(6);
    expect(same.center[0]).toBeCloseTo(32, 10);
    expect(same.center[1]).toBeCloseTo(48, 10);
  });
});

test("the box around several is the smallest that holds them, and there is none around nothing", () => {
  expect(
    boxAround([
      [30, 40, 35, 45],
      [20, 42, 31, 50],
    ]),
  ).toEqual([20, 40, 35, 50]);
  expect(boxAround([])).toBeUndefined();
});
