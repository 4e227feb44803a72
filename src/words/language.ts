import type { Counted } from "../domain/quantity.ts";
import type { generalCounted, generalOccasions } from "../domain/vocabulary.ts";
import type { allCatalogues } from "./en/catalogues/all.ts";

/** A language the site can be told in: a folder of files, and what pages, pictures and records take from it. */
export type Language = {
  /** BCP 47 tag. */
  readonly tag: string;
  /**
   * The folder of its files, from the project's root. It has a file for each of `words/en/` that scripts take words from, under the same
   * name and with the same exports.
   */
  readonly folder: string;
  /** Everything that is said anywhere. */
  readonly catalogue: typeof allCatalogues;
  /** Nouns of what any atlas may count. */
  readonly nouns: Readonly<Record<(typeof generalCounted)[number]["id"], Pick<Counted, "one" | "many" | "named">>>;
  /** Names of the occasions on which things are said in any atlas. */
  readonly occasions: Readonly<Record<(typeof generalOccasions)[number], string>>;
};
