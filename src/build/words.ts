import { english } from "../words/en/language.ts";
import type { Language } from "../words/language.ts";
import { createWords, type SiteWords } from "../words/words.ts";

/** The languages the site can be told in; the first stands in for one that is not among them. */
const languages: readonly [Language, ...Language[]] = [english];

/** The language to tell an atlas in: its own, whatever the region, if there are words in it. */
export function languageOf(tag: string): Language {
  return languages.find((it) => isIn(it, tag)) ?? languages[0];
}

/** Whether a text in a language reads as one in another, such as `en-GB` in `en`. */
export function isIn(language: Pick<Language, "tag">, tag: string): boolean {
  return tag === language.tag || tag.startsWith(`${language.tag}-`);
}

/** All words of the site in a language, for pages and pictures made without a browser. */
export function wordsIn({ tag, catalogue }: Language): SiteWords {
  return createWords(tag, catalogue);
}
