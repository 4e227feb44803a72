// Leaves out islands too small to show. Done on the land before the seas are cut, so that no sea keeps a hole for them.

import { readFileSync, writeFileSync } from "node:fs";
import { feature } from "topojson-client";
import { areaKm2Of } from "./geodesic.mjs";

// Smallest island kept, in square kilometres, by the simplification interval of its unit in metres.
const smallestKept = [
  { upTo: 500, km2: 2 },
  { upTo: 1500, km2: 10 },
  { upTo: 3000, km2: 20 },
  { upTo: Infinity, km2: 150 },
];

/** Reads a TopoJSON of units, writes GeoJSON without the small islands. A piece that touches another unit is no island. */
export function writeWithoutSmallIslands(topologyFile, file) {
  const topology = JSON.parse(readFileSync(topologyFile, "utf8"));
  const units = Object.values(topology.objects)[0].geometries;
  const timesUsed = usesOfArcs(units);
  const isIsland = (polygon) => polygon[0].every((arc) => timesUsed.get(arc < 0 ? ~arc : arc) === 1);

  const features = units.map((unit) => {
    const polygons = unit.type === "Polygon" ? [unit.arcs] : unit.arcs;
    const least = smallestKept.find(({ upTo }) => unit.properties.metres <= upTo).km2;
    const kept = polygons.filter((arcs) => !isIsland(arcs) || areaKm2Of(feature(topology, { type: "Polygon", arcs }).geometry) >= least);
    return feature(topology, { type: "MultiPolygon", arcs: kept.length ? kept : polygons, properties: unit.properties });
  });
  writeFileSync(file, JSON.stringify({ type: "FeatureCollection", features }));
}

function usesOfArcs(units) {
  const uses = new Map();
  const count = (arcs) => {
    if (typeof arcs !== "number") return arcs.forEach(count);
    const arc = arcs < 0 ? ~arcs : arcs;
    uses.set(arc, (uses.get(arc) ?? 0) + 1);
  };
  for (const unit of units) count(unit.arcs);
  return uses;
}
