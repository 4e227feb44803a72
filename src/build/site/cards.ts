import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Atlas } from "../../domain/atlas.ts";
import { chartFigureOf } from "../../figure/chart/chart-figure.ts";
import { figureOf } from "../../figure/figure.ts";
import { svgOf } from "../../figure/files.ts";
import { cardFigure } from "../../scene/figure/spec.ts";
import { chartGroups, type View, wholeView, withClaim, withGroup, withRegion, withShow } from "../../scene/view.ts";
import { pictureFontFiles } from "../atlas/fonts.ts";
import { rasterOf } from "../figures/raster.ts";
import { writeWhole } from "../whole-file.ts";
import { indexedPng } from "./indexed-png.ts";
import type { Material } from "./pages/material.ts";

/** How many renders run beside each other, and how many pictures the cache may hold. */
const limits = { atOnce: 2, kept: 300 } as const;

/** The card of every page as an SVG document without its fonts, by the file it is published as; `root` is the site's address, where it is known. */
export function socialCards(material: Material, root: string | undefined): ReadonlyMap<string, string> {
  const { atlas, detail: geography, ground, glyphWidths } = material;
  const rest = { atlas, spec: cardFigure, geography, ground, glyphWidths, ...(root === undefined ? {} : { root }) };
  return new Map([...cardViews(atlas)].map(([file, view]) => [file, svgOf(figureOf({ ...rest, view }, chartFigureOf), [])]));
}

/** What the card of every page shows, by the file it is published as. */
export function cardViews(atlas: Atlas): ReadonlyMap<string, View> {
  const claims = atlas.claims.filter((it) => atlas.hasClaim(it.id));
  return new Map([
    ["cards/atlas.png", wholeView],
    ...claims.map(({ id }) => [`cards/claims/${id}.png`, withClaim(wholeView, id)] as const),
    ...chartGroups.map((id) => [`cards/figures/${id}.png`, withGroup(withShow(wholeView, "figures"), id)] as const),
    ...atlas.regions.map(({ id }) => [`cards/regions/${id}.png`, withRegion(wholeView, id)] as const),
  ]);
}

/**
 * Renders SVG documents to PNG with the site's own fonts, each once: what the folder of the fonts holds already, under a hash of all that goes into
 * the picture, is taken from there. Throws with the name of the one that fails.
 */
export async function renderCards(cards: ReadonlyMap<string, string>, fontFolder: string): Promise<ReadonlyMap<string, Buffer>> {
  const folder = join(fontFolder, "cards");
  mkdirSync(folder, { recursive: true });
  const tools = toolsHash(fontFolder);
  const rendered: [name: string, picture: Buffer][] = [];
  const used = new Set<string>();
  const waiting = [...cards].entries();
  const work = async () => {
    // Both take from one iterator, so each card is rendered once.
    for (const [index, [name, svg]] of waiting) {
      const file = `${createHash("sha256").update(tools).update(svg).digest("hex").slice(0, 32)}.png`;
      used.add(file);
      rendered[index] = [name, await cached(join(folder, file), () => render(name, svg, fontFolder))];
    }
  };
  await Promise.all(Array.from({ length: limits.atOnce }, work));
  prune(folder, used);
  return new Map(rendered);
}

async function render(name: string, svg: string, fontFolder: string): Promise<Buffer> {
  try {
    const image = await rasterOf(svg, fontFolder);
    return indexedPng({ width: image.width, height: image.height, rgba: image.pixels });
  } catch (error) {
    throw new Error(`card not rendered: ${name}: ${String(error)}`, { cause: error });
  }
}

async function cached(path: string, make: () => Promise<Buffer>): Promise<Buffer> {
  if (existsSync(path)) {
    const now = new Date();
    utimesSync(path, now, now);
    return readFileSync(path);
  }
  const content = await make();
  writeWhole(path, content);
  return content;
}

/** Hash of what makes a picture besides its document: the fonts, the renderer, and how colours are counted. */
function toolsHash(fontFolder: string): string {
  const require = createRequire(import.meta.url);
  const { version } = require("@resvg/resvg-js/package.json") as { version: string };
  const hash = createHash("sha256").update(`resvg ${version}`).update(indexedPng.toString());
  for (const file of pictureFontFiles(fontFolder)) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** Leaves the pictures used now, and of the others the latest. */
function prune(folder: string, used: ReadonlySet<string>): void {
  const others = readdirSync(folder).filter((it) => it.endsWith(".png") && !used.has(it));
  // What another build has taken away meanwhile is the oldest.
  const ageOf = (it: string) => statSync(join(folder, it), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const byAge = others.map((it) => ({ it, at: ageOf(it) })).sort((a, b) => b.at - a.at);
  for (const { it } of byAge.slice(Math.max(0, limits.kept - used.size))) rmSync(join(folder, it), { force: true });
}
