import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection, MultiLineString } from "geojson";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { base } from "../../../src/build/base/base.ts";
import { countryOf } from "../../../src/build/base/countries.ts";
import { disputedIn, told } from "../../../src/build/base/disputed.ts";
import { citiesOf, worldOf } from "../../../src/build/base/packages.ts";
import { region, type WantedRegion } from "../../../src/build/base/region.ts";
import type { Extent } from "../../../src/build/program/extent.ts";
import { init } from "../../../src/build/program/init.ts";
import { readFolder } from "../../../src/build/records/records.ts";
import { isClockwise } from "../../../src/domain/geometry/outline.ts";

const blackSea: Extent = [30, 42, 40, 48];

function newAtlas(extent: Extent = blackSea, decisions = ""): string {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  init({ folder, title: "A", extent }, () => undefined);
  appendFileSync(join(folder, "atlas.yaml"), decisions);
  return folder;
}

async function made(folder: string, wanted: object = {}) {
  const lines: string[] = [];
  return { code: await base({ atlas: folder, ...wanted }, (line) => lines.push(line)), lines };
}

function layer(folder: string, name: string): FeatureCollection & { readonly credits: readonly { readonly name: string }[] } {
  return JSON.parse(readFileSync(join(folder, "base", `${name}.geojson`), "utf8"));
}

/** A decision for every disputed area that a map of the Black Sea shows. */
const decided = (lines: string) =>
  `disputed:\n${disputedIn([25, 39, 45, 51])
    .map(({ id }) => `  - area: ${id}\n    lines: ${lines}\n    view: "as a test has it"\n`)
    .join("")}`;

test("no border is decided: base stops until there is a view of each disputed area, and names them with their sources", async () => {
  const folder = newAtlas();
  const { code, lines } = await made(folder);
  expect(code).toBe(1);
  expect(existsSync(join(folder, "base"))).toBe(false);
  const crimea = lines.find((it) => it.startsWith("  crimea: ")) ?? "";
  expect(crimea).toContain("Admin. by Russia; claimed by Ukraine (Natural Earth, ");
  appendFileSync(join(folder, "atlas.yaml"), decided("kept").replace("crimea", "krimea"));
  const again = await made(folder);
  expect(again.code).toBe(1);
  expect(again.lines).toContain('atlas.yaml: disputed: unknown area "krimea" (did you mean "crimea"?)');
});

test("where a view leaves the lines out, no border of the source runs in the area; where it keeps them, one does", async () => {
  const [west, south, east, north] = disputedIn(blackSea).find((it) => it.id === "crimea")?.box ?? [0, 0, 0, 0];
  const bordersOfCrimea = async (wanted: string) => {
    const folder = newAtlas(blackSea, decided(wanted));
    expect((await made(folder)).code).toBe(0);
    const lines = layer(folder, "borders").features.flatMap(({ geometry }) => (geometry as MultiLineString).coordinates);
    return lines.flat().filter(([lng = 0, lat = 0]) => lng > west && lng < east && lat > south && lat < north).length;
  };
  expect(await bordersOfCrimea("left-out")).toBe(0);
  expect(await bordersOfCrimea("kept")).toBeGreaterThan(0);
});

test("the base map of an atlas has no problem, credits its makers, and keeps what is there", async () => {
  const folder = newAtlas([-100, 20, -80, 31]);
  expect((await made(folder)).code).toBe(0);
  expect(readFolder(folder).problems).toEqual([]);
  expect(layer(folder, "countries").credits).toEqual([{ name: "Natural Earth", licence: "public domain" }]);
  expect(layer(folder, "places").credits).toEqual([{ name: "GeoNames", licence: "CC BY 4.0" }]);
  expect(layer(folder, "places").features.map((it) => it.properties?.["name"])).toContain("Mexico City");
  writeFileSync(join(folder, "base/lakes.geojson"), "mine");
  expect((await made(folder)).code).toBe(1);
  expect(readFileSync(join(folder, "base/lakes.geojson"), "utf8")).toBe("mine");
});

test("another extent becomes the bounds; comments stay", async () => {
  const folder = newAtlas([-8, -7, 8, 5]);
  expect((await made(folder, { extent: [-100, 20, -80, 31] })).code).toBe(0);
  const text = readFileSync(join(folder, "atlas.yaml"), "utf8");
  expect(text).toContain("# What home has to show");
  expect(parse(text)).toMatchObject({
    bounds: { southWest: [-100, 20], northEast: [-80, 31] },
    focus: { southWest: [-96, 22.2] },
  });
});

test("a file of one's own says where it is from, or is refused", async () => {
  const folder = newAtlas([-100, 20, -80, 31]);
  const depths = join(folder, "depths.json");
  const area = {
    type: "Polygon",
    coordinates: [
      [
        [-95, 22],
        [-90, 22],
        [-90, 26],
        [-95, 26],
        [-95, 22],
      ],
    ],
  };
  const file = { type: "FeatureCollection", features: [{ type: "Feature", properties: { depth: 200 }, geometry: area }] };
  writeFileSync(depths, JSON.stringify(file));
  expect((await made(folder, { depths })).lines[0]).toContain("does not say its source and licence and knownError");
  writeFileSync(depths, JSON.stringify({ ...file, source: "A survey", licence: "ours", knownError: "Rough." }));
  expect((await made(folder, { depths })).code).toBe(0);
  expect(layer(folder, "bathymetry").features[0]?.properties).toEqual({ depth: 200 });
});

test("every country of the source is known, and every capital is one settlement", () => {
  const numbers = worldOf().objects.countries.geometries.flatMap((it) => (typeof it.id === "string" ? [it.id] : []));
  expect(numbers.filter((it) => !countryOf.has(it))).toEqual([]);
  const cities = citiesOf();
  const ambiguous = [...countryOf.values()].filter(({ code, capital, part }) => {
    const found = cities.filter((it) => it.country === code && it.name === capital && (part === undefined || it.admin1 === part));
    return capital !== undefined && found.length !== 1;
  });
  expect(ambiguous).toEqual([]);
});

test("every disputed area has a source with an address, a box that is one, and shapes that the package has", () => {
  const areas = disputedIn([-180, -90, 180, 90]);
  expect(areas.length).toBeGreaterThan(25);
  expect(areas.map(told).filter((it) => !/\(.+, https?:\/\/\S+\)$/.test(it))).toEqual([]);
  expect(areas.filter(({ box: [west, south, east, north] }) => west >= east || south >= north)).toEqual([]);
  const names = new Set(worldOf().objects.countries.geometries.map((it) => (it.properties as { readonly name: string }).name));
  expect(areas.flatMap((it) => it.countries ?? []).filter((it) => !names.has(it))).toEqual([]);
});

function added(folder: string, wanted: Omit<WantedRegion, "atlas">) {
  const lines: string[] = [];
  return { code: region({ atlas: folder, ...wanted }, (line) => lines.push(line)), lines };
}

const zone = { name: "Zone", kind: "sea", precision: "region", title: "A notice" } as const;

test("a circle is wound, measured and says what it was made of", () => {
  const folder = newAtlas();
  expect(added(folder, { ...zone, circle: [34, 43, 50] })).toMatchObject({ code: 0 });
  const { properties, geometry } = JSON.parse(readFileSync(join(folder, "regions/zone.geojson"), "utf8"));
  expect(isClockwise(geometry.coordinates[0][0])).toBe(false);
  // A circle of 50 km on a sphere: 7,854 km², and a polygon of 180 corners a little less.
  expect(properties.measure.areaKm2).toBeGreaterThan(7840);
  expect(properties.measure.areaKm2).toBeLessThan(7855);
  expect(properties.source.via).toBe("a circle of 180 positions, 50 km around 43, 34");
  expect(readFolder(folder).problems).toEqual([]);
});

test("an outline of one's own is turned the right way, and nothing about it is made up", () => {
  const folder = newAtlas();
  const file = join(folder, "area.json");
  // Clockwise, with a height.
  const ring = [
    [33, 43, 5],
    [33, 44, 5],
    [35, 44, 5],
    [35, 43, 5],
    [33, 43, 5],
  ];
  writeFileSync(file, JSON.stringify({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } }));
  const { title: _, ...untitled } = zone;
  expect(added(folder, { ...untitled, file }).lines).toEqual([
    "--title is missing: where the outline is from",
    "--edition is missing: its version or date",
    "--licence is missing: under which licence",
    "--known-error is missing: how good it is, in a sentence",
    "Nothing was written.",
  ]);
  expect(added(folder, { ...zone, file, edition: "2024", licence: "ours", knownError: "Drawn by hand." }).code).toBe(0);
  const { geometry } = JSON.parse(readFileSync(join(folder, "regions/zone.geojson"), "utf8"));
  expect(isClockwise(geometry.coordinates[0][0])).toBe(false);
});

test("a line of control that no file says anything of is refused with check's sentence", () => {
  const folder = newAtlas();
  expect(added(folder, { ...zone, kind: "control-line", circle: [34, 43, 50] }).lines).toEqual([
    expect.stringContaining("borders/zone.yaml: is missing (record who draws this line how)"),
    "Nothing was written.",
  ]);
});
