import { allCatalogues } from "../words/en/catalogues/all.ts";
import { createWords, type SiteWords } from "../words/words.ts";

/** All words of the site in a language, for pages and pictures made without a browser. */
export function siteWordsIn(lang: string): SiteWords {
  return createWords(lang, allCatalogues);
}
