import { area, bbox, booleanClockwise, kinks, length, polygon } from "@turf/turf";
import type { Position, RegionGeometry } from "../region.ts";

/** West, south, east and north in degrees, WGS 84. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** One ring or one line of an outline: a list of positions [longitude, latitude]. */
export type Path = {
  /** `exterior` and `hole` are rings of a polygon, closed; a `line` is open. */
  readonly kind: "exterior" | "hole" | "line";
  readonly positions: readonly Position[];
  /** Its path in the geometry, such as `coordinates.0.1`. */
  readonly at: string;
};

/** Every ring and line in a geometry, in order. */
export function pathsOf(geometry: RegionGeometry): readonly Path[] {
  switch (geometry.type) {
    case "Polygon":
      return ringsOf(geometry.coordinates, "coordinates");
    case "MultiPolygon":
      return geometry.coordinates.flatMap((rings, index) => ringsOf(rings, `coordinates.${index}`));
    case "LineString":
      return [lineAt(geometry.coordinates, "coordinates")];
    case "MultiLineString":
      return geometry.coordinates.map((line, index) => lineAt(line, `coordinates.${index}`));
  }
}

/** The smallest box around a geometry. Geometries never cross the 180th meridian (RFC 7946, section 3.1.9, requires cutting them there). */
export function bboxOf(geometry: RegionGeometry): Bbox {
  const [west, south, east, north] = bbox(geometry);
  return [west, south, east, north];
}

/** Area in square kilometres, on a sphere of the Earth's mean radius; 0 for lines. */
export function areaKm2Of(geometry: RegionGeometry): number {
  return area(geometry) / 1e6;
}

/** Length in kilometres of a line, or of all the rings of an area, along great circles. */
export function lengthKmOf(geometry: RegionGeometry): number {
  return length({ type: "Feature", properties: {}, geometry }, { units: "kilometers" });
}

/** Whether a ring is closed and has at least four positions (RFC 7946, section 3.1.6). */
export function isClosed(ring: readonly Position[]): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return ring.length >= 4 && first !== undefined && last !== undefined && isSame(first, last);
}

/** Whether a closed ring runs clockwise. */
export function isClockwise(ring: readonly Position[]): boolean {
  return booleanClockwise(ring.map(copyOf));
}

/** The points where a closed ring crosses or touches itself, each once. */
export function crossingsOf(ring: readonly Position[]): readonly Position[] {
  const found = kinks(polygon([ring.map(copyOf)])).features.flatMap(({ geometry }): Position[] => {
    const [lng, lat] = geometry.coordinates;
    return lng === undefined || lat === undefined ? [] : [[lng, lat]];
  });
  return found.filter((each, index) => found.findIndex((other) => isSame(each, other)) === index);
}

/** Whether two positions are equal. */
export function isSame(one: Position, other: Position): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function ringsOf(rings: readonly (readonly Position[])[], at: string): readonly Path[] {
  return rings.map((positions, index) => ({
    kind: index === 0 ? "exterior" : "hole",
    positions,
    at: `${at}.${index}`,
  }));
}

function lineAt(positions: readonly Position[], at: string): Path {
  return { kind: "line", positions, at };
}

function copyOf([lng, lat]: Position): [number, number] {
  return [lng, lat];
}
