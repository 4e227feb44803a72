import type { Atlas } from "../../../domain/atlas.ts";
import type { StatementId } from "../../../domain/statement.ts";
import { useWords } from "../../../panels/use-words.ts";
import { citationsOf } from "../../../scene/citing/citations.ts";
import { sentenceOf } from "../../../scene/citing/sentence.ts";
import type { SiteWords } from "../../../words/words.ts";

/** Text to copy by hand on a page without script: the statement as a sentence, and its sources in three formats. */
export function CitationTexts({ atlas, statement: id }: { readonly atlas: Atlas; readonly statement: StatementId }) {
  const words = useWords<SiteWords>();
  const statement = atlas.statementOf(id);
  return (
    <details class="taking">
      <summary>{words.citeAndShare.citeOrCopy}</summary>
      <h3>{words.citeAndShare.asSentence}</h3>
      <pre>{sentenceOf({ atlas, words }, statement)}</pre>
      {citationsOf({ atlas, words }, statement).map((it) => (
        <section key={it.id}>
          <h3>{words.citeAndShare.citeSource(it.name)}</h3>
          {!it.isTitled && <p>{words.citeAndShare.titleMissing}</p>}
          <h4>{words.citeAndShare.wikipedia}</h4>
          <pre>{it.wikipedia}</pre>
          <h4>{words.citeAndShare.bibtex}</h4>
          <pre>{it.bibtex}</pre>
          <h4>{words.citeAndShare.csl}</h4>
          <pre>{it.csl}</pre>
        </section>
      ))}
    </details>
  );
}
