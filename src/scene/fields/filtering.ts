import type { Atlas } from "../../domain/atlas.ts";
import type { StatementId } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import { type Traits, traitsOf } from "../traits.ts";
import { chosenCount, type Fields, type FilterField, filtersIn, valueIn } from "./table.ts";

// What follows from any table of fields for the statements of an atlas; `filters.ts` applies it to ours.

type CountedRow<Table extends Fields> = Extract<
  Table[number],
  { readonly filter: { keysOf(traits: Traits): readonly string[] } }
>;

/** For the filters of a table, how many statements each choice would show, with the other filters unchanged. */
export type CountsOf<Table extends Fields> = {
  readonly [Row in CountedRow<Table> as Row["name"]]: ReadonlyMap<ReturnType<Row["filter"]["keysOf"]>[number], number>;
};

export type FilteredOf<Table extends Fields> = {
  readonly admitted: ReadonlySet<StatementId>;
  /** Statements that pass every filter except the place: used to show who speaks about places other than the chosen one. */
  readonly anywhere: ReadonlySet<StatementId>;
  readonly counts: CountsOf<Table>;
};

/** A filter choice, with the number of statements it would show. */
export type Choice<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
};

/** A View, and the statements that contain the words it searches for, once these are known. */
export type Asked = { readonly view: object; readonly found: ReadonlySet<StatementId> | undefined };

/** Reads a View’s filters once, to say which of them each statement fails, by name. */
export function failing(table: Fields, { view, found }: Asked): (traits: Traits) => readonly string[] {
  const chosen = chosenFilters(table, view).map((row) => ({ ...row, value: valueIn(view, row) }));
  return (traits) => chosen.filter(({ filter, value }) => !filter.admits(traits, value, found)).map((it) => it.name);
}

/** Finds, in one pass, which statements pass the filters and the count for every choice. */
export function filtered<Table extends Fields>(table: Table, atlas: Atlas, asked: Asked): FilteredOf<Table> {
  const failedBy = failing(table, asked);
  const admitted = new Set<StatementId>();
  const anywhere = new Set<StatementId>();
  const counts = filtersIn(table).flatMap(({ name, filter }) =>
    filter.keysOf ? [{ name, filter, count: new Map<string, number>() }] : [],
  );
  for (const traits of traitsOf(atlas)) {
    const failed = failedBy(traits);
    if (failed.length === 0) admitted.add(traits.statement.id);
    if (failed.every((it) => it === "region")) anywhere.add(traits.statement.id);
    for (const { name, filter, count } of counts) {
      if (!failed.every((it) => it === name)) continue;
      for (const key of filter.keysOf?.(traits) ?? []) count.set(key, (count.get(key) ?? 0) + 1);
    }
  }
  const named = Object.fromEntries<unknown>(counts.map(({ name, count }) => [name, count]));
  return { admitted, anywhere, counts: named as CountsOf<Table> };
}

/** Those choices of a filter that some statement is counted under, in the order shown; none if it has no choices. */
export function choicesOf(row: FilterField, edition: Edition, { view, counts }: Counted): readonly Choice<string>[] {
  const { atlas } = edition;
  const { filter } = row;
  const { choices } = filter;
  if (!choices) return [];
  const count = valueIn(counts, row) as ReadonlyMap<string, number>;
  return choices
    .allOf(atlas)
    .filter((id) => traitsOf(atlas).some((it) => filter.keysOf?.(it).includes(id)))
    .map((id) => ({
      id,
      name: choices.nameOf(id, edition),
      count: count.get(id) ?? 0,
      isChosen: [valueIn(view, row)].flat().includes(id),
    }));
}

type Counted = { readonly view: object; readonly counts: object };

/** Those filters of a table by which a View narrows. */
export function chosenFilters(table: Fields, view: object): readonly FilterField[] {
  return filtersIn(table).filter((it) => chosenCount(it, view) > 0);
}
