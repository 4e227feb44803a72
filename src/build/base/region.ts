import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { destination } from "@turf/turf";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { areaKm2Of, bboxOf, lengthKmOf } from "../../domain/geometry/outline.ts";
import { nearestOf } from "../../domain/parse/nearest.ts";
import type { RegionGeometry } from "../../domain/region.ts";
import { rounded } from "../program/extent.ts";
import { type Print, shown } from "../program/folder.ts";
import { idOf } from "../program/id.ts";
import { writeChecked } from "../program/writing.ts";
import { linesOnGrid, wound } from "./clipping.ts";
import { disputedIn, told } from "./disputed.ts";
import { roomiest } from "./land.ts";

/** What is asked for: one of a country, a file and a circle; and what nobody but the newsroom knows. */
export type WantedRegion = {
  readonly atlas: string;
  readonly country?: string;
  readonly file?: string;
  /** Longitude and latitude of the centre in degrees, and the radius in kilometres. */
  readonly circle?: readonly [lng: number, lat: number, radiusKm: number];
  readonly id?: string;
  readonly name?: string;
  readonly short?: string;
  readonly kind?: string;
  readonly precision?: string;
  readonly parent?: string;
  /** Where an outline is from, for a file and a circle. */
  readonly title?: string;
  readonly edition?: string;
  readonly licence?: string;
  readonly knownError?: string;
  readonly force?: true;
};

/** An outline with all that is known of it: where it is from, and how good it is. */
type Outline = {
  readonly geometry: RegionGeometry;
  readonly name?: string | undefined;
  readonly source: { readonly title: string; readonly version: string; readonly licence: string; readonly via: string };
  readonly knownError: string;
};

type Fault = { readonly faults: readonly string[] };

/** Positions around a circle, one for each two degrees of bearing. */
const positions = 180;

/**
 * Writes a region: takes its outline, winds it as RFC 7946 wants, measures it, and finds where its name has room. Returns the exit code: 1
 * if something is missing that nobody but the newsroom knows, or if `check` would refuse the region.
 */
export function region(wanted: WantedRegion, print: Print): number {
  const outline = outlineOf(wanted);
  const faults = "faults" in outline ? outline.faults : missingFrom(wanted, outline);
  if ("faults" in outline || faults.length > 0) {
    for (const it of faults) print(it);
    print("Nothing was written.");
    return 1;
  }
  const { geometry, source, knownError } = outline;
  const name = wanted.name ?? outline.name ?? "";
  const id = wanted.id ?? idOf(name) ?? "";
  const isArea = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  const measure = isArea ? { areaKm2: Math.round(areaKm2Of(geometry)) } : { lengthKm: Math.round(lengthKmOf(geometry)) };
  const properties = {
    id,
    name,
    ...(wanted.short === undefined ? {} : { short: wanted.short }),
    kind: wanted.kind,
    precision: wanted.precision,
    ...(wanted.parent === undefined ? {} : { parent: wanted.parent }),
    label: labelOf(geometry),
    source,
    knownError: wanted.knownError ?? knownError,
    measure,
  };
  const head = JSON.stringify({ type: "Feature", id, properties }, null, 2).slice(0, -2);
  const draft = { file: join("regions", `${id}.geojson`), text: `${head},\n  "geometry": ${JSON.stringify(geometry)}\n}\n` };
  const code = writeChecked(wanted.atlas, { drafts: [draft] }, print, wanted.force);
  if (code !== 0) return code;
  print(isArea ? `${name}: ${measure.areaKm2} km²` : `${name}: ${measure.lengthKm} km`);
  const disputed = wanted.country === undefined ? [] : disputedIn([...bboxOf(geometry)]);
  if (disputed.length > 0) {
    print(
      "The outline is as the source has it, which decides nothing. Look at it where its box has areas whose status is in dispute:",
    );
    for (const it of disputed) print(told(it));
  }
  return 0;
}

function outlineOf(wanted: WantedRegion): Outline | Fault {
  const given = [wanted.country, wanted.file, wanted.circle].filter((it) => it !== undefined);
  if (given.length !== 1) return { faults: ["give one of --country, --file and --circle"] };
  if (wanted.country !== undefined) return ofCountry(wanted.atlas, wanted.country);
  if (wanted.circle !== undefined) return ofCircle(wanted, wanted.circle);
  return ofFile(wanted, wanted.file ?? "");
}

/** What nobody but the newsroom knows, and is not given. */
function missingFrom(wanted: WantedRegion, { name }: Outline): readonly string[] {
  const needed = [
    ["name", wanted.name ?? name, "its name"],
    ["kind", wanted.kind, "area, sea, border or control-line"],
    ["precision", wanted.precision, "region, country or vague-phrase: how exactly speakers name it"],
    ["id", wanted.id ?? idOf(wanted.name ?? name ?? "x"), "lower-case words joined by hyphens"],
  ] as const;
  return needed.flatMap(([key, value, what]) => (value === undefined ? [`--${key} is missing: ${what}`] : []));
}

/** A country's outline as the base map of the atlas has it, so that they have their lines in common. */
function ofCountry(atlas: string, wanted: string): Outline | Fault {
  const path = join(atlas, "base", "countries.geojson");
  if (!existsSync(path))
    return { faults: [`${shown(atlas, "base/countries.geojson")} is missing (claimed-ground base makes it)`] };
  const { source, licence, features } = JSON.parse(readFileSync(path, "utf8")) as FeatureCollection & {
    readonly source: string;
    readonly licence: string;
  };
  const named = features.map((it) => ({ names: namesOf(it), geometry: it.geometry }));
  const found = named.find(({ names }) => names.some((it) => it.toLowerCase() === wanted.toLowerCase()));
  if (!found) {
    const nearest = nearestOf(
      wanted,
      named.flatMap(({ names }) => names),
    );
    const remedy = nearest === undefined ? "write its name as base/countries.geojson has it" : `did you mean "${nearest}"?`;
    return { faults: [`unknown country "${wanted}" (${remedy})`] };
  }
  const geometry = shapeOf(found.geometry);
  if (!geometry) return { faults: [`the country "${wanted}" has no outline in base/countries.geojson`] };
  return {
    geometry,
    name: found.names[0],
    source: { title: "The country in the atlas’s base map", version: source, licence, via: "claimed-ground region" },
    knownError: "As in the base map: simplified, without small islands, and cut off where the base map ends.",
  };
}

function namesOf({ properties }: Feature): readonly string[] {
  const { id, name } = properties as { readonly id: string; readonly name: string | object };
  return [...(typeof name === "string" ? [name] : (Object.values(name) as string[])), id];
}

/** A circle on a sphere of the Earth's mean radius. */
function ofCircle(wanted: WantedRegion, [lng, lat, radiusKm]: NonNullable<WantedRegion["circle"]>): Outline | Fault {
  const ring = Array.from({ length: positions }, (_, index) => {
    const { geometry } = destination([lng, lat], radiusKm, (-index * 360) / positions, { units: "kilometers" });
    return geometry.coordinates;
  });
  const first = ring[0] ?? [];
  if (ring.some(([x = 0, y = 0]) => Math.abs(x) > 180 || Math.abs(y) > 85))
    return { faults: [`--circle ${lng},${lat},${radiusKm} reaches over 180° or over a pole, where it cannot be drawn`] };
  if (wanted.title === undefined)
    return { faults: ["--title is missing: the document that gives the circle's centre and radius"] };
  return {
    geometry: wound([[[...ring, first]]]),
    source: {
      title: wanted.title,
      version: wanted.edition ?? "its centre and radius only",
      licence: wanted.licence ?? "computed for this atlas",
      via: `a circle of ${positions} positions, ${radiusKm} km around ${lat}, ${lng}`,
    },
    knownError: "Computed on a sphere: up to 0.3 % off a computation on the ellipsoid. Land within it is not cut out.",
  };
}

/** The outline in a GeoJSON file; lines stay lines. */
function ofFile(wanted: WantedRegion, file: string): Outline | Fault {
  if (!existsSync(file)) return { faults: [`there is no file ${file}`] };
  const needed = { title: wanted.title, edition: wanted.edition, licence: wanted.licence, "known-error": wanted.knownError };
  const missing = Object.entries(needed).flatMap(([key, it]) =>
    it === undefined ? [`--${key} is missing: ${whatOf(key)}`] : [],
  );
  if (missing.length > 0) return { faults: missing };
  const geometry = geometryIn(readFileSync(file, "utf8"));
  if (!geometry) return { faults: [`${file} has no outline (give a GeoJSON file with polygons, or with lines)`] };
  const { title = "", edition = "", licence = "", knownError = "" } = wanted;
  return { geometry, source: { title, version: edition, licence, via: file.split(/[/\\]/).at(-1) ?? file }, knownError };
}

function whatOf(key: string): string {
  if (key === "title") return "where the outline is from";
  if (key === "edition") return "its version or date";
  return key === "licence" ? "under which licence" : "how good it is, in a sentence";
}

function geometryIn(text: string): RegionGeometry | undefined {
  let value: { readonly features?: readonly Feature[]; readonly geometry?: Geometry; readonly type?: string };
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return undefined;
  }
  const geometries = value.features?.map((it) => it.geometry) ?? [value.geometry ?? (value as Geometry)];
  const areas = geometries.flatMap((it) => polygonsOf(it));
  if (areas.length > 0) return wound(areas);
  const lines = linesOnGrid(geometries.flatMap((it) => linesOf(it)));
  return lines.length === 0 ? undefined : { type: "MultiLineString", coordinates: lines as [number, number][][] };
}

function shapeOf(geometry: Geometry): RegionGeometry | undefined {
  const areas = polygonsOf(geometry);
  return areas.length === 0 ? undefined : wound(areas);
}

function polygonsOf(geometry: Geometry): readonly Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

function linesOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

/** Where its name has room: in the largest part of an area, in the middle of the longest line. */
function labelOf(geometry: RegionGeometry): Position {
  if (geometry.type === "Polygon") return roomiest(geometry.coordinates);
  if (geometry.type === "MultiPolygon") {
    const parts = geometry.coordinates as Position[][][];
    const sizes = parts.map((coordinates) => areaKm2Of({ type: "Polygon", coordinates } as RegionGeometry));
    return roomiest(parts[sizes.indexOf(Math.max(...sizes))] ?? []);
  }
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  const longest = lines.reduce((best, it) => (it.length > best.length ? it : best));
  const [lng, lat] = longest[Math.floor(longest.length / 2)] ?? [0, 0];
  return [rounded(lng), rounded(lat)];
}
