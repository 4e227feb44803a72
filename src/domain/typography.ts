/** What typesetting, files and the web do to words, and what they have in common without it. */

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
