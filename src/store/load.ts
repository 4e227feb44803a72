import { type Atlas, indexAtlas, type OpenAtlas } from "../domain/atlas.ts";
import type { Finder } from "../scene/filters.ts";
import type { Ground } from "../scene/layout/label.ts";
import type { GlyphWidths } from "../scene/layout/text-width.ts";
import { loadJson } from "./parts.ts";

/** What a page's script works with. */
export type Loaded = { readonly atlas: Atlas; readonly ground: Ground; readonly glyphWidths: GlyphWidths };

/** Fetches the compiled atlas. */
export async function loadAtlas(url: string): Promise<Loaded> {
  const file = await loadJson<{ atlas: OpenAtlas; ground: Ground; glyphWidths: GlyphWidths }>(url);
  return { ...file, atlas: indexAtlas(file.atlas) };
}

const loadSearch = () => import("../scene/search/search.ts");

/** Fetches the code that searches an atlas, and indexes it. */
export async function loadFinder(atlas: Atlas): Promise<Finder> {
  const { finderOf, searchInPiecesOf } = await loadSearch();
  await searchInPiecesOf(atlas);
  return finderOf(atlas);
}
