import { expect, test } from "vitest";
import {
  areaKm2Of,
  bboxOf,
  crossingsOf,
  isClockwise,
  isClosed,
  lengthKmOf,
  pathsOf,
} from "../../../src/domain/geometry/outline.ts";
import type { Position, RegionGeometry } from "../../../src/domain/region.ts";

const ring: [number, number][] = [
  [33, 45],
  [34, 45],
  [34, 46],
  [33, 46],
  [33, 45],
];
const bowTie: Position[] = [
  [0, 0],
  [2, 0],
  [0, 2],
  [2, 2],
  [0, 0],
];
const square: RegionGeometry = { type: "Polygon", coordinates: [ring] };

test("the box of a geometry is west, south, east, north", () => {
  expect(bboxOf(square)).toEqual([33, 45, 34, 46]);
});

test("a degree square at 45° N covers its part of the sphere", () => {
  const radius = 6371.0088;
  const exact = radius ** 2 * (Math.PI / 180) * (Math.sin((46 * Math.PI) / 180) - Math.sin((45 * Math.PI) / 180));
  expect(areaKm2Of(square) / exact).toBeCloseTo(1, 3);
});

test("a degree of the meridian is 111.2 km long", () => {
  const line: RegionGeometry = {
    type: "LineString",
    coordinates: [
      [34, 45],
      [34, 46],
    ],
  };
  expect(lengthKmOf(line)).toBeCloseTo(111.195, 2);
  expect(areaKm2Of(line)).toBe(0);
});

test("a ring knows whether it is closed and which way it runs", () => {
  expect(isClosed(ring)).toBe(true);
  expect(isClosed(ring.slice(0, -1))).toBe(false);
  expect(
    isClosed([
      [33, 45],
      [34, 45],
      [33, 45],
    ]),
  ).toBe(false);
  expect(isClockwise(ring)).toBe(false);
  expect(isClockwise([...ring].reverse())).toBe(true);
});

test("a bow tie crosses itself once, a square nowhere", () => {
  expect(crossingsOf(bowTie)).toEqual([[1, 1]]);
  expect(crossingsOf(ring)).toEqual([]);
});

test("a corner that touches a side is one crossing", () => {
  expect(
    crossingsOf([
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 0],
      [0, 4],
      [0, 0],
    ]),
  ).toEqual([[2, 0]]);
});

test("every ring and line of a geometry is found with its place in it", () => {
  const places = (geometry: RegionGeometry) => pathsOf(geometry).map(({ kind, at }) => `${kind} ${at}`);
  expect(places({ type: "Polygon", coordinates: [ring, ring] })).toEqual(["exterior coordinates.0", "hole coordinates.1"]);
  expect(places({ type: "MultiPolygon", coordinates: [[ring], [ring, ring]] })).toEqual([
    "exterior coordinates.0.0",
    "exterior coordinates.1.0",
    "hole coordinates.1.1",
  ]);
  expect(places({ type: "LineString", coordinates: ring })).toEqual(["line coordinates"]);
  expect(places({ type: "MultiLineString", coordinates: [ring, ring] })).toEqual(["line coordinates.0", "line coordinates.1"]);
});
