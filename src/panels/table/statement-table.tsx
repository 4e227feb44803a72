import type { ReadonlySignal } from "@preact/signals";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { AsSaid } from "../../scene/card/entry.ts";
import { pathTo } from "../../scene/page-path.ts";
import type { Scene } from "../../scene/scene.ts";
import { plainSort, type Row, type SortColumn, sortable, sortedRows, withColumn } from "../../scene/table/rows.ts";
import type { SideViewWords } from "../../words/words.ts";
import { whenIdle } from "../idle.ts";
import { Shape } from "../signs/shape.tsx";
import { Struck } from "../struck.tsx";
import { useWords } from "../use-words.ts";

type TableProps = {
  readonly scene: ReadonlySignal<Scene>;
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** A month of the atlas, for an example: `YYYY-MM`. */
  readonly month: string;
  readonly base: string;
  /** Downloads the rows in the order shown, and returns the outcome as a sentence. */
  readonly onDownload: (kind: TableFile, rows: readonly Row[]) => Promise<string>;
};

/** Download formats of the table. */
export type TableFile = "csv" | "xlsx";

const columns = ["day", "speaker", "verb", "text", "figures", "places", "source", "occasion"] as const;

/** Every visible statement as a row in a table, sorted by a column the reader chooses. */
export function StatementTable({ scene, rows, month, base, onDownload }: TableProps) {
  const words = useWords<SideViewWords>();
  const sort = useSignal(plainSort);
  const shown = sortedRows(words, rows.value, sort.value);
  const rowsSoFar = useRowsSoFar(shown.length);
  const announcement = useSignal("");
  const download = async (kind: TableFile) => {
    announcement.value = "";
    announcement.value = await onDownload(kind, shown);
  };
  return (
    <div class="statements">
      <div class="table-head">
        <p class="table-note">
          {words.table.note} {words.table.forms(month)}
        </p>
        <p class="table-files">
          {(["csv", "xlsx"] as const).map((kind) => (
            <button key={kind} type="button" disabled={shown.length === 0} onClick={() => void download(kind)}>
              {kind === "csv" ? words.table.download : words.table.spreadsheet}
            </button>
          ))}
        </p>
        <p class="table-note" role="status">
          {announcement}
        </p>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard has to reach it */}
      <section class="table-room" aria-label={words.table.region} tabIndex={0}>
        <table aria-rowcount={shown.length + 1}>
          <caption>{words.table.caption(scene.value.counts)}</caption>
          <thead>
            <tr>
              {columns.map((it) => (
                <Heading key={it} column={it} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, rowsSoFar).map((row) => (
              <StatementRow key={row.entry.id} row={row} base={base} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p class="empty">{words.common.empty}</p>}
      </section>
    </div>
  );
}

/** How many rows are there at once, and how many more each time the page has nothing else to do. */
const [firstRows, moreRows] = [40, 24];

/** How many rows of a table are there: after the first ones the others come piece by piece, and before printing all at once. */
function useRowsSoFar(total: number): number {
  const count = useSignal(firstRows);
  const { value } = count;
  useEffect(() => {
    if (value >= total) return undefined;
    return whenIdle(() => {
      count.value += moreRows;
    });
  }, [value, total, count]);
  useEffect(() => {
    const addAll = () => {
      count.value = Number.POSITIVE_INFINITY;
    };
    addEventListener("beforeprint", addAll);
    return () => removeEventListener("beforeprint", addAll);
  }, [count]);
  return value;
}

type HeadingProps = {
  readonly column: (typeof columns)[number];
  readonly sort: { value: typeof plainSort };
};

function Heading({ column, sort }: HeadingProps) {
  const words = useWords<SideViewWords>();
  const name = words.table.columns[column];
  if (!isSortable(column))
    return (
      <th scope="col" class={`column-${column}`}>
        {name}
      </th>
    );
  const { column: by, isDescending } = sort.value;
  const order = by !== column ? undefined : isDescending ? "descending" : "ascending";
  return (
    <th scope="col" class={`column-${column}`} aria-sort={order}>
      <button
        type="button"
        onClick={() => {
          sort.value = withColumn(sort.value, column);
        }}
      >
        {name}{" "}
        <span class="order" aria-hidden="true">
          {order === undefined ? "↕" : isDescending ? "↓" : "↑"}
        </span>
      </button>
    </th>
  );
}

function isSortable(column: string): column is SortColumn {
  return sortable.some((it) => it === column);
}

function StatementRow({ row: { entry, text, places, occasion }, base }: { readonly row: Row; readonly base: string }) {
  const words = useWords<SideViewWords>();
  const [{ passage, publisher }] = entry.readings;
  return (
    <tr data-statement={entry.id} data-said={entry.day}>
      <td class="date">{entry.date}</td>
      <th scope="row" class="column-speaker">
        {entry.speakers.map((it) => (
          <span key={it.name} class={`who voice-${it.voice}`}>
            <Shape of={it} /> <b>{it.name}</b>
            {it.office !== undefined && <span class="office"> {it.office}</span>}
          </span>
        ))}
        <span class={`verb with-who stance-${entry.stance}`}>{entry.verb}</span>
      </th>
      <td class={`verb column-verb stance-${entry.stance}`}>{entry.verb}</td>
      <td class="what">
        <a href={base + pathTo("claims/", entry.claim)}>{text}</a>
        {entry.answering.map((it) => (
          <p key={it.claim} class="answering">
            <b>{it.verb}</b> <a href={base + pathTo("claims/", it.claim)}>{it.text}</a>
          </p>
        ))}
      </td>
      <td class="numbers">
        {entry.corrected === undefined ? (
          <Said items={entry.figures} none={words.table.noFigure} />
        ) : (
          <>
            <Struck>
              <Said items={entry.figures} none={words.table.noFigure} />
            </Struck>
            <span class="corrected">{entry.corrected}</span>
          </>
        )}
      </td>
      <td>
        <Said items={places} none={words.table.noPlace} />
      </td>
      <td>
        {publisher}
        {passage === undefined ? (
          <span class="how"> {words.card.noPassage(publisher)}</span>
        ) : (
          <a class="passage" href={passage} rel="noopener noreferrer external">
            {words.card.readPassage}
            {"\u00a0"}
            <span aria-hidden="true">↗</span>
            <span class="hidden">{words.card.atPublisher(publisher)}</span>
          </a>
        )}
      </td>
      <td>{occasion}</td>
    </tr>
  );
}

/** Figures or places as said, in quotation marks where the words are the speaker's; where there are none, what that means. */
function Said({ items, none }: { readonly items: readonly AsSaid[]; readonly none: string }) {
  if (items.length === 0) return <span class="how">{none}</span>;
  return items.map(({ text, wording }) =>
    wording === "speaker" || wording === "translation" ? (
      <q key={text} class="said">
        {text}
      </q>
    ) : (
      <span key={text} class="said">
        {text}
      </span>
    ),
  );
}
