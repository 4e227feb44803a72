import { type Statement, shownEvidenceOf } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { CitingWords } from "../../words/words.ts";
import { bibtexOf } from "./bibtex.ts";
import { cslOf } from "./csl.ts";
import { wikipediaOf } from "./wikipedia.ts";

/** The pages that carry a statement, each once, starting with that of the wording shown, formatted for three citation styles. */
export function citationsOf({ atlas, words }: Edition<CitingWords>, statement: Statement) {
  const ids = new Set([shownEvidenceOf(statement), ...statement.evidence].map((it) => it.source));
  return [...ids].map((id) => {
    const source = atlas.sourceOf(id);
    return {
      id,
      name: source.title === undefined ? words.citeAndShare.untitled(source.publisher) : `${source.title} · ${source.publisher}`,
      isTitled: source.title !== undefined,
      csl: JSON.stringify([cslOf(words, source)], null, 2),
      bibtex: bibtexOf(words, source),
      wikipedia: wikipediaOf(words, source),
    };
  });
}
