/**
 * Someone else's words as one line: without what could turn or hide letters (Unicode's control and format characters), without halves
 * of characters and what XML forbids, and cut to a number of characters. Given its own result it gives the same.
 */
export function plainText(text: string, longest: number): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s\ufffe\uffff]+/gu, " ").trim();
  return [...line].slice(0, longest).join("").trim();
}
