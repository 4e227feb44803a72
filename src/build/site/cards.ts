import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Atlas } from "../../domain/atlas.ts";
import { chartPictureOf } from "../../picture/chart/chart-picture.ts";
import { svgOf } from "../../picture/files.ts";
import { codeOf } from "../../picture/map/qr-code.ts";
import { type PictureRequest, pictureOf } from "../../picture/picture.ts";
import { type PageKind, pageKinds } from "../../scene/pages/page-kinds.ts";
import { formPath, hasForm, pagesIn } from "../../scene/pages/static-page.ts";
import { cardPicture } from "../../scene/picture/spec.ts";
import { storyOfPage } from "../../scene/story/story-address.ts";
import { type PlaceInStory, toldOf } from "../../scene/story/told.ts";
import type { View } from "../../scene/view.ts";
import type { Edition } from "../../words/edition.ts";
import type { SiteWords } from "../../words/words.ts";
import { pictureFontFiles } from "../atlas/fonts.ts";
import { preparedFor, rasterOf } from "../figures/raster.ts";
import { writeWhole } from "../whole-file.ts";
import { indexedPng } from "./indexed-png.ts";
import type { RenderInputs } from "./pages/render-inputs.ts";

/** How many renders run in parallel, and how many pictures the cache may hold. */
const limits = { atOnce: 2, kept: 300 } as const;

/** Every page's card as an SVG document without its fonts, by its published file name; `root` is the site's address, if known. */
export function socialCards(
  words: SiteWords,
  renderInputs: RenderInputs,
  root: string | undefined,
  kinds: readonly PageKind[] = pageKinds,
): ReadonlyMap<string, string> {
  const { atlas, detail: geography, ground, glyphWidths } = renderInputs;
  const rest = { atlas, spec: cardPicture, geography, ground, glyphWidths, ...(root === undefined ? {} : { root }) };
  const drawn = (request: Pick<PictureRequest, "view" | "told">) =>
    svgOf(words, pictureOf(words, { ...rest, ...request }, { chartPictureOf, codeOf }), []);
  return new Map([
    ...[...cardViews(kinds, atlas)].map(([file, view]) => [file, drawn({ view })] as const),
    ...storyCards({ atlas, words }, kinds).map(([file, told]) => [file, drawn({ view: told.step.scene.view, told })] as const),
  ]);
}

/** The step that the card of each page of a story shows, by the card's published file name; a story's own has its first. */
function storyCards(
  { atlas, words }: Edition<SiteWords>,
  kinds: readonly PageKind[],
): readonly (readonly [file: string, told: PlaceInStory])[] {
  return pagesIn(kinds, atlas).flatMap(({ kind, id, path }) => {
    if (!("isStory" in kind)) return [];
    const { story: recorded, number = 1 } = storyOfPage(atlas.stories, id);
    const story = toldOf({ atlas, words }, recorded);
    const step = story.steps[number - 1];
    return step ? [[formPath(path, "card"), { story, step }] as const] : [];
  });
}

/** The content of every page's card, by its published file name. */
export function cardViews(kinds: readonly PageKind[], atlas: Atlas): ReadonlyMap<string, View> {
  const views = pagesIn(kinds, atlas).flatMap(({ kind, id, path }) =>
    "view" in kind && hasForm(kind, "card") ? [[formPath(path, "card"), kind.view(id, atlas)] as const] : [],
  );
  return new Map(views);
}

/**
 * Renders SVG documents to PNG with the site's own fonts. Each is rendered once: results are cached in the fonts' folder under a hash of
 * everything that goes into the picture. Throws with the name of the one that fails.
 */
export async function renderCards(cards: ReadonlyMap<string, string>, fontFolder: string): Promise<ReadonlyMap<string, Buffer>> {
  const folder = join(fontFolder, "cards");
  mkdirSync(folder, { recursive: true });
  const tools = toolsHash(fontFolder);
  const rendered: [name: string, picture: Buffer][] = [];
  const used = new Set<string>();
  const waiting = [...cards].entries();
  const work = async () => {
    // Both workers take from one iterator, so each card is rendered once.
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

/** Hash of everything that determines a picture besides its document: the fonts, the renderer, and the colour reduction. */
function toolsHash(fontFolder: string): string {
  const require = createRequire(import.meta.url);
  const { version } = require("@resvg/resvg-js/package.json") as { version: string };
  const hash = createHash("sha256").update(`resvg ${version}`).update(indexedPng.toString()).update(preparedFor.toString());
  for (const file of pictureFontFiles(fontFolder)) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** Keeps the pictures in use, and the most recent of the others. */
function prune(folder: string, used: ReadonlySet<string>): void {
  const others = readdirSync(folder).filter((it) => it.endsWith(".png") && !used.has(it));
  // A file that another build has just removed counts as the oldest.
  const ageOf = (it: string) => statSync(join(folder, it), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const byAge = others.map((it) => ({ it, at: ageOf(it) })).sort((a, b) => b.at - a.at);
  for (const { it } of byAge.slice(Math.max(0, limits.kept - used.size))) rmSync(join(folder, it), { force: true });
}
