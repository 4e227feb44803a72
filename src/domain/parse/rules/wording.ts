import type { Problem } from "../../problem.ts";
import { type Placed, problemAt, type Records } from "../records.ts";

type LoadedWord = { readonly words: RegExp; readonly instead: string };

/**
 * Words that judge a speaker while seeming only to report, each with a neutral replacement, by language. "Threaten" is not listed: a threat
 * may be what someone is accused of, which is for a statement to say.
 */
const loadedWords: ReadonlyMap<string, readonly LoadedWord[]> = new Map([
  [
    "en",
    [
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
    ],
  ],
]);

/** A whole sentence in any script: a capital first, where the script has capitals, and at the end its full stop. */
const sentence = /^[¿¡]?[\p{Lu}\p{Lt}\p{Lo}].*[.。।۔።։]$/su;

/** A number of three or more digits that is neither a year nor part of a name such as S-300 or 68/262. */
const bigNumber =
  /(?<![\p{L}\d][-/])(?<![\p{L}\d.,/])(?!(?:19|20)\d\d(?!\d|[,.\s]\d{3}))(?:\d{1,3}(?:[,.'\u00a0\u2009\u202f ]\d{3})+|\d{3,})/u;

/** Finds propositions, gists and texts of the atlas that are not neutral, and propositions that are not whole sentences or contain a figure. */
export function problemsOfWording(records: Records): readonly Problem[] {
  const loaded = (it: Placed<unknown>, path: string, words: string) =>
    loadedIn(words, records.language).map((message) => problemAt(it, path, message));
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

/** Messages for each loaded word found in a text in this language. */
export function loadedIn(words: string, language: string): readonly string[] {
  return (loadedWords.get(new Intl.Locale(language).language) ?? []).flatMap(({ words: loadedWord, instead }) => {
    const found = loadedWord.exec(words)?.[0];
    return found === undefined ? [] : [`uses the loaded word "${found}" (${instead})`];
  });
}

function unfinished(it: Placed<unknown>, words: string): readonly Problem[] {
  if (sentence.test(words)) return [];
  return [problemAt(it, "proposition", "is not a whole sentence (begin with a capital, end with a full stop)")];
}

function numbered(it: Placed<unknown>, words: string): readonly Problem[] {
  const number = bigNumber.exec(words)?.[0];
  if (number === undefined) return [];
  return [problemAt(it, "proposition", `holds the number ${number} (a number belongs to the statement: move it to quantities)`)];
}
