// Writes ../regions/<id>.geojson: one Feature a file, properties in a fixed order.

import { areas } from "./data/areas.mjs";
import { borders } from "./data/borders.mjs";
import { crimeanUnits, dependentOn, memberCodes } from "./data/countries.mjs";
import { writeFeature } from "./geojson-file.mjs";
import { areaKm2Of, lengthKmOf } from "./geodesic.mjs";
import { withoutPuddles } from "./shapes.mjs";

const donbasUnits = ["UA-14", "UA-09"];
const members = [...memberCodes, ...Object.keys(dependentOn)];
const leastKm2 = { "black-sea": 1000, "kerch-strait": 100, "sea-of-azov": 1000, "baltic-sea": 100 };

const isUkraine = ({ country }) => country === "UKR";
const isRussia = ({ country }) => country === "RUS";
const isMember = ({ country }) => members.includes(country);
const isCrimea = ({ unit }) => crimeanUnits.includes(unit);
const isHeld = ({ side }) => side === "held";
const isFree = ({ side }) => side === "free";

const areaFilters = {
  crimea: isCrimea,
  donbas: ({ unit }) => donbasUnits.includes(unit),
  "donbas-ngca": isHeld,
  ukraine: isUkraine,
  "nato-2021": isMember,
};

const sides = {
  control: [isHeld, isFree],
  crimea: [isCrimea, ({ unit }) => unit === "UA-65"],
  russia: [isUkraine, isRussia],
  "nato-russia": [isMember, isRussia],
  "nato-east": [isMember, ({ country }) => ["RUS", "BLR", "UKR"].includes(country)],
};

export function writeRegions(shapes, folder) {
  for (const area of areas) writeRegion(folder, area, areaGeometry(shapes, area.id));
  for (const border of borders) {
    const geometry = shapes.lineBetween(...sides[border.between]);
    const placed = { ...border, label: nearestOn(geometry, border.labelNear) };
    writeRegion(folder, placed, geometry);
  }
}

function areaGeometry(shapes, id) {
  if (areaFilters[id]) return shapes.areaOf(areaFilters[id]);
  return withoutPuddles(shapes.areaOf(({ unit }) => unit === id), leastKm2[id]);
}

function writeRegion(folder, region, geometry) {
  const { id, name, short, kind, precision, parent, role, pattern, tint, named, label, core, status, source, knownError } = region;
  // JSON leaves out what a region does not have.
  const properties = {
    id, name, short, kind, precision, parent, role, pattern, tint, named, label, core, status, source, knownError,
    measure: measureOf(region, geometry),
  };
  writeFeature(new URL(`${id}.geojson`, folder), { id, properties, geometry });
}

function measureOf({ kind, referenceKm2, reference }, geometry) {
  if (kind === "border" || kind === "control-line") return { lengthKm: Math.round(lengthKmOf(geometry)) };
  return { areaKm2: Math.round(areaKm2Of(geometry)), ...(referenceKm2 ? { referenceKm2, reference } : {}) };
}

/** The vertex of a line nearest to a [lng, lat], by plane distance with degrees of longitude shortened by cos(latitude). */
function nearestOn(geometry, [lng, lat]) {
  const vertices = geometry.type === "LineString" ? geometry.coordinates : geometry.coordinates.flat();
  const shortened = Math.cos((lat * Math.PI) / 180);
  const distance = ([x, y]) => Math.hypot((x - lng) * shortened, y - lat);
  return vertices.reduce((best, vertex) => (distance(vertex) < distance(best) ? vertex : best));
}
