import type { Records } from "../records.ts";

/** A word that judges a speaker while seeming only to report, and what to write in its place. */
export type LoadedWord = { readonly words: RegExp; readonly instead: string };

/**
 * Loaded words by the language of an atlas; an atlas may add its own. "Threaten" is not listed: a threat may be what someone is accused of,
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

/** The loaded words of an atlas: those of its language, English if it names none, and its own, whole words in capitals or not. */
export function loadedWordsOf({ atlas }: Pick<Records, "atlas">): readonly LoadedWord[] {
  const { language = "en", loadedWords = [] } = atlas[0]?.content ?? {};
  const own = loadedWords.map(({ word, instead }) => ({
    words: new RegExp(`(?<!\\p{L})${word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?!\\p{L})`, "iu"),
    instead: `write "${instead}"`,
  }));
  return [...(byLanguage.get(language.split("-")[0] ?? "") ?? []), ...own];
}

/** Messages for each loaded word found in a text. */
export function loadedIn(text: string, loadedWords: readonly LoadedWord[]): readonly string[] {
  return loadedWords.flatMap(({ words, instead }) => {
    const found = words.exec(text)?.[0];
    return found === undefined ? [] : [`uses the loaded word "${found}" (${instead})`];
  });
}
