import { bboxClip, rewind } from "@turf/turf";
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { type Extent, rounded } from "../program/extent.ts";

/** Polygons of positions without heights. */
export type Areas = { type: "MultiPolygon"; coordinates: [lng: number, lat: number][][][] };

/**
 * Polygons on the grid of four decimals, about 11 m, without rings that it leaves nothing of; exterior rings counterclockwise (RFC 7946,
 * section 3.1.6).
 */
export function wound(polygons: readonly (readonly Position[][])[]): Areas {
  const coordinates = polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring) => withoutRepeats(ring.map(roundedPosition)));
    return outer && outer.length > 3 ? [[outer, ...holes.filter((it) => it.length > 3)]] : [];
  });
  return rewind({ type: "MultiPolygon", coordinates }, { reverse: false }) as Areas;
}

/** Positions to four decimals. */
function roundedPosition(position: Position): Position {
  return position.slice(0, 2).map(rounded);
}

/** A line without positions that repeat the one before. */
function withoutRepeats(line: readonly Position[]): Position[] {
  return line.filter((it, index) => index === 0 || it[0] !== line[index - 1]?.[0] || it[1] !== line[index - 1]?.[1]);
}

/** The polygons of an area that lie in a part of the world, cut at its edge; those with an outline. */
export function polygonsWithin(geometry: Polygon | MultiPolygon, box: Extent): readonly Position[][][] {
  const clipped = bboxClip(geometry, [...box]).geometry;
  if (clipped.type !== "Polygon" && clipped.type !== "MultiPolygon") return [];
  const all = clipped.type === "Polygon" ? [clipped.coordinates] : clipped.coordinates;
  return all.filter((rings) => (rings[0]?.length ?? 0) > 3);
}

/** The lines that lie in a part of the world, cut at its edge, on the grid of four decimals. */
export function linesWithin(geometry: LineString | MultiLineString, box: Extent): readonly Position[][] {
  const clipped = bboxClip(geometry, [...box]).geometry;
  if (clipped.type !== "LineString" && clipped.type !== "MultiLineString") return [];
  const all = clipped.type === "LineString" ? [clipped.coordinates] : clipped.coordinates;
  return linesOnGrid(all);
}

/** Lines on the grid of four decimals, those that it leaves something of. */
export function linesOnGrid(lines: readonly (readonly Position[])[]): readonly Position[][] {
  return lines.map((line) => withoutRepeats(line.map(roundedPosition))).filter((line) => line.length > 1);
}
