import type { Atlas } from "../../../domain/atlas.ts";
import type { StatementId } from "../../../domain/statement.ts";
import { citationsOf } from "../../../scene/citing/citations.ts";
import { sentenceOf } from "../../../scene/citing/sentence.ts";
import { taking } from "../../../words/site/taking.ts";

/** Text to copy by hand on a page without script: the statement as a sentence, and its sources in three formats. */
export function TakingAlong({ atlas, statement: id }: { readonly atlas: Atlas; readonly statement: StatementId }) {
  const statement = atlas.statementOf(id);
  return (
    <details class="taking">
      <summary>{taking.along}</summary>
      <h3>{taking.asSentence}</h3>
      <pre>{sentenceOf(atlas, statement)}</pre>
      {citationsOf(atlas, statement).map((it) => (
        <section key={it.id}>
          <h3>{taking.citeSource(it.name)}</h3>
          {!it.isTitled && <p>{taking.titleMissing}</p>}
          <h4>{taking.wikipedia}</h4>
          <pre>{it.wikipedia}</pre>
          <h4>{taking.bibtex}</h4>
          <pre>{it.bibtex}</pre>
          <h4>{taking.csl}</h4>
          <pre>{it.csl}</pre>
        </section>
      ))}
    </details>
  );
}
