import { invisible, withoutInvisible } from "../../domain/parse/typography.ts";
import { oncePerText } from "../once.ts";
import { latinOf, translated } from "./transliteration.ts";

/** A word in a text: from `start` up to `end`, in UTF-16 units. */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Letters that do not decompose into a plain one and a mark. */
const plain = new Map(Object.entries({ ß: "ss", ł: "l", ø: "o", đ: "d", ı: "i", æ: "ae", œ: "oe" }));

/** A number with its thousands separators, even while being typed: “40,0” on the way to “40,000”. */
const numberPattern =
  /\p{N}{1,3}(?:[.,\u0020\u00a0\u2009\u202f]\p{N}{3})*(?:[.,\u0020\u00a0\u2009\u202f]\p{N}{3}|,\p{N}{1,2}|[\u0020\u00a0\u2009\u202f]0\p{N}?)(?!\p{N})/u;
const lettersPattern = `[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}${invisible}]*`;
const wordPattern = new RegExp(
  `${numberPattern.source}|${lettersPattern}(?:['’‘ʼ\`´.\\u002d\\u2010-\\u2013][${invisible}]*${lettersPattern})*`,
  "gu",
);

/** The words of a text in order. A number with its separators is one word, as are parts joined by a hyphen, an apostrophe or a point. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(wordPattern)].map((it) => ({ text: it[0], start: it.index, end: it.index + it[0].length }));
}

/** A word in lower-case Latin letters and digits, without marks, apostrophes, hyphens, thousands separators and the genitive ending. */
const lettersOf = oncePerText((word) => {
  const lower = withoutInvisible(word).normalize("NFC").toLowerCase();
  return latinOf(translated.get(lower) ?? lower.replace(/['’]s$/, ""))
    .replaceAll(/[ßłøđıæœ]/g, (it) => plain.get(it) ?? it)
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
});

/** What the spellings of a word have in common: its letters, with any run of y and i as one, without the plural ending. */
export const keyOf = oncePerText((word) => {
  const letters = lettersOf(word).replaceAll(/[iy]+/g, "i");
  return letters.length > 4 ? letters.replace(/(?<![aisu])s$/, "") : letters;
});

/** The parts of a word joined by hyphens or points; otherwise the word itself. */
export function partsOf(word: string): readonly string[] {
  return /^\p{N}/u.test(word) ? [word] : word.split(/[.\u002d\u2010-\u2013]/);
}

/** Whether a word is a number: only digits and thousands separators. */
export function isNumber(word: string): boolean {
  return /^\p{N}[^\p{L}]*$/u.test(word);
}

/**
 * The key that finds numbers in thousands by their beginning, from the first digit on, with commas if it was typed with some: “4” begins
 * 40,000 but no day or year; “40,0” begins 40,000 but not 4,000.
 */
export function beginningKeyOf(number: string): string {
  return `#${number.replaceAll(/[.,\s]/g, ",")}`;
}

/** Whether a number is still being typed, such as “40,0”. */
export function isUnfinished(number: string): boolean {
  return /[,\s]\p{N}{1,2}$/u.test(number);
}

/** The keys of words in an atlas, which has its own spellings of names. */
export type Keys = {
  /** The keys to search for: the word's own, those of its other spellings, and its letters. */
  readonly spellingsOf: (word: string) => readonly string[];
  /** The keys a word is indexed under: those it is searched by, those of its parts, and the beginnings of a number in thousands. */
  readonly keysOf: (word: string) => readonly string[];
};

/** Keys that unify the rows of `spellings`, each one name in all its spellings. */
export function createKeys(spellings: readonly (readonly string[])[]): Keys {
  const rows = new Map(spellings.map((row) => row.map(keyOf)).flatMap((row) => row.map((key) => [key, row] as const)));
  const spellingsOf = (word: string) => {
    const key = keyOf(word);
    return [...new Set([key, ...(rows.get(key) ?? []), lettersOf(word)])].filter((it) => it !== "");
  };
  return {
    spellingsOf,
    keysOf: oncePerText((word) => [...new Set([word, ...partsOf(word)].flatMap(spellingsOf)), ...beginningsOf(word)]),
  };
}

/** The beginnings that find a number in thousands, with and without commas. */
function beginningsOf(word: string): readonly string[] {
  const isThousands = /^\p{N}{1,3}(?:[.,\s]\p{N}{3})+$|^\p{N}{5,}$/u.test(word);
  const digits = keyOf(word);
  return isThousands ? [digits, digits.replaceAll(/(?<=\p{N})(?=(?:\p{N}{3})+$)/gu, ",")].map(beginningKeyOf) : [];
}
