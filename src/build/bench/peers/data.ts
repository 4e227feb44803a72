import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, FeatureCollection, GeoJSON, Position } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";

const pointCount = 50;

/** The middles of the regions. */
const middles: readonly Position[] = [
  [25, 54],
  [17, 40],
  [44, 34],
  [57, 21],
];

/** Files of the peers' data, by name: made-up regions and points, and the land of the world at its coarsest. */
export function peerData(): ReadonlyMap<string, GeoJSON> {
  const topology = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve("world-atlas/land-110m.json"), "utf8"),
  ) as Topology;
  const [, land] = Object.entries(topology.objects)[0] ?? [];
  if (land === undefined) throw new Error("no land in world-atlas/land-110m.json");
  return new Map<string, GeoJSON>([
    ["regions.geojson", collected(middles.map(regionAt))],
    ["points.geojson", collected(Array.from({ length: pointCount }, (_, index) => pointOf(index)))],
    ["land.geojson", feature(topology, land)],
  ]);
}

function collected(features: readonly Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features: [...features] };
}

/** An outline of 200 corners, as uneven as a coast. */
function regionAt([lng = 0, lat = 0]: Position, index: number): Feature {
  const ring = Array.from({ length: 201 }, (_, corner) => {
    const turn = ((corner % 200) / 200) * 2 * Math.PI;
    const reach = 4 * (1 + 0.18 * Math.sin(3 * turn + index) + 0.08 * Math.sin(11 * turn) + 0.02 * Math.sin(47 * turn));
    return [rounded(lng + reach * Math.cos(turn)), rounded(lat + 0.7 * reach * Math.sin(turn))];
  });
  return { type: "Feature", properties: { name: `Region ${index + 1}` }, geometry: { type: "Polygon", coordinates: [ring] } };
}

/** Points spread evenly over the regions, in spirals. */
function pointOf(index: number): Feature {
  const [lng = 0, lat = 0] = middles[index % middles.length] ?? [];
  const [turn, reach] = [index * 2.4, 3 * Math.sqrt(index / pointCount)];
  const coordinates = [rounded(lng + reach * Math.cos(turn)), rounded(lat + 0.7 * reach * Math.sin(turn))];
  const text = `Point ${index + 1}: a sentence as long as those that are said of a place, with its speaker, its day and its source.`;
  return { type: "Feature", properties: { text }, geometry: { type: "Point", coordinates } };
}

const rounded = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
