import type { Records } from "../records.ts";
import { primaryLanguageOf, usualLanguage } from "./primary-language.ts";

/** A word that judges a speaker while seeming only to report, and what to write in its place. */
export type LoadedWord = { readonly words: RegExp; readonly instead: string };

/**
 * Loaded words by language; an atlas may add its own. "Threaten" is not listed: a threat may be what someone is accused of,
 * which is for a statement to say.
 */
const byLanguage: ReadonlyMap<string, readonly LoadedWord[]> = new Map([
  [
    "en",
    [
      { words: /\badmit(?:s|ted|ting|tedly)?\b/i, instead: 'write "says" or "confirms"' },
      { words: /\breveal(?:s|ed|ing)?\b/i, instead: 'write "says"' },
      { words: /\binsist(?:s|ed|ing)?\b/i, instead: 'write "says" or "repeats"' },
      { words: /\bclaim(?:ed|ing|s? (?:that|to|it|they|he|she|there)\b)/i, instead: 'write "says"' },
      { words: /\bboast(?:s|ed|ing)?\b/i, instead: 'write "says"' },
      { words: /\bconfess(?:es|ed|ing)?\b/i, instead: 'write "says" or "confirms"' },
      { words: /\bconced(?:e|es|ed|ing)\b/i, instead: 'write "says" or "confirms"' },
      { words: /\b(?:lie|lies|lied|lying)\b/i, instead: 'write "says" or "denies", or "stands" of a place' },
      { words: /\bfalsely\b/i, instead: "leave it out; a denial is a statement of its own" },
      { words: /\bso-called\b/i, instead: "leave it out, or quote the name" },
      { words: /\bof course\b/i, instead: "leave it out" },
      { words: /\bobviously\b/i, instead: "leave it out" },
    ],
  ],
]);

/** The loaded words of the language the records are read in, and an atlas's own in that language: whole words, in capitals or not. */
export function loadedWordsOf({ language, atlas }: Pick<Records, "language" | "atlas">): readonly LoadedWord[] {
  const { languages = [], loadedWords = [] } = atlas[0]?.content ?? {};
  const [first = usualLanguage] = languages;
  const spoken = primaryLanguageOf(language);
  const inLanguage = loadedWords.filter((it) => primaryLanguageOf(it.language ?? first) === spoken);
  const atlasWords = inLanguage.map(({ word, instead }) => ({
    words: new RegExp(`(?<!\\p{L})${word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?!\\p{L})`, "iu"),
    instead: `write "${instead}"`,
  }));
  return [...(byLanguage.get(spoken) ?? []), ...atlasWords];
}

/** Messages for each loaded word found in a text. */
export function loadedIn(text: string, loadedWords: readonly LoadedWord[]): readonly string[] {
  return loadedWords.flatMap(({ words, instead }) => {
    const found = words.exec(text)?.[0];
    return found === undefined ? [] : [`uses the loaded word "${found}" (${instead})`];
  });
}
