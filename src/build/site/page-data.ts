import type { Start } from "../../scene/reading/starts.ts";
import type { EmbedWords, FrameWords } from "../../words/words.ts";

/**
 * Data for a page's script: the View the page was made for, where the data and the typefaces for pictures are, and the files the live map
 * will need.
 */
export type PageData = {
  /** The starting points, with counts of what each shows. */
  readonly starts: readonly Start[];
  readonly view: string;
  /** Whether its list is too long for one page. */
  readonly isLong?: boolean;
  readonly atlas: string;
  readonly geography: string;
  readonly figureFonts: string;
  readonly later: readonly string[];
  readonly version: string;
  /** What is said if a file does not come: one with these texts could be the one. */
  readonly failures: FrameWords["failures"];
  readonly mapFailures: EmbedWords["mapFailures"];
};

/** Data for an embed's script; addresses are relative to the page. */
export type EmbedPageData = {
  readonly view: string;
  /** What the map is called, once it responds. */
  readonly mapName: string;
  /** Path from this page to the site's root, such as `../`. */
  readonly base: string;
  /** The code for other Views and the live map, loaded on demand. */
  readonly explore: string;
  /** All records; and the reduced data from which a map and its cards are drawn. */
  readonly atlas: string;
  readonly posterData: string;
  readonly version: string;
  readonly geography: string;
};

/** Data for the script of a story's page; addresses are relative to the page. */
export type StoryPageData = {
  readonly story: string;
  /** Path from this page to the site's root, such as `../../`. */
  readonly base: string;
  /** The code that makes pictures, loaded on demand. */
  readonly pictures: string;
  readonly atlas: string;
  readonly geography: string;
  readonly figureFonts: string;
  readonly version: string;
  readonly failures: FrameWords["failures"];
};
