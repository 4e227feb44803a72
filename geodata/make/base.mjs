// Writes the land of the base map: ../base/countries.geojson, borders.geojson and oblasts.geojson.

import polylabel from "polylabel";
import { countries, crimeanUnits } from "./data/countries.mjs";
import { naturalEarth, provinces } from "./data/sources.mjs";
import { bboxOf, extent, overlaps } from "./extent.mjs";
import { writeCollection } from "./geojson-file.mjs";
import { roundPoint, signedArea } from "./shapes.mjs";

// Where country names are meant to stand, [west, south, east, north].
const labelWindow = [3, 37, 58, 63];
const labelPrecision = 0.05;

const source = `${provinces.title}, ${provinces.version}, via ${provinces.via}`;
const licence = provinces.licence;
const credits = [naturalEarth];

export function writeLand(shapes, folder) {
  const isNear = ({ far }) => !far;
  const codes = [...new Set(shapes.units.filter(isNear).map(({ country }) => country))].filter(Boolean).sort();
  const features = codes.map((code) => countryFeature(code, shapes.areaOf((unit) => unit.country === code && isNear(unit))));
  writeCollection(new URL("countries.geojson", folder), {
    source,
    licence,
    knownError: "Outlines are simplified to 250 m in Ukraine and on the Black Sea, 0.5 to 2 km in the rest of Europe and up to 6 km south of it; islands under 2 to 150 km² are left out by the same steps. Crimea is in Ukraine (UN General Assembly resolution 68/262). Northern Cyprus and the British bases are merged into Cyprus; Kosovo, Palestine and Western Sahara are as Natural Earth draws them.",
    credits,
  }, features);

  writeLines(new URL("borders.geojson", folder), {
    source,
    licence,
    knownError: "Land borders only; no maritime boundary is drawn. Ukraine’s border with Russia was 1.35 km off OpenStreetMap’s on average and 3.7 km at most in one comparison.",
    credits,
  }, "international", shapes.linesWhere((a, b) => isNearLand(a) && isNearLand(b) && a.country !== b.country));

  const isOblast = ({ country }) => country === "UKR";
  const isCrimea = ({ unit }) => crimeanUnits.includes(unit);
  writeLines(new URL("oblasts.geojson", folder), {
    source,
    licence,
    knownError: "Borders between Ukraine’s oblasts, simplified to 250 m. The line between Crimea and Kherson oblast is a region of its own (crimea-line) and left out here.",
    credits,
  }, "oblast", shapes.linesWhere(
    (a, b) => isOblast(a) && isOblast(b) && a.unit !== b.unit && isCrimea(a) === isCrimea(b),
  ));
  return features.length;
}

const isNearLand = ({ country, far }) => Boolean(country) && !far;

function countryFeature(code, geometry) {
  const { id, name, nato, rank, label, alsoAt } = countries[code];
  return { properties: { id, name, alliance: nato, label: label ?? labelOf(geometry), alsoAt, labelRank: rank }, geometry };
}

function writeLines(file, about, kind, geometry) {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  writeCollection(file, about, [{ properties: { kind }, geometry: { type: "MultiLineString", coordinates: lines } }]);
}

/** The point farthest from the outline, within the label window when the country reaches into it. */
function labelOf(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const window = overlaps(bboxOf(geometry.coordinates), labelWindow) ? labelWindow : extent;
  const inside = polygons.map((rings) => rings.map((ring) => clipRing(ring, window)).filter((ring) => ring.length > 3)).filter((rings) => rings.length);
  const largest = inside.reduce((best, rings) => (Math.abs(signedArea(rings[0])) > Math.abs(signedArea(best[0])) ? rings : best));
  return roundPoint(polylabel(largest, labelPrecision), 2);
}

/** Sutherland and Hodgman, "Reentrant polygon clipping", Communications of the ACM 17 (1974), against a box. */
function clipRing(ring, [west, south, east, north]) {
  const sides = [[0, west, 1], [0, east, -1], [1, south, 1], [1, north, -1]];
  let points = ring.slice(0, -1);
  for (const [axis, limit, sign] of sides) {
    const isInside = (point) => (point[axis] - limit) * sign >= 0;
    points = points.flatMap((point, i) => {
      const before = points.at(i - 1);
      const crossing = isInside(point) === isInside(before) ? [] : [crossingAt(before, point, axis, limit)];
      return isInside(point) ? [...crossing, point] : crossing;
    });
  }
  return points.length ? [...points, points[0]] : [];
}

function crossingAt(a, b, axis, limit) {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}
