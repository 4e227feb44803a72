import { booleanPointInPolygon } from "@turf/turf";
import type { Geometry } from "geojson";
import type { Position } from "../region.ts";

/** Whether a position lies inside an area; always `false` for a line. Coordinates [longitude, latitude], WGS 84. */
export function isInArea(geometry: Geometry, position: Position): boolean {
  if (geometry.type === "GeometryCollection") return geometry.geometries.some((it) => isInArea(it, position));
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return false;
  return booleanPointInPolygon([...position], geometry);
}

/** Every position in a geometry's lines and rings, in order. */
export function positionsOf(geometry: Geometry): readonly (readonly Position[])[] {
  const listed = (positions: readonly (readonly number[])[]): readonly Position[] =>
    positions.map(([lng = 0, lat = 0]) => [lng, lat]);
  switch (geometry.type) {
    case "GeometryCollection":
      return geometry.geometries.flatMap(positionsOf);
    case "LineString":
      return [listed(geometry.coordinates)];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.map(listed);
    case "MultiPolygon":
      return geometry.coordinates.flatMap((rings) => rings.map(listed));
    case "Point":
    case "MultiPoint":
      return [];
  }
}
