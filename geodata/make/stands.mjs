// Checks of the places where rings may stand, and of labels and anchors.

import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { eachPosition, isWithin } from "./extent.mjs";

const standBox = [13, 39.5, 46, 60.5];
const leastApart = { lng: 4.5, lat: 3 };
// 35 px on a map 900 px high that shows 39.5° to 60.5° N, in degrees of longitude on the Mercator map.
const ringRadius = 1.3;
const leastClearance = 0.7;

/** Countries (ISO alpha-2) on which a ring of the region may stand, besides the region's own area. */
const allowedCountries = { "ukraine-russia-border": ["RU"], ukraine: ["UA"] };

/**
 * Problems of one region's stands, label and anchor. Clearance is the distance from the stand to the nearest forbidden shore
 * in degrees of longitude on the Mercator map.
 */
export function standsOf(region, countries) {
  const { id, stands, label, anchor, kind } = region.properties;
  const forbidden = countries.filter(({ properties }) => !isAllowed(id, properties));
  const problems = [];

  if (stands.length < 3 || stands.length > 5) problems.push(`${stands.length} stands`);
  for (const [i, stand] of stands.entries()) {
    if (!isWithin(stand, standBox)) problems.push(`stand ${stand} is outside the picture`);
    const isAtHome = isArea(region) && booleanPointInPolygon(stand, region);
    const ground = forbidden.find((country) => booleanPointInPolygon(stand, country));
    if (ground && !isAtHome) problems.push(`stand ${stand} is in ${ground.properties.name}`);
    if (mercatorDistance(stand, label) < ringRadius) problems.push(`stand ${stand} covers the label`);
    for (const other of stands.slice(0, i)) {
      const isApart = Math.abs(stand[0] - other[0]) >= leastApart.lng || Math.abs(stand[1] - other[1]) >= leastApart.lat;
      if (!isApart) problems.push(`stands ${stand} and ${other} are too close`);
    }
  }
  if (isArea(region) && !booleanPointInPolygon(anchor, region)) problems.push(`anchor ${anchor} is outside`);
  if (isArea(region) && !booleanPointInPolygon(label, region)) problems.push(`label ${label} is outside`);
  if (!isArea(region) && ![label, anchor].every((point) => hasVertex(region, point))) problems.push(`label or anchor is off the ${kind}`);
  const clearances = stands.map((stand) => clearanceOf(stand, forbidden, region));
  for (const [i, degrees] of clearances.entries()) if (degrees < leastClearance) problems.push(`stand ${stands[i]} is only ${degrees.toFixed(2)}° clear`);
  return { problems, clearances };
}

function isAllowed(id, country) {
  if (id === "nato-2021" || id === "nato-east-border") return country.nato;
  return (allowedCountries[id] ?? []).includes(country.id);
}

function isArea({ geometry }) {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

function hasVertex({ geometry }, point) {
  let found = false;
  eachPosition(geometry.coordinates, (vertex) => (found ||= String(vertex) === String(point)));
  return found;
}

/** At home the nearest own edge counts, at sea the nearest forbidden vertex. */
function clearanceOf(stand, forbidden, region) {
  const isAtHome = region.properties.kind === "area" && booleanPointInPolygon(stand, region);
  let least = Infinity;
  for (const { geometry } of isAtHome ? [region] : forbidden) {
    eachPosition(geometry.coordinates, (vertex) => (least = Math.min(least, mercatorDistance(stand, vertex))));
  }
  return least;
}

/** Distance on the Mercator map in degrees of longitude: y = ln(tan(π/4 + φ/2)) (Snyder, Map Projections, 1987, eq. 7-2). */
function mercatorDistance(a, b) {
  const y = (lat) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  return Math.hypot(a[0] - b[0], y(a[1]) - y(b[1]));
}
