import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { booleanPointInPolygon } from "@turf/turf";
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { lengthKmOf } from "../../src/domain/geometry/outline.ts";
import type { RegionGeometry } from "../../src/domain/region.ts";
import { geographyOf } from "../../src/drawing/geography.ts";
import { coloursOf, styleOf } from "../../src/map/style.ts";
import { groundLayers } from "../../src/scene/ground/ground.ts";
import { disputedLines, palettes, voices } from "../fixtures/atlas/first-look.ts";
import { frozenFolder } from "../fixtures/atlas/frozen-folder.ts";
import { frozenGeography } from "../fixtures/atlas/frozen-material.ts";
import { expectReviewed } from "../fixtures/atlas/reviewed.ts";

/** The specification that MapLibre itself brings along. */
const { validateStyleMin } = createRequire(import.meta.resolve("maplibre-gl"))("@maplibre/maplibre-gl-style-spec") as {
  readonly validateStyleMin: (style: unknown) => readonly { readonly message: string }[];
};
const nowhere: Geometry = { type: "GeometryCollection", geometries: [] };
const { ground, regions } = geographyOf(frozenGeography().topology);

function layerOf(id: string): Geometry {
  const geometry = ground.get(id);
  if (!geometry) throw new Error(`unknown layer: ${id}`);
  return geometry;
}

function regionOf(id: string): Geometry {
  const geometry = regions.get(id);
  if (!geometry) throw new Error(`unknown region: ${id}`);
  return geometry;
}

/** The polygons of a geometry, one by one. */
function polygonsOf(geometry: Geometry): readonly (Polygon | MultiPolygon)[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(polygonsOf);
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [geometry] : [];
}

function linesOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(linesOf);
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

const holds = (geometry: Geometry, at: Position) => polygonsOf(geometry).some((it) => booleanPointInPolygon(at, it));

describe.each(["light", "dark"] as const)("the style of the %s theme", (theme) => {
  const style = styleOf(palettes[theme], () => nowhere);

  test("is as reviewed, layer by layer", () => {
    expectReviewed(`${JSON.stringify(style.layers, null, 2)}\n`, `style-${theme}.json`);
  });

  test("is valid by MapLibre's own specification", () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  test("changes with the palette in nothing but the properties named", () => {
    const other = styleOf(palettes[theme === "light" ? "dark" : "light"], () => nowhere);
    const paints = new Map<string, Record<string, unknown>>(style.layers.map((it) => [it.id, { ...it.paint }]));
    for (const [layer, property, value] of coloursOf(palettes[theme === "light" ? "dark" : "light"])) {
      const paint = paints.get(layer);
      if (!paint) throw new Error(`unknown layer: ${layer}`);
      paint[property] = value;
    }
    expect(Object.fromEntries(paints)).toEqual(Object.fromEntries(other.layers.map((it) => [it.id, it.paint])));
  });

  test("asks nobody for anything and sets no type", () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
    expect(style.layers.map((it) => it.type)).not.toContain("symbol");
  });

  test("holds no colour of a voice", () => {
    for (const { colour } of voices) expect(JSON.stringify(style)).not.toContain(colour[theme]);
  });
});

describe("disputed borders", () => {
  test("are no layer of the live map: they are drawn above it, as the view of the borders has them", () => {
    const layers = styleOf(palettes.light, () => nowhere).layers.map((it) => it.id);
    for (const id of disputedLines) expect(layers).not.toContain(id);
    for (const layer of groundLayers) expect(Object.keys(layer.line ?? {}).filter((it) => it !== "width")).toEqual([]);
  });

  test("the border beyond the line of contact is cut out of the other borders, and nothing gets lost", () => {
    const kmOf = (geometry: Geometry) =>
      lengthKmOf({ type: "MultiLineString", coordinates: linesOf(geometry) as Position[][] } as RegionGeometry);
    const beyond = kmOf(regionOf("border-beyond-contact"));
    expect(beyond).toBeGreaterThan(300);
    const whole = JSON.parse(readFileSync(`${frozenFolder}/base/borders.geojson`, "utf8")) as {
      features: [{ geometry: Geometry }];
    };
    expect((beyond + kmOf(layerOf("borders"))) / kmOf(whole.features[0].geometry)).toBeCloseTo(1, 3);
    const edge = new Set(
      polygonsOf(regionOf("donbas-ngca"))
        .flatMap((it) => it.coordinates.flat(it.type === "Polygon" ? 1 : 2))
        .map(String),
    );
    for (const at of linesOf(regionOf("border-beyond-contact")).flat()) expect(edge).toContain(String(at));
  });

  test.each([
    ["Simferopol", [34.1, 44.95]],
    ["Sevastopol", [33.55, 44.58]],
    ["Kerch", [36.45, 45.35]],
    ["Donetsk", [37.8, 48.0]],
    ["Luhansk", [39.3, 48.57]],
  ])("%s is drawn within Ukraine", (_name, at) => {
    expect(holds(layerOf("home"), at)).toBe(true);
    expect(holds(regionOf("ukraine"), at)).toBe(true);
    expect(holds(layerOf("alliance"), at)).toBe(false);
  });

  test.each([
    ["Taman", [36.8, 45.2]],
    ["Rostov", [39.7, 47.24]],
    ["Belgorod", [36.6, 50.6]],
  ])("%s is not", (_name, at) => {
    expect(holds(layerOf("home"), at)).toBe(false);
  });

  test("the neck of Crimea carries the line of its record and no other border", () => {
    const borders = linesOf(layerOf("borders")).flat();
    const onLine = linesOf(regionOf("crimea-line")).flat();
    expect(onLine.length).toBeGreaterThan(10);
    for (const [lng = 0, lat = 0] of onLine) {
      const near = borders.filter(([x = 0, y = 0]) => Math.hypot(x - lng, y - lat) < 0.05);
      expect(near).toEqual([]);
    }
  });

  test.each(["sea-of-azov", "kerch-strait"])("no line is drawn in %s", (sea) => {
    const drawn = [
      ...["borders", "outward-border", "oblasts"].map((it) => [it, layerOf(it)] as const),
      ...disputedLines.map((it) => [it, regionOf(it)] as const),
    ];
    for (const [layer, geometry] of drawn) {
      for (const line of linesOf(geometry)) {
        for (const [index, from] of line.entries()) {
          const to = line[index + 1] ?? from;
          const between = [0, 0.25, 0.5, 0.75].map((share) => [
            (from[0] ?? 0) + ((to[0] ?? 0) - (from[0] ?? 0)) * share,
            (from[1] ?? 0) + ((to[1] ?? 0) - (from[1] ?? 0)) * share,
          ]);
          for (const at of between) {
            const inside = polygonsOf(regionOf(sea)).some((it) => booleanPointInPolygon(at, it, { ignoreBoundary: true }));
            if (inside && !isOnShore(at, sea)) expect.fail(`${layer} runs through ${sea} at ${at.join()}`);
          }
        }
      }
    }
  });
});

/** Within a hundred metres of the sea's own outline, where a border ends at the coast. */
function isOnShore([lng = 0, lat = 0]: Position, sea: string): boolean {
  const rings = polygonsOf(regionOf(sea)).flatMap((it) => (it.type === "Polygon" ? it.coordinates : it.coordinates.flat()));
  return rings.flat().some(([x = 0, y = 0]) => Math.hypot((x - lng) * Math.cos((lat * Math.PI) / 180), y - lat) < 0.001);
}

test("every layer of the ground has its geometry", () => {
  for (const { id } of groundLayers) expect([...polygonsOf(layerOf(id)), ...linesOf(layerOf(id))].length).toBeGreaterThan(0);
});

test("NATO's tint covers its members and nobody else", () => {
  const members: readonly Position[] = [
    [21, 52.2],
    [26, 44.4],
    [32.8, 39.9],
    [24.1, 56.9],
    [10.4, 59.9],
  ];
  const others: readonly Position[] = [
    [24.9, 60.2],
    [15, 62],
    [14.5, 47.5],
    [28.8, 47],
    [27.6, 53.9],
    [37.6, 55.7],
    [30.5, 50.4],
    [20.5, 44.8],
  ];
  for (const at of members) expect(holds(layerOf("alliance"), at)).toBe(true);
  for (const at of others) expect(holds(layerOf("alliance"), at)).toBe(false);
});
