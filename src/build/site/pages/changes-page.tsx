import type { Atlas } from "../../../domain/atlas.ts";
import { useWords } from "../../../panels/use-words.ts";
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
import type { SiteWords } from "../../../words/words.ts";
import { rendered } from "../rendered.tsx";
import { Masthead } from "./masthead.tsx";
import type { Page, PageRequest } from "./render-inputs.ts";

/** Changes to the records and when each was made; if the site's address is known, it links to the feed. */
export function changesPage(words: SiteWords, { renderInputs: { atlas }, origin, base }: PageRequest): Page {
  const changes = changesOf({ atlas, words });
  const days = recordedDaysOf(atlas);
  const first = days.at(-1)?.day;
  const body = rendered(
    words,
    <>
      <Masthead atlas={atlas} base={base} />
      <main class="single text">
        <h1>{words.changes.title}</h1>
        <p class="text-lead">{words.changes.lead}</p>
        {origin !== undefined && (
          <p>
            <a href="feed.xml" type="application/atom+xml">
              {words.changes.feed}
            </a>
          </p>
        )}
        <section aria-labelledby="changes">
          <h2 id="changes">{words.changes.changes}</h2>
          {changes.length > 0 && <ChangeList changes={changes} base={base} />}
          {changes.length === 0 && first !== undefined && <p>{words.changes.none(words.dates.day(first))}</p>}
        </section>
        <section aria-labelledby="recorded">
          <h2 id="recorded">{words.changes.recorded}</h2>
          {days.map((it) => (
            <Recorded key={it.day} atlas={atlas} recorded={it} base={base} />
          ))}
        </section>
        <p>
          <a href={base}>{words.changes.toMap}</a>
        </p>
      </main>
    </>,
  );
  return { title: words.pages.titled(words.changes.title, atlas.head.title), description: words.changes.description, body };
}

/** The page at the address of a claim that has no statement left: what was withdrawn, when and why, but nothing it said. */
export function withdrawnPage(words: SiteWords, { renderInputs: { atlas }, id, base }: PageRequest): Page {
  const body = rendered(
    words,
    <>
      <Masthead atlas={atlas} base={base} />
      <main class="single text">
        <h1>{words.changes.withdrawnHeading}</h1>
        <p class="text-lead">{words.changes.withdrawnLead}</p>
        <ChangeList changes={withdrawalsOf({ atlas, words }, id)} />
        <p>
          <a href={base}>{words.changes.toMap}</a> · <a href={base + pathTo("changes/")}>{words.changes.title}</a>
        </p>
      </main>
    </>,
  );
  return { ...withdrawnHead(words, atlas), body };
}

/** The same as an embed, for other people's pages that contained the claim. */
export function withdrawnEmbed(words: SiteWords, { renderInputs: { atlas }, id, base }: PageRequest): Page {
  const body = rendered(
    words,
    <main class="embed text">
      <h1>{words.changes.withdrawnHeading}</h1>
      <ChangeList changes={withdrawalsOf({ atlas, words }, id)} />
      <p>
        <a href={base}>{words.changes.toMap}</a>
      </p>
    </main>,
  );
  return { ...withdrawnHead(words, atlas), body };
}

function withdrawnHead(words: SiteWords, { head }: Atlas): Pick<Page, "title" | "description"> {
  return { title: words.pages.titled(words.changes.withdrawnTitle, head.title), description: words.changes.withdrawnDescription };
}

type ChangeListProps = {
  readonly changes: readonly Change[];
  /** Path from the page to the site's root; absent if the list is on the claim's own page. */
  readonly base?: string;
};

function ChangeList({ changes, base }: ChangeListProps) {
  const words = useWords<SiteWords>();
  return (
    <ol class="changes">
      {changes.map((it) => (
        <li key={`${it.statement} ${it.number}`} id={`${it.statement}-${it.number}`}>
          <p>
            <time dateTime={it.on}>{words.dates.day(it.on)}</time> · <b>{words.changes.kind(it.kind)}</b>
          </p>
          <p class="changed-record">
            {base === undefined ? (
              recordNameOf(words, it)
            ) : (
              <a href={base + pathTo("claims/", it.claim)}>{recordNameOf(words, it)}</a>
            )}
          </p>
          <dl>
            <dt>{words.changes.what}</dt>
            <dd>{it.what}</dd>
            <dt>{words.changes.why}</dt>
            <dd>{it.why}</dd>
          </dl>
        </li>
      ))}
    </ol>
  );
}

type RecordedProps = { readonly atlas: Atlas; readonly recorded: RecordedDay; readonly base: string };

function Recorded({ atlas, recorded: { day, statements }, base }: RecordedProps) {
  const words = useWords<SiteWords>();
  return (
    <details>
      <summary>{words.changes.recordedOn(words.dates.day(day), statements.length)}</summary>
      <ul class="recorded">
        {statements.map((it) => (
          <li key={it.id}>
            <a href={base + pathTo("claims/", it.claim)}>{headingOf(words, sayingOf({ atlas, words }, it))}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
