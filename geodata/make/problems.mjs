// Checks of single geometries. Each returns a list of sentences, empty when all is well.

import { polygon } from "@turf/helpers";
import { kinks } from "@turf/kinks";
import { eachPosition } from "./extent.mjs";
import { signedArea } from "./shapes.mjs";

const mostDecimals = 4;

/** Problems of a Feature of any type against RFC 7946 and the rules of this folder. */
export function problemsOf(feature) {
  const { type, coordinates } = feature.geometry;
  const polygons = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : [];
  const lines = type === "LineString" ? [coordinates] : type === "MultiLineString" ? coordinates : [];
  return [
    ...(feature.crs ? ["has a crs member"] : []),
    ...positionProblems(coordinates),
    ...lines.flatMap((line) => [...repeatProblems(line), ...(line.length < 2 ? ["line of one point"] : [])]),
    ...polygons.flatMap(polygonProblems),
  ];
}

function polygonProblems(rings) {
  const problems = rings.flatMap((ring, i) => ringProblems(ring, i === 0));
  if (problems.length) return problems;
  const crossings = kinks(polygon(rings)).features.map(({ geometry }) => geometry.coordinates);
  const vertices = new Set(rings.flat().map(String));
  return crossings.filter((point) => !vertices.has(String(point))).map((point) => `crosses itself at ${point}`);
}

function ringProblems(ring, isOuter) {
  const problems = repeatProblems(ring);
  if (ring.length < 4) problems.push(`ring of ${ring.length} points`);
  if (String(ring[0]) !== String(ring.at(-1))) problems.push(`open ring at ${ring[0]}`);
  if (signedArea(ring) > 0 !== isOuter) problems.push(`${isOuter ? "outer ring clockwise" : "hole counter-clockwise"} at ${ring[0]}`);
  const seen = new Set();
  for (const point of ring.slice(1)) {
    if (seen.has(String(point))) problems.push(`ring visits ${point} twice`);
    seen.add(String(point));
  }
  return problems;
}

function repeatProblems(points) {
  return points.filter((point, i) => i && String(point) === String(points[i - 1])).map((point) => `repeats ${point}`);
}

function positionProblems(coordinates) {
  const problems = [];
  const step = 10 ** mostDecimals;
  eachPosition(coordinates, ([lng, lat]) => {
    if (Math.abs(lng) > 180 || Math.abs(lat) > 90) problems.push(`outside the world: ${lng}, ${lat}`);
    const isRounded = [lng, lat].every((value) => Math.abs(value * step - Math.round(value * step)) < 1e-6);
    if (!isRounded) problems.push(`more than ${mostDecimals} decimals: ${lng}, ${lat}`);
  });
  return problems;
}
