import type { Problem } from "../../problem.ts";
import { loadedIn, loadedWordsOf } from "../language/loaded-words.ts";
import { type Placed, problemAt, type Records } from "../records.ts";

/** A number of three or more digits that is neither a year nor part of a name such as S-300 or 68/262. */
const bigNumber =
  /(?<![\p{L}\d][-/])(?<![\p{L}\d.,/])(?!(?:19|20)\d\d(?!\d|[,.\s]\d{3}))(?:\d{1,3}(?:[,.'\u00a0\u2009\u202f ]\d{3})+|\d{3,})/u;

/** Finds propositions, gists and texts of the atlas that are not neutral, and propositions that are not whole sentences or contain a figure. */
export function problemsOfWording(records: Records): readonly Problem[] {
  const loadedWords = loadedWordsOf(records);
  const loaded = (it: Placed<unknown>, path: string, words: string): readonly Problem[] =>
    loadedIn(words, loadedWords).map((message) => problemAt(it, path, message));
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

/** A sentence of any script: it begins with a capital, or a letter of a script without them, and ends as its language ends sentences. */
const sentence = /^[\p{Ps}\p{Pi}¡¿]*[\p{Lu}\p{Lt}\p{Lo}].*\p{Sentence_Terminal}[\p{Pe}\p{Pf}]*$/su;

function unfinished(it: Placed<unknown>, words: string): readonly Problem[] {
  if (sentence.test(words)) return [];
  return [problemAt(it, "proposition", "is not a whole sentence (begin with a capital, end with a full stop)")];
}

function numbered(it: Placed<unknown>, words: string): readonly Problem[] {
  const number = bigNumber.exec(words)?.[0];
  if (number === undefined) return [];
  return [problemAt(it, "proposition", `holds the number ${number} (a number belongs to the statement: move it to quantities)`)];
}
