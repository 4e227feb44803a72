/** Words as a selector quotes them, compared without the differences that typesetting makes. */

/**
 * The text with curly quotation marks and apostrophes made straight, every dash made a hyphen, soft hyphens and zero-width
 * characters taken out, and each run of white space made one space.
 */
export function foldTypography(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/[\u2018-\u201b\u2032\u02bc]/g, "'")
    .replace(/[\u201c-\u201f\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Number of words in a text: runs without white space that hold a letter or a digit. */
export function wordCountOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
