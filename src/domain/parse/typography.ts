/** Words compared without the differences that typesetting, PDFs and the web make. */

/** Characters that only say where a line may break or not; they are no part of a word: soft hyphen, zero-width space, word joiner, byte order mark. */
const breaks = "\u00ad\u200b\u2060\ufeff";

/** Characters that have no shape and can stand within a word: those that say where a line may break, and joiners and non-joiners of letters. */
export const invisible = `${breaks}\u200c\u200d`;

const everyBreak = new RegExp(`[${breaks}]`, "gu");
const everyInvisible = new RegExp(`[${invisible}]`, "gu");

/** A text without the characters that only say where a line may break. */
export function withoutBreaks(text: string): string {
  return text.replaceAll(everyBreak, "");
}

/** A text without the characters that have no shape and can stand within a word. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(everyInvisible, "");
}

/** Stands in a folded text where a line ended with a hyphen: it is one of the word's own, or was put there to cut the word. */
const cut = "\ue000";

/**
 * The text with quotation marks and apostrophes of every kind made straight, every dash made a hyphen, ligatures and other compatible
 * characters made plain (NFKC), characters without a shape and those that turn the text taken out, and each run of white space made one
 * space.
 */
function foldTypography(text: string): string {
  return withoutInvisible(text)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u2018-\u201b\u2032\u02b9\u02bb-\u02bd\u2039\u203a\u00b4`]/g, "'")
    .replace(/\u00ab\s*|\s*\u00bb|[\u201c-\u201f\u2033\u301d-\u301f]|''/g, '"')
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212\ufe58]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** A page's text folded like that, with what was cut at the end of a line in both its readings. */
function foldPage(text: string): string {
  const joined = text
    .replace(/\u00ad[^\S\n\r\f]*[\n\r\f]\s*/g, "")
    .replace(/(?<=\p{L}\p{M}*)[-\u2010\u2011\u2013\u2014][^\S\n\r\f]*[\n\r\f]\s*(?=\p{L})/gu, cut);
  return foldTypography(joined);
}

/** A page in which quotations are looked for. */
export type Page = {
  /** Whether words stand in it one after the other, with nothing but white space between those given apart. */
  readonly holds: (...parts: readonly string[]) => boolean;
};

/** Folds a page's text once. Letters count as they are; all else as `foldTypography` has it. */
export function pageOf(text: string): Page {
  const folded = foldPage(text);
  return { holds: (...parts) => new RegExp(parts.map(patternOf).join("\\s*"), "u").test(folded) };
}

function patternOf(words: string): string {
  return [...foldTypography(words)].map((it) => (it === "-" ? `[-${cut}]` : escaped(it))).join(`${cut}?`);
}

function escaped(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\/]/, "\\$&");
}
