import { renderToString } from "preact-render-to-string";
import type { Atlas } from "../../../domain/atlas.ts";
import { headingOf, sayingOf } from "../../../scene/citing/saying.ts";
import { pathTo } from "../../../scene/page-path.ts";
import {
  type Change,
  changesOf,
  type RecordedDay,
  recordedDaysOf,
  recordNameOf,
  withdrawalsOf,
} from "../../../scene/pages/changes.ts";
import { dayInWords } from "../../../words/date.ts";
import { changesWords } from "../../../words/site/changes.ts";
import { Masthead } from "./masthead.tsx";
import type { Page, PageRequest } from "./material.ts";

/** Changes to the records and when each was made; if the site's address is known, it links to the feed. */
export function changesPage({ material: { atlas }, origin, base }: PageRequest): Page {
  const changes = changesOf(atlas);
  const days = recordedDaysOf(atlas);
  const first = days.at(-1)?.day;
  const body = renderToString(
    <>
      <Masthead atlas={atlas} base={base} />
      <main class="single text">
        <h1>{changesWords.title}</h1>
        <p class="text-lead">{changesWords.lead}</p>
        {origin !== undefined && (
          <p>
            <a href="feed.xml" type="application/atom+xml">
              {changesWords.feed}
            </a>
          </p>
        )}
        <section aria-labelledby="changes">
          <h2 id="changes">{changesWords.changes}</h2>
          {changes.length === 0 && first !== undefined && <p>{changesWords.none(dayInWords(first))}</p>}
          <ChangeList changes={changes} base={base} />
        </section>
        <section aria-labelledby="recorded">
          <h2 id="recorded">{changesWords.recorded}</h2>
          {days.map((it) => (
            <Recorded key={it.day} atlas={atlas} recorded={it} base={base} />
          ))}
        </section>
        <p>
          <a href={base}>{changesWords.toMap}</a>
        </p>
      </main>
    </>,
  );
  return { title: `${changesWords.title} · ${atlas.head.title}`, description: changesWords.description, body };
}

/** The page at the address of a claim that has no statement left: what was withdrawn, when and why, but nothing it said. */
export function withdrawnPage({ material: { atlas }, id, base }: PageRequest): Page {
  const body = renderToString(
    <>
      <Masthead atlas={atlas} base={base} />
      <main class="single text">
        <h1>{changesWords.withdrawnHeading}</h1>
        <p class="text-lead">{changesWords.withdrawnLead}</p>
        <ChangeList changes={withdrawalsOf(atlas, id)} />
        <p>
          <a href={base}>{changesWords.toMap}</a> · <a href={base + pathTo("changes/")}>{changesWords.title}</a>
        </p>
      </main>
    </>,
  );
  return { ...withdrawnHead(atlas), body };
}

/** The same as an embed, for other people's pages that contained the claim. */
export function withdrawnEmbed({ material: { atlas }, id, base }: PageRequest): Page {
  const body = renderToString(
    <main class="embed text">
      <h1>{changesWords.withdrawnHeading}</h1>
      <ChangeList changes={withdrawalsOf(atlas, id)} />
      <p>
        <a href={base}>{changesWords.toMap}</a>
      </p>
    </main>,
  );
  return { ...withdrawnHead(atlas), body };
}

function withdrawnHead({ head }: Atlas): Pick<Page, "title" | "description"> {
  return { title: `${changesWords.withdrawnTitle} · ${head.title}`, description: changesWords.withdrawnDescription };
}

type ChangeListProps = {
  readonly changes: readonly Change[];
  /** Path from the page to the site's root; absent if the list is on the claim's own page. */
  readonly base?: string;
};

function ChangeList({ changes, base }: ChangeListProps) {
  return (
    <ol class="changes">
      {changes.map((it) => (
        <li key={`${it.statement} ${it.number}`} id={`${it.statement}-${it.number}`}>
          <p>
            <time dateTime={it.on}>{dayInWords(it.on)}</time> · <b>{changesWords.kind(it.kind)}</b>
          </p>
          <p class="changed-record">
            {base === undefined ? recordNameOf(it) : <a href={base + pathTo("claims/", it.claim)}>{recordNameOf(it)}</a>}
          </p>
          <dl>
            <dt>{changesWords.what}</dt>
            <dd>{it.what}</dd>
            <dt>{changesWords.why}</dt>
            <dd>{it.why}</dd>
          </dl>
        </li>
      ))}
    </ol>
  );
}

type RecordedProps = { readonly atlas: Atlas; readonly recorded: RecordedDay; readonly base: string };

function Recorded({ atlas, recorded: { day, statements }, base }: RecordedProps) {
  return (
    <details>
      <summary>{changesWords.recordedOn(dayInWords(day), statements.length)}</summary>
      <ul class="recorded">
        {statements.map((it) => (
          <li key={it.id}>
            <a href={base + pathTo("claims/", it.claim)}>{headingOf(sayingOf(atlas, it))}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
