import type { Edition } from "../../words/edition.ts";
import { chosenFilters } from "../fields/filtering.ts";
import { type Fields, type FilterRow, type ValueOf, valueIn } from "../fields/table.ts";

/** For each filter of a table, in the order told, what is said of its value and the names of those of its choices that are chosen. */
export type ShownWords<Table extends Fields> = {
  readonly [Row in FilterRow<Table> as Row["name"]]: (value: ValueOf<Row>, names: readonly string[]) => string;
};

/** A table of fields with the words for its filters. */
export type TableAndWords<Table extends Fields> = { readonly table: Table; readonly words: ShownWords<Table> };

/** What a View shows, in words: a part of a sentence for each filter by which it narrows. */
export function shownOnly<Table extends Fields>(
  { table, words }: TableAndWords<Table>,
  edition: Edition,
  view: object,
): readonly string[] {
  const chosen = chosenFilters(table, view);
  return Object.entries<(value: never, names: readonly string[]) => string>(words).flatMap(([name, say]) =>
    chosen
      .filter((it) => it.name === name)
      .map((row) => {
        const value = valueIn(view, row);
        const { choices } = row.filter;
        return say(value as never, choices ? [value].flat().map((id) => choices.nameOf(String(id), edition)) : []);
      }),
  );
}
