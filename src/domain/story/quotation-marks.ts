/** Words between quotation marks, and where they and their marks begin and end in a text. */
export type Quoted = { readonly words: string; readonly from: number; readonly to: number };

/**
 * Pairs of marks: English and German double ones, guillemets, straight ones, and single ones, whose closing mark is also an apostrophe. A
 * single mark opens only before a word and closes only after one.
 */
const pairs =
  /“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|"([^"]*)"|(?<![\p{L}\p{N}])‘((?:[^‘’]|’(?=\p{L}))*)’|(?<![\p{L}\p{N}])'(?=[\p{L}\p{N}])((?:[^']|'(?=\p{L}))*)'/gu;
const doubleMark = /[“”„«»"]/u;

/** What stands between quotation marks, in order; marks within others are part of the words. */
export function quotedIn(text: string): readonly Quoted[] {
  return [...text.matchAll(pairs)].map((match) => ({
    words: match.slice(1).find((it) => it !== undefined) ?? "",
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** A text of the same length with spaces in the place of what is quoted, marks included. */
export function withoutQuoted(text: string): string {
  return quotedIn(text).reduce((rest, { from, to }) => blanked(rest, from, to), text);
}

/** Whether a double mark opens nothing, or closes nothing. */
export function hasLoneMark(text: string): boolean {
  return doubleMark.test(withoutQuoted(text));
}

/** A text of the same length with spaces from one place to another. */
export function blanked(text: string, from: number, to: number): string {
  return text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
}
