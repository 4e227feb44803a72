// Checks ../regions and ../base and prints what was measured. Ends with an error when anything is wrong.
// `npm run verify -- picture.svg` also draws what it checked.

import { readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { intersect } from "@turf/intersect";
import { featureCollection } from "@turf/helpers";
import { topology } from "topojson-server";
import { areaKm2Of } from "./geodesic.mjs";
import { writePicture } from "./picture.mjs";
import { problemsOf } from "./problems.mjs";
import { problemsOfPoints } from "./points.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
const names = (folder) => readdirSync(new URL(`../${folder}/`, import.meta.url)).filter((name) => name.endsWith(".geojson"));
const regions = new Map(names("regions").map((name) => [name.replace(".geojson", ""), read(`regions/${name}`)]));
const base = new Map(names("base").map((name) => [name.replace(".geojson", ""), read(`base/${name}`)]));
const countries = base.get("countries").features;
const country = (id) => countries.find(({ properties }) => properties.id === id);

// Largest difference from the published area, in per cent.
const tolerance = { crimea: 2, donbas: 2, "sea-of-azov": 2, "black-sea": 5, "baltic-sea": 5, ukraine: 2 };
const largestOverlapKm2 = 0.001;
const largestSize = 230_000;

const problems = [];
checkGeometries();
checkMeasures();
checkOverlaps();
checkSharedBorders();
checkPoints();
checkSize();
if (process.argv[2]) writePicture(process.argv[2], regions, base);

console.log(problems.length ? `${problems.length} problems:\n${problems.join("\n")}` : "no problems");
process.exitCode = problems.length ? 1 : 0;

function report(where, sentences) {
  problems.push(...sentences.map((sentence) => `${where}: ${sentence}`));
}

function checkGeometries() {
  for (const [id, region] of regions) {
    report(id, problemsOf(region));
    if (region.id !== id || region.properties.id !== id) report(id, ["id differs from the file name"]);
  }
  for (const [name, { features }] of base) {
    for (const feature of features) report(`${name} ${feature.properties.id ?? feature.properties.name ?? ""}`, problemsOf(feature));
  }
}

function checkMeasures() {
  for (const [id, { properties }] of regions) {
    const { areaKm2, lengthKm, referenceKm2 } = properties.measure;
    const error = referenceKm2 ? (areaKm2 / referenceKm2 - 1) * 100 : null;
    console.log(`${id}: ${areaKm2 ?? lengthKm} ${areaKm2 ? "km²" : "km"}${error === null ? "" : `, ${error.toFixed(2)} % from ${referenceKm2}`}`);
    if (id in tolerance && Math.abs(error) > tolerance[id]) report(id, [`area is ${error.toFixed(2)} % off`]);
  }
}

function checkOverlaps() {
  const seas = ["black-sea", "sea-of-azov", "kerch-strait", "baltic-sea"].map((id) => regions.get(id));
  const around = ["UA", "RU", "TR", "RO", "BG", "GE", "EE", "LV", "LT", "PL", "DE", "SE", "FI", "DK"].map(country);
  const pairs = [
    ...pairsOf([...seas, regions.get("crimea")]),
    ...seas.flatMap((sea) => around.map((land) => [sea, land])),
    ...pairsOf([country("UA"), country("RU"), country("BY"), country("PL"), country("RO"), country("MD")]),
    [regions.get("crimea"), country("RU")],
    [regions.get("donbas-ngca"), country("RU")],
  ];
  for (const [a, b] of pairs) {
    const shared = intersect(featureCollection([a, b]));
    const km2 = shared ? areaKm2Of(shared.geometry) : 0;
    if (km2 > largestOverlapKm2) report(nameOf(a), [`overlaps ${nameOf(b)} by ${km2.toFixed(3)} km²`]);
  }
  console.log(`${pairs.length} pairs of neighbours checked for overlap`);
}

/** Every segment of a border must be a segment of the areas on its two sides. */
function checkSharedBorders() {
  const segments = (...features) => new Set(features.flatMap(({ geometry }) => segmentsOf(geometry)));
  const all = (...ids) => segments(...ids.map((id) => regions.get(id)));
  const expectInside = (what, part, whole) => {
    const missing = [...part].filter((segment) => !whole.has(segment));
    if (missing.length) report(what, [`${missing.length} of ${part.size} segments are not shared, first ${missing[0]}`]);
  };
  expectInside("ukraine-russia-border in Ukraine", all("ukraine-russia-border"), all("ukraine"));
  expectInside("ukraine-russia-border in Russia", all("ukraine-russia-border"), segments(country("RU")));
  expectInside("ukraine-russia-border in borders", all("ukraine-russia-border"), segments(...base.get("borders").features));
  expectInside("nato-russia-border in nato-2021", all("nato-russia-border"), all("nato-2021"));
  expectInside("nato-russia-border in Russia", all("nato-russia-border"), segments(country("RU")));
  expectInside("nato-east-border in nato-2021", all("nato-east-border"), all("nato-2021"));
  expectInside("nato-russia-border in nato-east-border", all("nato-russia-border"), all("nato-east-border"));
  expectInside("crimea-line in crimea", all("crimea-line"), all("crimea"));
  expectInside("donbas-ngca in donbas and line-of-contact", all("donbas-ngca"), all("donbas", "line-of-contact"));
  expectInside("line-of-contact in donbas-ngca", all("line-of-contact"), all("donbas-ngca"));
  expectInside("ukraine in countries", all("ukraine"), segments(country("UA")));
  const borders = segments(...base.get("borders").features);
  const stray = [...all("crimea-line")].filter((segment) => borders.has(segment) || segments(...base.get("oblasts").features).has(segment));
  if (stray.length) report("crimea-line", ["is drawn in the base map too"]);
  const around = all("black-sea", "sea-of-azov", "kerch-strait", "crimea-line");
  const crimea = [...all("crimea")];
  console.log(`crimea: ${crimea.filter((segment) => around.has(segment)).length} of ${crimea.length} segments shared with the seas and its line`);
}

function checkPoints() {
  for (const [id, region] of regions) report(id, problemsOfPoints(region));
  for (const { geometry, properties } of countries) {
    const stray = (properties.alsoAt ?? []).filter((point) => !booleanPointInPolygon(point, geometry));
    report(properties.id, stray.map((point) => `alsoAt ${point} is outside`));
  }
}

/** All files as one TopoJSON, quantised, as the application might pack them. */
function checkSize() {
  const objects = Object.fromEntries([...regions, ...base]);
  for (const quantization of [1e5, 3e5, 1e6]) {
    const text = JSON.stringify(topology(objects, quantization));
    const bytes = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    console.log(`one TopoJSON, quantization ${quantization}: ${text.length} bytes, brotli ${bytes}`);
    if (bytes > largestSize) report("size", [`${bytes} bytes at quantization ${quantization}`]);
  }
}

function pairsOf(list) {
  return list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b]));
}

function nameOf({ properties }) {
  return properties.name;
}

/** Each segment of a geometry as text, the same for both directions. */
function segmentsOf({ type, coordinates }) {
  const lines = type === "LineString" ? [coordinates] : type === "MultiPolygon" ? coordinates.flat() : coordinates;
  return lines.flatMap((line) => line.slice(1).map((point, i) => [String(line[i]), String(point)].sort().join(" ")));
}
