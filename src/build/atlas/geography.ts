import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { mergeArcs, meshArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, GeometryObject, MultiPolygon, Objects, Polygon, Topology } from "topojson-specification";
import type { Position } from "../../domain/region.ts";
import { type Detail, detailOf } from "../../drawing/detail.ts";
import { regionPrefix } from "../../drawing/geography.ts";
import type { BoundingBox } from "../../scene/camera/mercator.ts";
import type { Ground } from "../../scene/layout/label.ts";

export type CompiledGeography = {
  /** All layers and regions in one topology, quantised, for the live map. */
  readonly topology: Topology;
  /** The same, simplified for pictures. */
  readonly simplified: Detail;
  /** The same with less detail outside a box: west, south, east and north in degrees. */
  readonly simplifiedAround: (box: BoundingBox) => Detail;
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
};

/** Properties of shapes in the base map. */
type Properties = { readonly depth?: number; readonly nato?: boolean };
type Layers = Topology<Objects<Properties>>;

/**
 * Builds one topology from the base map and the regions, so that neighbours share their lines at any simplification. Countries have the
 * names given for their ids.
 */
export function compileGeography(
  folder: string,
  regions: ReadonlyMap<string, Geometry>,
  countryNames: ReadonlyMap<string, string>,
): CompiledGeography {
  const base = (name: string) => JSON.parse(readFileSync(join(folder, "base", `${name}.geojson`), "utf8")) as FeatureCollection;
  const countries = base("countries");
  const bathymetry = base("bathymetry");
  // NATO as a region extends to America; within the map's extent it is its member countries.
  const own = [...regions].filter(([id]) => id !== "nato-2021");
  const inputs: Record<string, Feature | FeatureCollection | Geometry> = {
    countries,
    bathymetry,
    lakes: base("lakes"),
    rivers: base("rivers"),
    oblasts: base("oblasts"),
    borders: base("borders"),
    ...Object.fromEntries(own.map(([id, geometry]) => [regionPrefix + id, geometry])),
  };
  const whole = topology(inputs) as Layers;
  const objects = layerObjects(whole);
  const complete: Layers = { ...whole, objects };
  return {
    topology: quantize(complete, steps),
    simplified: detailOf(complete),
    simplifiedAround: (box) => detailOf(complete, box),
    countries: countries.features.flatMap((it) => {
      const { id, label, alsoAt = [], labelRank } = it.properties as CountryProperties;
      const name = countryNames.get(id);
      if (name === undefined) throw new Error(`unknown country: ${id}`);
      return label ? [{ name, labels: [label, ...alsoAt] as const, rank: labelRank }] : [];
    }),
  };
}

/** The layers drawn, each one geometry, and the regions. */
function layerObjects(whole: Layers): Objects<Properties> {
  const collection = (name: string) => whole.objects[name] as GeometryCollection<Properties>;
  const merged = (list: readonly GeometryObject[]) => mergeArcs(whole, list as (Polygon | MultiPolygon)[]);
  const said = (it: GeometryObject<Properties>): Properties => it.properties ?? {};
  const countries = collection("countries").geometries;
  const depths = collection("bathymetry").geometries;
  const below = (depth: number) => merged(depths.filter((it) => (said(it).depth ?? 0) >= depth));
  const region = (id: string) => whole.objects[regionPrefix + id] as GeometryObject;
  const alliance = merged(countries.filter((it) => said(it).nato === true));
  const flat = (name: string) =>
    ({
      type: "GeometryCollection",
      geometries: collection(name).geometries.map(({ properties: _, ...rest }) => rest),
    }) as GeometryObject;
  // Where the part of the Donbas outside government control reaches a recognised border, the border there is a separate line.
  const borders = flat("borders");
  const uncontrolled = region("donbas-ngca");
  const meshed = { type: "GeometryCollection", geometries: [borders, uncontrolled] } as GeometryObject;
  const bordersWhere = (isShared: boolean) =>
    meshArcs(whole, meshed, (a, b) => (isShared ? a !== b : a === b && a !== uncontrolled));
  return {
    "bathymetry-50": below(50),
    "bathymetry-200": below(200),
    "bathymetry-1000": below(1000),
    "bathymetry-2000": below(2000),
    land: merged(countries),
    alliance,
    home: region("ukraine"),
    lakes: merged(collection("lakes").geometries),
    rivers: flat("rivers"),
    oblasts: flat("oblasts"),
    borders: bordersWhere(false),
    "outward-border": region("nato-east-border"),
    ...Object.fromEntries(Object.entries(whole.objects).filter(([name]) => name.startsWith(regionPrefix))),
    [`${regionPrefix}nato-2021`]: alliance,
    [`${regionPrefix}border-beyond-contact`]: bordersWhere(true),
  };
}
