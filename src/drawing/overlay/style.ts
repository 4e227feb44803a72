import type { GlyphWidths } from "../../scene/layout/text-width.ts";
import type { Speaking } from "../../scene/on-map/region-state.ts";
import type { Palette } from "../../scene/palette.ts";

/** The ground of the small corner map: markup, and the surface that defines its units. */
export type Locator = {
  readonly ground: string;
  readonly surface: { readonly left: number; readonly top: number; readonly unitsPerWorld: number };
};

/** What is needed to draw a layout. */
export type OverlayStyle = {
  readonly palette: Palette;
  readonly glyphWidths: GlyphWidths;
  /** The address of a region’s page; absent in a picture, where nothing is a link. */
  readonly linkOf?: (region: string) => string;
  /** A block's accessible name. */
  readonly nameOf: (name: string, statements: number, speaking: readonly Speaking[]) => string;
  readonly locator?: Locator;
};
