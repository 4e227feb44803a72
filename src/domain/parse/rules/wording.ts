import type { Problem } from "../../problem.ts";
import { type Placed, problemAt, type Records } from "../records.ts";

/**
 * Words that judge a speaker while seeming only to report, each with a neutral replacement. "Threaten" is not listed: a threat may be what
 * someone is accused of, which is for a statement to say.
 */
export const loadedWords: readonly { readonly words: RegExp; readonly instead: string }[] = [
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
];

/** A number of three or more digits that is neither a year nor part of a name such as S-300 or 68/262. */
const bigNumber =
  /(?<![\p{L}\d][-/])(?<![\p{L}\d.,/])(?!(?:19|20)\d\d(?!\d|[,.\s]\d{3}))(?:\d{1,3}(?:[,.'\u00a0\u2009\u202f ]\d{3})+|\d{3,})/u;

/** Finds propositions, gists and texts of the atlas that are not neutral, and propositions that are not whole sentences or contain a figure. */
export function problemsOfWording(records: Records): readonly Problem[] {
  return [
    ...records.claims.flatMap((it) => [
      ...loaded(it, "proposition", it.content.proposition),
      ...unfinished(it, it.content.proposition),
      ...numbered(it, it.content.proposition),
    ]),
    ...records.atlas.flatMap((it) => [
      ...loaded(it, "headline", it.content.headline),
      ...loaded(it, "lede", it.content.lede),
      ...it.content.starts.flatMap(({ title, line }, index) => [
        ...loaded(it, `starts.${index}.title`, title),
        ...loaded(it, `starts.${index}.line`, line),
      ]),
      ...(it.content.countNotes ?? []).flatMap((note, index) => loaded(it, `countNotes.${index}.text`, note.text)),
    ]),
    ...records.statements.flatMap((it) => loaded(it, "gist", it.content.gist ?? "")),
  ];
}

function loaded(it: Placed<unknown>, path: string, words: string): readonly Problem[] {
  return loadedIn(words).map((message) => problemAt(it, path, message));
}

/** Messages for each loaded word found in a text. */
export function loadedIn(words: string): readonly string[] {
  return loadedWords.flatMap(({ words: loadedWord, instead }) => {
    const found = loadedWord.exec(words)?.[0];
    return found === undefined ? [] : [`uses the loaded word "${found}" (${instead})`];
  });
}

function unfinished(it: Placed<unknown>, words: string): readonly Problem[] {
  if (/^\p{Lu}/u.test(words) && words.endsWith(".")) return [];
  return [problemAt(it, "proposition", "is not a whole sentence (begin with a capital, end with a full stop)")];
}

function numbered(it: Placed<unknown>, words: string): readonly Problem[] {
  const number = bigNumber.exec(words)?.[0];
  if (number === undefined) return [];
  return [problemAt(it, "proposition", `holds the number ${number} (a number belongs to the statement: move it to quantities)`)];
}
