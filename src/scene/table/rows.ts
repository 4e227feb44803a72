import { placesOf, type StatementId } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import { comparerOf } from "../../words/locale.ts";
import type { SideViewWords } from "../../words/words.ts";
import { ownEntryOf } from "../card/card.ts";
import { type AsSaid, asSaidOf, type Entry } from "../card/entry.ts";
import { traitsOf } from "../filters.ts";

/** A statement as a row: who says it, how, what, when, with which figures, about which places, the source and the occasion. */
export type Row = {
  readonly entry: Entry;
  /** What is said: the statement's own gist, else the claim's proposition. */
  readonly text: string;
  /** The places as said, each once. */
  readonly places: readonly AsSaid[];
  readonly occasion: string;
};

/** The visible statements as rows, by the last day each can have been made, then in record order. */
export function rowsOf({ atlas, words }: Edition<SideViewWords>, admitted: ReadonlySet<StatementId>): readonly Row[] {
  const rows = traitsOf(atlas)
    .filter((it) => admitted.has(it.statement.id))
    .map(({ statement }) => {
      const entry = ownEntryOf({ atlas, words }, statement);
      const places = placesOf(atlas.claimOf(statement.claim), statement).map((it) => asSaidOf(atlas, statement, it));
      return {
        entry,
        text: entry.gist ?? atlas.claimOf(statement.claim).proposition,
        places: [...new Map(places.map((it) => [it.text, it])).values()],
        occasion: atlas.occasionOf(statement.occasion).name,
      };
    });
  return sortedRows(words, rows, plainSort);
}

/** Columns that can be sorted. Figures cannot: different speakers, units and scopes have no common order. */
export const sortable = ["day", "speaker", "verb", "text", "places", "source", "occasion"] as const;
export type SortColumn = (typeof sortable)[number];
export type Sort = { readonly column: SortColumn; readonly isDescending: boolean };

/** The default order: earliest first. */
export const plainSort: Sort = { column: "day", isDescending: false };

const keys: Readonly<Record<SortColumn, (row: Row) => string>> = {
  day: ({ entry }) => entry.day,
  speaker: ({ entry }) => entry.speakers.map((it) => it.name).join(", "),
  verb: ({ entry }) => entry.verb,
  text: ({ text }) => text,
  places: ({ places }) => places.map((it) => it.text).join(", "),
  source: ({ entry }) => entry.readings[0].publisher,
  occasion: ({ occasion }) => occasion,
};

/** Rows sorted by a column, equal ones by day and then in their given order; rows with an empty cell come last in either direction. */
export function sortedRows(
  { locale }: Pick<SideViewWords, "locale">,
  rows: readonly Row[],
  { column, isDescending }: Sort,
): readonly Row[] {
  const key = keys[column];
  const compare = comparerOf(locale);
  const direction = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === "" || right === "") return Number(left === "") - Number(right === "") || compare(a.entry.day, b.entry.day);
    return direction * compare(left, right) || compare(a.entry.day, b.entry.day);
  });
}

/** The order after a heading was pressed: by its column, or reversed if it already was. */
export function withColumn({ column, isDescending }: Sort, next: SortColumn): Sort {
  return { column: next, isDescending: column === next && !isDescending };
}
