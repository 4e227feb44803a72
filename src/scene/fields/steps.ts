import { type Fields, filtersIn, type ViewOf, valueIn } from "./table.ts";

// What follows from any table of fields for its Views; `view.ts` applies it to ours.

/** The View in which nothing is chosen. */
export function emptyView<Table extends Fields>(table: Table): ViewOf<Table> {
  return Object.fromEntries(table.flatMap(({ name, empty }) => (empty === undefined ? [] : [[name, empty]]))) as ViewOf<Table>;
}

/** A View with some of its fields empty again. */
export function without<Table extends Fields>(table: Table, view: ViewOf<Table>, names: readonly string[]): ViewOf<Table> {
  return { ...emptyView(table), ...Object.fromEntries(Object.entries(view).filter(([name]) => !names.includes(name))) };
}

/** A choice of a filter, by the name of its field. */
export type Picked = { readonly name: string; readonly id: string };

/** A View after a choice of one of its filters was pressed: chosen, or taken back. */
export function picked<Table extends Fields>(table: Table, view: ViewOf<Table>, { name, id }: Picked): ViewOf<Table> {
  const row = filtersIn(table).find((it) => it.name === name);
  const others = without(table, view, [name, row?.filter.choices?.clears ?? name]);
  const value = valueIn(view, { name });
  if (Array.isArray(value)) return { ...others, [name]: value.includes(id) ? value.filter((it) => it !== id) : [...value, id] };
  return value === id ? others : { ...others, [name]: id };
}
