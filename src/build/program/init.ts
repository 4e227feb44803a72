import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import type { Draft } from "../records/records.ts";
import { type Extent, narrowed, rounded } from "./extent.ts";
import { type Print, shown } from "./folder.ts";
import { idOf } from "./id.ts";
import { writeDrafts } from "./writing.ts";

type NewAtlas = {
  readonly folder: string;
  readonly title: string;
  readonly extent: Extent;
  readonly force?: true;
};

/** Writes a new atlas that builds at once: two invented speakers about one invented claim, marked as an example. Returns the exit code. */
export function init({ folder, title, extent, force }: NewAtlas, print: Print): number {
  const drafts = templates().map((it) => {
    if (it.file === "atlas.yaml") return named(it, folder, title, extent);
    return it.file.endsWith(".geojson") ? moved(it, extent) : it;
  });
  const code = writeDrafts(folder, drafts, print, force);
  if (code !== 0) return code;
  const here = shown(folder, "");
  const inFolder = here === "." ? "" : ` --atlas ${here}`;
  print(`The atlas in ${here} says something that nobody said: it is an example, to be replaced.`);
  print(`Next: claimed-ground base${inFolder} draws the land, claimed-ground new${inFolder} claim begins a claim of your own,`);
  print(`and claimed-ground dev${inFolder} shows it. docs/own-atlas.md of the package walks through it.`);
  return 0;
}

function templates(): readonly Draft[] {
  const folder = fileURLToPath(new URL("./new-atlas/", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((it) => statSync(join(folder, it)).isFile());
  return files.sort().map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
}

/** The atlas's own file with its id, title and part of the world. */
function named({ file, text }: Draft, folder: string, title: string, extent: Extent): Draft {
  const document = parseDocument(text);
  document.set("id", idOf(basename(resolve(folder))) ?? "example");
  document.set("title", title);
  const inner = narrowed(extent, 0.2);
  for (const [key, [west, south, east, north]] of [
    ["focus", inner],
    ["bounds", extent],
  ] as const) {
    document.setIn([key, "southWest"], document.createNode([west, south], { flow: true }));
    document.setIn([key, "northEast"], document.createNode([east, north], { flow: true }));
  }
  return { file, text: document.toString({ lineWidth: 0, flowCollectionPadding: false }) };
}

/** The invented bay, in the middle of the atlas's part of the world. */
function moved({ file, text }: Draft, extent: Extent): Draft {
  const [west, south, east, north] = narrowed(extent, 0.4);
  const middle = [rounded((west + east) / 2), rounded((south + north) / 2)];
  const ring = [west, south, east, south, east, north, west, north, west, south];
  const positions = ring.flatMap((lng, index) => (index % 2 === 0 ? [[lng, ring[index + 1]]] : []));
  const region = JSON.parse(text) as { readonly properties: object };
  const geometry = { type: "Polygon", coordinates: [positions] };
  return {
    file,
    text: `${JSON.stringify({ ...region, properties: { ...region.properties, label: middle }, geometry }, null, 2)}\n`,
  };
}
