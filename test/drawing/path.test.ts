import type { MultiLineString, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { onSurface, pathOf, type Surface } from "../../src/drawing/path.ts";
import { latOf, lngOf, mercatorX, mercatorY } from "../../src/scene/camera/mercator.ts";
import { frozenGeometries } from "../fixtures/atlas/frozen-atlas.ts";
import { createRandom } from "../fixtures/atlas/random.ts";

/** A surface of 1000 units to the world's side, its origin in the world's upper left corner. */
const world: Surface = { left: 0, top: 0, unitsPerWorld: 1000, clip: [0, 0, 1000, 1000], stepsPerUnit: 1 };

/** A ring with its corners at points of the surface, counter-clockwise on the globe (RFC 7946). */
function polygon(points: readonly (readonly [number, number])[]): Polygon {
  const ring = points.map(([x, y]) => [lngOf(x / 1000), latOf(y / 1000)]);
  return { type: "Polygon", coordinates: [[...ring, ring[0] ?? []]] };
}

const square = polygon([
  [500, 500],
  [600, 500],
  [600, 400],
  [500, 400],
]);

/** The points of relative path data, ring by ring. */
function pointsOf(path: string): readonly (readonly (readonly [number, number])[])[] {
  return path
    .split("M")
    .filter((it) => it !== "")
    .map((part) => {
      const numbers = (part.match(/-?(?:\d+\.\d+|\d+)(?:e-?\d+)?/g) ?? []).map(Number);
      const points: [number, number][] = [];
      let [x, y] = [0, 0];
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        x += numbers[index] ?? 0;
        y += numbers[index + 1] ?? 0;
        points.push([x, y]);
      }
      return points;
    });
}

/** Area inside a ring of points (shoelace formula). */
function areaOf(points: readonly (readonly [number, number])[]): number {
  return Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [u, v] = points[(index + 1) % points.length] ?? [0, 0];
      return sum + x * v - u * y;
    }, 0) / 2,
  );
}

describe("the path of a polygon", () => {
  test("is written as relative steps and closed", () => {
    expect(pathOf(square, world)).toBe("M500 500l100 0 0-100-100 0z");
  });

  test("wound as RFC 7946 asks fills the square and not the rest of the world", () => {
    expect(areaOf(pointsOf(pathOf(square, world))[0] ?? [])).toBe(10_000);
    for (const id of ["crimea", "donbas", "black-sea", "ukraine"]) {
      const geometry = frozenGeometries.get(id);
      if (!geometry) throw new Error(`unknown region: ${id}`);
      const [ring = []] = pointsOf(pathOf(geometry, { ...world, stepsPerUnit: 64 }));
      expect(areaOf(ring)).toBeLessThan(2000);
      expect(areaOf(ring)).toBeGreaterThan(3);
    }
  });

  test("ends at the clip", () => {
    const clipped = pathOf(square, { ...world, clip: [550, 0, 1000, 1000] });
    const [ring = []] = pointsOf(clipped);
    expect(areaOf(ring)).toBe(5000);
    expect(ring.every(([x]) => x >= 550)).toBe(true);
  });

  test("that lies beyond the clip, or is finer than a step, is empty", () => {
    expect(pathOf(square, { ...world, clip: [0, 0, 400, 400] })).toBe("");
    const speck = polygon([
      [500.1, 500.1],
      [500.3, 500.1],
      [500.3, 499.9],
      [500.1, 499.9],
    ]);
    expect(pathOf(speck, world)).toBe("");
    expect(pathOf(speck, { ...world, stepsPerUnit: 64 })).not.toBe("");
  });

  test("keeps its hole", () => {
    const inner = polygon([
      [520, 480],
      [520, 420],
      [580, 420],
      [580, 480],
    ]);
    const path = pathOf({ type: "Polygon", coordinates: [...square.coordinates, ...inner.coordinates] }, world);
    expect(path.match(/z/g)?.length).toBe(2);
    expect(pointsOf(path).map(areaOf)).toEqual([10_000, 3600]);
  });

  test("runs straight along a parallel, however long the edge: nothing is bent to a great circle", () => {
    const wide = polygon([
      [10, 300],
      [990, 300],
      [990, 200],
      [10, 200],
    ]);
    expect(pathOf(wide, world)).toBe("M10 300l980 0 0-100-980 0z");
  });
});

test("lines are open, each with its own beginning, and cut where they leave the surface", () => {
  const line: MultiLineString = {
    type: "MultiLineString",
    coordinates: [
      [
        [lngOf(0.1), latOf(0.5)],
        [lngOf(0.3), latOf(0.5)],
      ],
      [
        [lngOf(0.4), latOf(0.5)],
        [lngOf(0.6), latOf(0.4)],
      ],
    ],
  };
  expect(pathOf(line, world)).toBe("M100 500l200 0M400 500l200-100");
  expect(pathOf(line, { ...world, clip: [200, 0, 500, 1000] })).toBe("M200 500l100 0M400 500l100-50");
});

test("rounding to steps never adds up along a line", () => {
  const random = createRandom(41);
  for (const stepsPerUnit of [1, 4, 32]) {
    const points = Array.from({ length: 400 }, () => [random.between(0, 1000), random.between(0, 1000)] as const);
    const line = {
      type: "LineString" as const,
      coordinates: points.map(([x, y]) => [lngOf(x / 1000), latOf(y / 1000)]),
    };
    const [drawn = []] = pointsOf(pathOf(line, { ...world, stepsPerUnit }));
    expect(drawn.length).toBe(400);
    for (const [index, [x, y]] of drawn.entries()) {
      const [wantedX, wantedY] = points[index] ?? [Number.NaN, Number.NaN];
      expect(Math.abs(x - wantedX)).toBeLessThanOrEqual(0.5 / stepsPerUnit + 1e-6);
      expect(Math.abs(y - wantedY)).toBeLessThanOrEqual(0.5 / stepsPerUnit + 1e-6);
    }
  }
});

test("a place stands on a surface where Mercator has it", () => {
  const surface: Surface = { ...world, left: mercatorX(13), top: mercatorY(60), unitsPerWorld: 5000 };
  expect(onSurface(surface, [13, 60])).toEqual([0, 0]);
  const [x, y] = onSurface(surface, [34, 45]);
  expect(x).toBeCloseTo((21 / 360) * 5000, 8);
  expect(y).toBeCloseTo((mercatorY(45) - mercatorY(60)) * 5000, 8);
});
