import { isMapping, joined } from "../../../domain/parse/keys.ts";
import { nearestOf } from "../../../domain/parse/nearest.ts";
import type { RawFile } from "../../../domain/parse/record.ts";
import type { Problem } from "../../../domain/problem.ts";

const areas = ["Polygon", "MultiPolygon"];
const lines = ["LineString", "MultiLineString"];

type Fault = { readonly path: string; readonly message: string };
type Layer = {
  readonly shapes: readonly string[];
  readonly faultOf?: (properties: Readonly<Record<string, unknown>>) => Fault | undefined;
};

/** The layers that the ground is drawn from. The places, which are points, are records. */
const layers: ReadonlyMap<string, Layer> = new Map<string, Layer>([
  ["bathymetry", { shapes: areas, faultOf: ({ depth }) => notANumber("depth", depth) }],
  ["borders", { shapes: lines }],
  ["countries", { shapes: areas, faultOf: faultOfCountry }],
  ["lakes", { shapes: areas }],
  ["oblasts", { shapes: lines }],
  ["rivers", { shapes: lines }],
]);
const known = [...layers.keys(), "places"];

/** Finds files of the base map that nothing draws, and shapes in them that cannot be drawn: of each shape the first fault. */
export function problemsOfBaseMap(files: readonly RawFile[]): readonly Problem[] {
  return files.flatMap(({ file, value }) => {
    const name = /^base\/(.+)\.geojson$/.exec(file)?.[1];
    if (name === undefined || name === "places") return [];
    const layer = layers.get(name);
    if (!layer) {
      const nearest = nearestOf(name, known);
      const remedy = nearest === undefined ? `the base map has ${known.join(", ")}` : `did you mean "${nearest}"?`;
      return [{ file, path: "", message: `is a layer that nothing draws (${remedy})` }];
    }
    const features: unknown = isMapping(value) ? value["features"] : undefined;
    if (!Array.isArray(features)) return [];
    return features.flatMap((feature: unknown, index) => {
      const fault = faultOfFeature(layer, feature);
      return fault ? [{ file, path: joined(`features.${index}`, fault.path), message: fault.message }] : [];
    });
  });
}

function faultOfFeature({ shapes, faultOf }: Layer, feature: unknown): Fault | undefined {
  if (!isMapping(feature) || feature["type"] !== "Feature") return { path: "", message: "is not a GeoJSON Feature (write one)" };
  const { geometry, properties } = feature;
  if (!isMapping(geometry) || !shapes.some((it) => it === geometry["type"]))
    return { path: "geometry", message: `is not a shape that this layer can have (${shapes.join(" or ")})` };
  const fault = faultOfCoordinates(geometry["coordinates"], String(geometry["type"]));
  if (fault) return { path: joined("geometry.coordinates", fault.path), message: fault.message };
  if (!faultOf) return undefined;
  if (!isMapping(properties)) return { path: "properties", message: "is missing (add it)" };
  const ofProperties = faultOf(properties);
  return ofProperties && { path: `properties.${ofProperties.path}`, message: ofProperties.message };
}

/** How many lists stand around the positions of a shape. */
const listsAround: ReadonlyMap<string, number> = new Map([
  ["LineString", 1],
  ["MultiLineString", 2],
  ["Polygon", 2],
  ["MultiPolygon", 3],
]);

function faultOfCoordinates(coordinates: unknown, type: string): Fault | undefined {
  const isArea = areas.includes(type);
  const [least, what] = isArea
    ? [4, "a ring has four positions or more, the last its first again"]
    : [2, "a line has two or more"];
  const walk = (value: unknown, lists: number, path: string): Fault | undefined => {
    if (!Array.isArray(value)) return { path, message: "is not a list of positions (write [[longitude, latitude], …])" };
    if (value.length === 0) return { path, message: "is empty (draw the shape, or leave the feature out)" };
    if (lists > 1) return firstOf(value, (it, index) => walk(it, lists - 1, joined(path, String(index))));
    const wrong = value.findIndex((it) => !isPosition(it));
    if (wrong >= 0) return { path: joined(path, String(wrong)), message: notAPosition };
    const isOpen = isArea && JSON.stringify(value[0]) !== JSON.stringify(value.at(-1));
    return value.length < least || isOpen ? { path, message: `cannot be drawn (${what})` } : undefined;
  };
  return walk(coordinates, listsAround.get(type) ?? 0, "");
}

function firstOf(list: readonly unknown[], faultOf: (it: unknown, index: number) => Fault | undefined): Fault | undefined {
  for (const [index, it] of list.entries()) {
    const fault = faultOf(it, index);
    if (fault) return fault;
  }
  return undefined;
}

function faultOfCountry({ label, alsoAt = [], labelRank, fromZoom = 0 }: Readonly<Record<string, unknown>>): Fault | undefined {
  const at = Array.isArray(alsoAt) ? alsoAt : [alsoAt];
  const wrong = at.findIndex((it) => !isPosition(it));
  if (label !== undefined && !isPosition(label)) return { path: "label", message: notAPosition };
  if (wrong >= 0) return { path: `alsoAt.${wrong}`, message: notAPosition };
  return notANumber("labelRank", labelRank) ?? notANumber("fromZoom", fromZoom);
}

function notANumber(path: string, value: unknown): Fault | undefined {
  if (typeof value === "number") return undefined;
  return { path, message: value === undefined ? "is missing (add it)" : "is not a number" };
}

const notAPosition = "is not a position (write [longitude, latitude], longitude -180 to 180, latitude -90 to 90)";

function isPosition(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2) return false;
  const [lng, lat]: readonly unknown[] = value;
  return typeof lng === "number" && typeof lat === "number" && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}
