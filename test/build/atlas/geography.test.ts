import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Geometry } from "geojson";
import { expect, onTestFinished, test } from "vitest";
import { compileGeography, type Shaped } from "../../../src/build/atlas/geography.ts";
import type { RegionGeometry } from "../../../src/domain/region.ts";

const square = (west: number): RegionGeometry => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 10],
      [west, 11],
      [west + 1, 11],
      [west + 1, 10],
      [west, 10],
    ],
  ],
});

/** A data folder with these files under `base/`, removed when the test ends. */
function folderWith(layers: Readonly<Record<string, readonly (readonly [properties: object, geometry: Geometry])[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "base"));
  for (const [name, list] of Object.entries(layers)) {
    const features = list.map(([properties, geometry]) => ({ type: "Feature", properties, geometry }));
    writeFileSync(join(folder, "base", `${name}.geojson`), JSON.stringify({ type: "FeatureCollection", features }));
  }
  return folder;
}

const island: Shaped = {
  regions: [{ id: "island", role: "home" }],
  geometries: new Map([["island", square(20)]]),
  borders: [],
  countries: new Map([
    ["MB", "Member"],
    ["OT", "Other"],
    ["FA", "Far"],
  ]),
};

test("one region is enough: a file that the base map lacks, or an empty one, is an empty layer", () => {
  for (const layers of [{}, { countries: [], borders: [], lakes: [] }]) {
    const { simplified, topology, countries } = compileGeography(folderWith(layers), island);
    const { ground, regions } = simplified(1e5, 1);
    expect([...regions.keys()]).toEqual(["island"]);
    expect(ground.get("home")?.type).toBe("Polygon");
    expect(ground.get("land")).toEqual({ type: "MultiPolygon", coordinates: [] });
    expect(ground.has("outward-border")).toBe(false);
    expect(countries).toEqual([]);
    expect(JSON.stringify(topology)).not.toMatch(/null|NaN/);
  }
});

test("the region of an alliance is its member countries, where the base map knows them, else its own outline", () => {
  const shaped: Shaped = {
    ...island,
    regions: [{ id: "pact", role: "alliance" }],
    geometries: new Map([["pact", square(50)]]),
  };
  const named = { id: "MB", label: [30.5, 10.5], labelRank: 1 };
  const members = folderWith({
    countries: [
      [{ ...named, alliance: true }, square(30)],
      [{ ...named, id: "OT" }, square(40)],
    ],
  });
  const strangers = folderWith({ countries: [[named, square(30)]] });
  const westOf = (folder: string) =>
    JSON.stringify(compileGeography(folder, shaped).simplified(1e5, 1).regions.get("pact")).match(/\d+/)?.[0];
  expect([westOf(members), westOf(strangers)]).toEqual(["30", "50"]);
});

test("a line without an outline is cut out of the borders along its region, which keep the rest", () => {
  const folder = folderWith({
    borders: [
      [
        {},
        {
          type: "LineString",
          coordinates: [
            [19, 10],
            [20, 10],
            [20, 11],
            [19, 11],
          ],
        },
      ],
    ],
  });
  const { ground, regions } = compileGeography(folder, { ...island, borders: [{ id: "cut", cutFrom: "island" }] }).simplified(
    1e5,
    1,
  );
  expect(regions.get("cut")).toEqual({
    type: "MultiLineString",
    coordinates: [
      [
        [20, 10],
        [20, 11],
      ],
    ],
  });
  expect(JSON.stringify(ground.get("borders"))).toContain("[19,10]");
  expect(JSON.stringify(ground.get("borders"))).not.toContain("[[20,10],[20,11]]");
});

test("a country's name may have its own zoom", () => {
  const properties = { id: "FA", label: [30.5, 10.5], labelRank: 4, fromZoom: 2 };
  const { countries } = compileGeography(folderWith({ countries: [[properties, square(30)]] }), island);
  expect(countries).toEqual([{ name: "Far", labels: [[30.5, 10.5]], rank: 4, fromZoom: 2 }]);
});
