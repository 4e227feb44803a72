import { withoutBreaks } from "../domain/parse/typography.ts";

/** What stands between words: what has no shape, halves of characters, and what XML forbids. */
const between = "[\\p{Cc}\\p{Cf}\\p{Cs}\\s\\ufffe\\uffff]";
const joiner = "[\\u200c\\u200d]";
/** With joiners that stand at its edge, and have nothing to join there. */
const gap = new RegExp(`(?:^|(?!${joiner})${between})${between}*|${joiner}+(?:(?!${joiner})${between}+|$)`, "gu");

/**
 * Someone else's words as one line: without what could turn or hide letters (Unicode's control and format characters), without halves
 * of characters and what XML forbids, and cut to a number of characters. What says where a line may break is not part of a word and goes
 * without a trace; joiners and non-joiners, with which Persian, Hindi and emoji are written, stay within a word. Given its own result it
 * gives the same.
 */
export function plainText(text: string, longest: number): string {
  return inWords([...inWords(withoutBreaks(text))].slice(0, longest).join(""));
}

function inWords(text: string): string {
  return text.replaceAll(gap, " ").trim();
}
