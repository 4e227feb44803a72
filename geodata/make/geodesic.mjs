// Areas and lengths on the WGS84 ellipsoid.
// C. F. F. Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013), 43–55, as implemented by geographiclib-geodesic.

import geodesic from "geographiclib-geodesic";

const ellipsoid = geodesic.Geodesic.WGS84;

/** @returns the area in km² of a GeoJSON Polygon or MultiPolygon ([lng, lat], WGS84), holes taken off; never negative */
export function areaKm2Of(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce((sum, [outer, ...holes]) => sum + ringArea(outer) - holes.reduce((all, hole) => all + ringArea(hole), 0), 0) / 1e6;
}

/** @returns the length in km of a GeoJSON LineString or MultiLineString ([lng, lat], WGS84) */
export function lengthKmOf(geometry) {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return lines.reduce((sum, line) => sum + lineLength(line), 0) / 1e3;
}

function ringArea(ring) {
  const polygon = ellipsoid.Polygon(false);
  for (const [lng, lat] of ring.slice(0, -1)) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area);
}

function lineLength(line) {
  let metres = 0;
  for (let i = 1; i < line.length; i++) {
    metres += ellipsoid.Inverse(line[i - 1][1], line[i - 1][0], line[i][1], line[i][0], geodesic.Geodesic.DISTANCE).s12;
  }
  return metres;
}
