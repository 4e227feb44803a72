/** Compares texts regardless of differences introduced by typesetting, PDFs and the web. */

/** Characters that only allow or forbid a line break and are not part of a word: soft hyphen, zero-width space, word joiner, byte order mark. */
const breaks = "\u00ad\u200b\u2060\ufeff";

/** Invisible characters that can occur within a word: those that allow or forbid a line break, and joiners and non-joiners. */
export const invisible = `${breaks}\u200c\u200d`;

const everyBreak = new RegExp(`[${breaks}]`, "gu");
const everyInvisible = new RegExp(`[${invisible}]`, "gu");

/** A text without characters that only allow or forbid a line break. */
export function withoutBreaks(text: string): string {
  return text.replaceAll(everyBreak, "");
}

/** A text without invisible characters that can occur within a word. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(everyInvisible, "");
}

/** Marks, in a folded text, a hyphen at the end of a line: it belongs to the word, or was added to break it. */
const cut = "\ue000";

/**
 * Makes all quotation marks and apostrophes straight, turns dashes into hyphens, replaces ligatures and other compatibility characters
 * (NFKC), drops invisible characters and those that change text direction, and collapses each run of white space to one space.
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

/** A page's text folded the same way, allowing both readings of a word broken at a line end. */
function foldPage(text: string): string {
  const joined = text
    .replace(/\u00ad[^\S\n\r\f]*[\n\r\f]\s*/g, "")
    .replace(/(?<=\p{L}\p{M}*)[-\u2010\u2011\u2013\u2014][^\S\n\r\f]*[\n\r\f]\s*(?=\p{L})/gu, cut);
  return foldTypography(joined);
}

/** A page to search for quotations. */
export type Page = {
  /** Whether the given words occur in this order, with only white space between separate items. */
  readonly holds: (...parts: readonly string[]) => boolean;
};

/** Folds a page's text once. Letter case is kept; otherwise as in `foldTypography`. */
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
