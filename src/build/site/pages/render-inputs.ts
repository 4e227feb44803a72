import type { Atlas } from "../../../domain/atlas.ts";
import type { Method } from "../../../domain/parse/texts/method-file.ts";
import type { Detail } from "../../../drawing/detail.ts";
import type { Ground } from "../../../scene/layout/label.ts";
import type { GlyphWidths } from "../../../scene/layout/text-width.ts";
import type { Scene } from "../../../scene/scene.ts";
import type { Contact } from "../contact.ts";
import type { OpenFile } from "../data/linked-data.ts";
import type { SocialHead } from "../document.ts";

/** What every page is made from. */
export type RenderInputs = {
  readonly atlas: Atlas;
  readonly ground: Ground;
  readonly glyphWidths: GlyphWidths;
  /** For pictures of any size. */
  readonly detail: Detail;
  /** The same with less detail outside the home view. */
  readonly homeDetail: Detail;
};

/** How and with what the pages are published. */
export type Publication = {
  readonly renderInputs: RenderInputs;
  /** What the atlas adds to the page on the method. */
  readonly method: Method;
  /** The names of the pictures it has for the help page. */
  readonly pictures: readonly string[];
  /** The site's address, if known: only then is there a feed. */
  readonly origin: string | undefined;
  readonly contact: Contact | undefined;
  /** The open data. */
  readonly files: readonly OpenFile[];
};

/** One page to make, or its embed. */
export type PageRequest = Publication & {
  /** What it is the page of, such as a claim's id; empty if it is the only one of its kind. */
  readonly id: string;
  /** What it shows; for a page of text, the whole. */
  readonly scene: Scene;
  /** Path from it to the site's root, such as `../../`. */
  readonly base: string;
};

/** A page's texts and its body. */
export type Page = {
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly social?: SocialHead;
  /** What it says as schema.org data. */
  readonly linkedData?: unknown;
  /** The whole story it tells, whose pictures can be taken away. */
  readonly story?: string;
  /** The pictures in its folder, by their names among the atlas’s own. */
  readonly pictures?: readonly string[];
};

/** A page for embedding. */
export type EmbedPage = Page & {
  /** Its heading, with the speaker, and its approximate height in a text column, in CSS pixels. */
  readonly heading: string;
  readonly height: number;
};
