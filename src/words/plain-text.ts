import { withoutBreaks } from "../domain/parse/typography.ts";

/** Characters to drop between words: invisible ones, lone surrogates, and those XML forbids. */
const between = "[\\p{Cc}\\p{Cf}\\p{Cs}\\s\\ufffe\\uffff]";
const joiner = "[\\u200c\\u200d]";
/** The same, and joiners at the edge of a word, where they have nothing to join. */
const gap = new RegExp(`(?:^|(?!${joiner})${between})${between}*|${joiner}+(?:(?!${joiner})${between}+|$)`, "gu");

/**
 * Third-party text as one line, cut to a number of characters, without anything that could reorder or hide letters (Unicode's control and
 * format characters), lone surrogates and characters XML forbids. Line-break hints are dropped without a trace; joiners and non-joiners,
 * which Persian, Hindi and emoji need, are kept within a word. Idempotent.
 */
export function plainText(text: string, longest: number): string {
  return inWords([...inWords(withoutBreaks(text))].slice(0, longest).join(""));
}

function inWords(text: string): string {
  return text.replaceAll(gap, " ").trim();
}
