// Checks of where the name of a region is written, and of the part of it that a picture has to show.

import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { eachPosition, isWithin } from "./extent.mjs";

/** Problems of one region's label and core. */
export function problemsOfPoints(region) {
  const { kind, label, core } = region.properties;
  const isOnIt = isArea(region) ? booleanPointInPolygon(label, region) : hasVertexWhere(region, (vertex) => String(vertex) === String(label));
  const box = core && [...core.southWest, ...core.northEast];
  return [
    ...(isOnIt ? [] : [`label ${label} is ${isArea(region) ? "outside" : `off the ${kind}`}`]),
    ...(!box || hasVertexWhere(region, (vertex) => isWithin(vertex, box)) ? [] : ["core holds none of it"]),
  ];
}

function isArea({ geometry }) {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

function hasVertexWhere({ geometry }, isWanted) {
  let found = false;
  eachPosition(geometry.coordinates, (vertex) => (found ||= isWanted(vertex)));
  return found;
}
