import { type Atlas, indexAtlas, type OpenAtlas } from "../domain/atlas.ts";
import type { Finder } from "../scene/filters.ts";
import type { Ground } from "../scene/layout/label.ts";
import type { GlyphWidths } from "../scene/layout/text-width.ts";

/** What a page's script works with. */
export type Loaded = { readonly atlas: Atlas; readonly ground: Ground; readonly glyphWidths: GlyphWidths };

/** Fetches the compiled atlas; `undefined` if that fails, which the page reports. */
export async function loadAtlas(url: string): Promise<Loaded | undefined> {
  const file = await jsonOf<{ readonly atlas: OpenAtlas; readonly ground: Ground; readonly glyphWidths: GlyphWidths }>(url);
  return file && { ...file, atlas: indexAtlas(file.atlas) };
}

/** Fetches data of the site; `undefined` if that fails. */
export async function jsonOf<Content>(url: string): Promise<Content | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as Content) : undefined;
  } catch {
    return undefined;
  }
}

/** Fetches the code that searches an atlas; `undefined` if that fails. */
export async function loadFinder(atlas: Atlas): Promise<Finder | undefined> {
  try {
    const { finderOf, searchInPiecesOf } = await import("../scene/search/search.ts");
    await searchInPiecesOf(atlas);
    return finderOf(atlas);
  } catch {
    return undefined;
  }
}
