import type { Atlas } from "../../../domain/atlas.ts";
import type { Detail } from "../../../drawing/detail.ts";
import type { Ground } from "../../../scene/layout/label.ts";
import type { GlyphWidths } from "../../../scene/layout/text-width.ts";
import type { SocialHead } from "../document.ts";

/** What every page is made from. */
export type Material = {
  readonly atlas: Atlas;
  readonly ground: Ground;
  readonly glyphWidths: GlyphWidths;
  /** For pictures of any size. */
  readonly detail: Detail;
  /** The same with less detail outside the home view. */
  readonly homeDetail: Detail;
};

/** A page's texts and its body. */
export type Page = {
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly social?: SocialHead;
};

/** A page for embedding. */
export type EmbedPage = {
  readonly page: Page;
  /** Folder of the page it embeds, such as `claims/x/`; its own is under `embed/`. */
  readonly path: string;
  /** Where its link leads, from the site's root: that page, or a View of the whole. */
  readonly whole: string;
  /** Path from it to the site's root. */
  readonly base: string;
  /** The View it is made for. */
  readonly query: string;
  /** Its heading, with the speaker, and its approximate height in a text column, in CSS pixels. */
  readonly title: string;
  readonly height: number;
};
