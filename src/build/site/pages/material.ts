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
  /** The same with less beside what is shown at home. */
  readonly homeDetail: Detail;
};

/** A page's words and its body. */
export type Page = {
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly social?: SocialHead;
};

/** A page that stands in other people's pages. */
export type EmbedPage = {
  readonly page: Page;
  /** Folder of the page it is the embed of, such as `claims/x/`; its own is below `embed/`. */
  readonly path: string;
  /** The same for who follows a link, from the root of the site: that page, or a View of the whole. */
  readonly whole: string;
  /** From it to the root of the site. */
  readonly base: string;
  /** The View it is made for. */
  readonly query: string;
  /** Its heading, with who speaks, and about how high it is in a text column, in CSS pixels. */
  readonly title: string;
  readonly height: number;
};
