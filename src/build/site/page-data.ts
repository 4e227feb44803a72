import type { Start } from "../../scene/reading/starts.ts";

/** What a page's script is told: the View the page was made for, where the data and the typefaces of pictures are, which files the live map will want. */
export type PageData = {
  /** The starting points, with what each holds counted. */
  readonly starts: readonly Start[];
  readonly view: string;
  readonly atlas: string;
  readonly geography: string;
  readonly figureFonts: string;
  readonly later: readonly string[];
};

/** What an embed's script is told; addresses from where the page stands. */
export type EmbedPageData = {
  readonly view: string;
  /** From this page to the root of the site, such as `../`. */
  readonly base: string;
  /** The code that draws other Views and the live map, fetched when they are wanted. */
  readonly explore: string;
  /** All records; and those parts of them from which a map and its cards are drawn. */
  readonly atlas: string;
  readonly posterData: string;
  readonly geography: string;
};
