import type { GlyphWidths } from "../../scene/layout/text-width.ts";
import type { Speaking } from "../../scene/on-map/region-state.ts";
import type { Palette } from "../../scene/palette.ts";

/** The ground of the small map in a corner: markup, and the sheet whose units it is drawn in. */
export type Locator = {
  readonly ground: string;
  readonly sheet: { readonly left: number; readonly top: number; readonly unitsPerWorld: number };
};

/** With what a layout is drawn. */
export type OverlayStyle = {
  readonly palette: Palette;
  readonly glyphWidths: GlyphWidths;
  /** The address of a region’s own page, in a page; in a picture nothing is a link. */
  readonly linkOf?: (region: string) => string;
  /** What a block is called by who cannot see it. */
  readonly nameOf: (name: string, statements: number, speaking: readonly Speaking[]) => string;
  readonly locator?: Locator;
};
