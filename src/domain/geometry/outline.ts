import { area, bbox, booleanClockwise, length } from "@turf/turf";
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

/**
 * The points where a closed ring crosses or touches itself, each once; of a ring that does so very often only the first few, as each pair of
 * its sides may. Sides that run along one another are not found.
 */
export function crossingsOf(ring: readonly Position[]): readonly Position[] {
  const sides = ring.slice(1).map((end, index): Side => sideOf(ring[index] ?? end, end, index));
  const byWest = sides.toSorted((one, other) => one.west - other.west);
  const found = new Map<string, Position>();
  for (const [at, one] of byWest.entries()) {
    for (let next = at + 1; next < byWest.length; next++) {
      const other = byWest[next];
      if (!other || other.west > one.east) break;
      const apart = Math.abs(one.index - other.index);
      if (one.south > other.north || one.north < other.south || apart === 1 || apart === sides.length - 1) continue;
      const point = meetingOf(one, other);
      if (point) found.set(point.join(","), point);
      if (found.size >= mostCrossings) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** Crossings after which a ring is searched no further. */
const mostCrossings = 1000;

/** A side of a ring, with the smallest box around it. */
type Side = {
  readonly from: Position;
  readonly to: Position;
  readonly index: number;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
};

function sideOf(from: Position, to: Position, index: number): Side {
  return {
    from,
    to,
    index,
    west: Math.min(from[0], to[0]),
    east: Math.max(from[0], to[0]),
    south: Math.min(from[1], to[1]),
    north: Math.max(from[1], to[1]),
  };
}

/** The point two sides have in common, their ends included; none of parallels. */
function meetingOf({ from: a, to: b }: Side, { from: c, to: d }: Side): Position | undefined {
  const [abX, abY, cdX, cdY] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = abX * cdY - abY * cdX;
  if (cross === 0) return undefined;
  const [acX, acY] = [c[0] - a[0], c[1] - a[1]];
  const along = (acX * cdY - acY * cdX) / cross;
  const alongOther = (acX * abY - acY * abX) / cross;
  if (along < 0 || along > 1 || alongOther < 0 || alongOther > 1) return undefined;
  return [a[0] + along * abX, a[1] + along * abY];
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
