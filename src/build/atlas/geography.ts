import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { mergeArcs, meshArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, GeometryObject, MultiPolygon, Objects, Polygon, Topology } from "topojson-specification";
import type { Border } from "../../domain/border.ts";
import type { Position, Region, RegionGeometry, RegionId } from "../../domain/region.ts";
import { type Detail, detailOf } from "../../drawing/detail.ts";
import { regionPrefix } from "../../drawing/geography.ts";
import type { Closeness } from "../../scene/camera/closeness.ts";
import type { Ground } from "../../scene/layout/label.ts";

export type CompiledGeography = {
  /** All layers and regions in one topology, quantised, for the live map. */
  readonly topology: Topology;
  /** The same, simplified for pictures. */
  readonly simplified: Detail;
  /** The same with more detail where the picture is looked at more closely. */
  readonly simplifiedFor: (closeness: Closeness) => Detail;
  readonly countries: Ground["countries"];
};

/** Rounding grid for coordinates: steps across the width and height of the whole extent, about 60 m each. */
const steps = 200_000;

/** A country's properties in the base map: where its name is placed, and alternatives. */
type CountryProperties = {
  readonly id: string;
  readonly label?: Position;
  readonly alsoAt?: readonly Position[];
  readonly labelRank: number;
  readonly fromZoom?: number;
};

/** Properties of shapes in the base map. */
type Properties = { readonly depth?: number; readonly alliance?: boolean };
type Layers = Topology<Objects<Properties>>;

/** What of the records has a shape: the regions with their outlines, the disputed lines, and the countries. */
export type Shaped = {
  readonly regions: readonly Pick<Region, "id" | "role">[];
  readonly geometries: ReadonlyMap<RegionId, RegionGeometry>;
  readonly borders: readonly Pick<Border, "id" | "cutFrom">[];
  /** The names of the countries of the base map, by id. */
  readonly countries: ReadonlyMap<string, string>;
};

/**
 * Builds one topology from the base map and the regions, so that neighbours share their lines at any simplification. A file that the base
 * map lacks is an empty layer.
 */
export function compileGeography(folder: string, shaped: Shaped): CompiledGeography {
  const countries = baseLayer(folder, "countries");
  const inputs: Record<string, Feature | FeatureCollection | Geometry> = {
    countries,
    ...Object.fromEntries(
      ["bathymetry", "lakes", "rivers", "oblasts", "borders"].map((name) => [name, baseLayer(folder, name)] as const),
    ),
    ...Object.fromEntries([...shaped.geometries].map(([id, geometry]) => [regionPrefix + id, geometry])),
  };
  // An alliance may extend beyond the map; within it, the region is its member countries where the base map knows them.
  const alliance = withRole(shaped, "alliance");
  const hasMembers = countries.features.some((it) => (it.properties as Properties).alliance === true);
  if (alliance !== undefined && hasMembers) delete inputs[regionPrefix + alliance];
  const allLayers = topology(inputs) as Layers;
  const complete: Layers = { ...allLayers, objects: { ...layersOf(allLayers, shaped), ...regionsOf(allLayers, shaped) } };
  return {
    topology: quantize(complete, steps),
    simplified: detailOf(complete),
    simplifiedFor: (closeness) => detailOf(complete, closeness),
    countries: countries.features.flatMap((it) => {
      const { id, label, alsoAt = [], labelRank, fromZoom } = it.properties as CountryProperties;
      const name = shaped.countries.get(id);
      if (name === undefined) throw new Error(`unknown country: ${id}`);
      return label
        ? [{ name, labels: [label, ...alsoAt] as const, rank: labelRank, ...(fromZoom === undefined ? {} : { fromZoom }) }]
        : [];
    }),
  };
}

function baseLayer(folder: string, name: string): FeatureCollection {
  const file = join(folder, "base", `${name}.geojson`);
  if (!existsSync(file)) return { type: "FeatureCollection", features: [] };
  return JSON.parse(readFileSync(file, "utf8")) as FeatureCollection;
}

function withRole({ regions }: Shaped, role: NonNullable<Region["role"]>): RegionId | undefined {
  return regions.find((it) => it.role === role)?.id;
}

/** The layers of the ground, each one geometry; without those of roles that no region has. */
function layersOf(allLayers: Layers, shaped: Shaped): Objects<Properties> {
  const collection = (name: string) => (allLayers.objects[name] as GeometryCollection<Properties>).geometries;
  const below = (depth: number) =>
    merged(
      allLayers,
      collection("bathymetry").filter((it) => ((it.properties as Properties).depth ?? 0) >= depth),
    );
  const region = (layer: string, role: NonNullable<Region["role"]>): Objects<Properties> => {
    const outline = allLayers.objects[regionPrefix + (withRole(shaped, role) ?? "")];
    return outline ? { [layer]: outline } : {};
  };
  return {
    "bathymetry-50": below(50),
    "bathymetry-200": below(200),
    "bathymetry-1000": below(1000),
    "bathymetry-2000": below(2000),
    land: merged(allLayers, collection("countries")),
    alliance: allianceOf(allLayers, shaped),
    ...region("home", "home"),
    lakes: merged(allLayers, collection("lakes")),
    rivers: linesOf(allLayers, "rivers"),
    oblasts: linesOf(allLayers, "oblasts"),
    borders: undisputed(allLayers, shaped),
    ...region("outward-border", "outward"),
  };
}

/** The regions' outlines, and the disputed lines that are cut out of the base map's borders. */
function regionsOf(allLayers: Layers, shaped: Shaped): Objects<Properties> {
  const alliance = withRole(shaped, "alliance");
  return {
    ...Object.fromEntries(Object.entries(allLayers.objects).filter(([name]) => name.startsWith(regionPrefix))),
    ...(alliance === undefined ? {} : { [regionPrefix + alliance]: allianceOf(allLayers, shaped) }),
    ...Object.fromEntries(
      cutLinesIn(allLayers, shaped).map(({ id, along }) => [
        regionPrefix + id,
        meshArcs(allLayers, collected([linesOf(allLayers, "borders"), along]), (a, b) => a !== b),
      ]),
    ),
  };
}

/** The land of an alliance: its region's own outline, else that of its member countries. */
function allianceOf(allLayers: Layers, shaped: Shaped): GeometryObject<Properties> {
  const allianceObject = allLayers.objects[regionPrefix + (withRole(shaped, "alliance") ?? "")] as
    | GeometryObject<Properties>
    | undefined;
  const countries = (allLayers.objects["countries"] as GeometryCollection<Properties>).geometries;
  return (
    allianceObject ??
    merged(
      allLayers,
      countries.filter((it) => (it.properties as Properties).alliance === true),
    )
  );
}

/** The base map's borders, without the parts that are disputed lines. */
function undisputed(allLayers: Layers, shaped: Shaped): GeometryObject<Properties> {
  const along = new Set(cutLinesIn(allLayers, shaped).map((it) => it.along));
  return meshArcs(allLayers, collected([linesOf(allLayers, "borders"), ...along]), (a, b) => a === b && !along.has(a));
}

/** The disputed lines that are cut from the base map's borders, each with the region along which it runs. */
function cutLinesIn(allLayers: Layers, { borders }: Shaped) {
  return borders.flatMap(({ id, cutFrom }) => {
    const along = cutFrom === undefined ? undefined : allLayers.objects[regionPrefix + cutFrom];
    return along ? [{ id, along }] : [];
  });
}

function merged(allLayers: Layers, list: readonly GeometryObject[]): GeometryObject<Properties> {
  return mergeArcs(allLayers, list as (Polygon | MultiPolygon)[]);
}

function collected(geometries: readonly GeometryObject<Properties>[]): GeometryObject<Properties> {
  return { type: "GeometryCollection", geometries: [...geometries] };
}

/** The lines of a layer, without their properties. */
function linesOf(allLayers: Layers, name: string): GeometryObject<Properties> {
  const { geometries } = allLayers.objects[name] as GeometryCollection<Properties>;
  return collected(geometries.map(({ properties: _, ...rest }) => rest));
}
