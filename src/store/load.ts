import { type Atlas, indexAtlas, type OpenAtlas } from "../domain/atlas.ts";
import type { Finder } from "../scene/filters.ts";
import type { Ground } from "../scene/layout/label.ts";
import type { GlyphWidths } from "../scene/layout/text-width.ts";

/** What a page's script works with. */
export type Loaded = { readonly atlas: Atlas; readonly ground: Ground; readonly glyphWidths: GlyphWidths };

/** Fetches the compiled atlas; `undefined` when it cannot be had, which the page says in a sentence. */
export async function loadAtlas(url: string): Promise<Loaded | undefined> {
  try {
    const response = await fetch(url);
    if (!response.ok) return undefined;
    const file = (await response.json()) as { atlas: OpenAtlas; ground: Ground; glyphWidths: GlyphWidths };
    return { ...file, atlas: indexAtlas(file.atlas) };
  } catch {
    return undefined;
  }
}

/** Fetches what searches an atlas; `undefined` when it cannot be had. */
export async function loadFinder(atlas: Atlas): Promise<Finder | undefined> {
  try {
    const { finderOf } = await import("../scene/search/search.ts");
    return finderOf(atlas);
  } catch {
    return undefined;
  }
}
