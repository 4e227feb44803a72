import type { Recorded, Why } from "./fields/field.ts";
import { fieldKeys } from "./fields/keys.ts";
import { chosenCount, type Fields, fields, valueIn } from "./fields/table.ts";
import { parametersOf } from "./parameters.ts";
import { type View, wholeView } from "./view.ts";

export { queryIn } from "./parameters.ts";

/** A part of an address that could not be used. */
export type Dropped = { readonly key: string; readonly value: string; readonly why: Why };
/** A View read from an address, and the parts that had to be dropped. */
export type Decoded = { readonly view: View; readonly dropped: readonly Dropped[] };

/** The address of a table of fields, with their keys in the order in which they are written. */
export function addressOf(table: Fields, keys: readonly string[]) {
  const written = [...table].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
  return {
    queryOf: (view: object) =>
      written
        .filter((it) => chosenCount(it, view) > 0)
        .map((it) => `${it.key}=${it.print(valueIn(view, it))}`)
        .join("&"),
    /** Only what was chosen, by name. */
    chosenIn: (query: string, atlas: Recorded): { readonly chosen: object; readonly dropped: readonly Dropped[] } => {
      const dropped: Dropped[] = [];
      const params = new Map(parametersOf(query, keys));
      const chosen = table.flatMap((field) => {
        const text = params.get(field.key);
        if (text === undefined) return [];
        const value = field.parse(
          text,
          atlas,
          (part, why) => void dropped.push({ key: field.key, value: part.slice(0, 80), why }),
        );
        return value === undefined ? [] : [[field.name, value]];
      });
      return { chosen: Object.fromEntries(chosen), dropped };
    },
  };
}

const viewAddress = addressOf(fields, fieldKeys);

/**
 * The query of a View, without the question mark: keys in a fixed order, omitted if nothing is chosen, readable (commas, slashes and colons
 * are not escaped).
 */
export function queryOf(view: View): string {
  return viewAddress.queryOf(view);
}

/** Reads a View from a query. Total: any input gives a View and a list of what was dropped. Unknown keys are ignored. */
export function viewOf(query: string, atlas: Recorded): Decoded {
  const { chosen, dropped } = viewAddress.chosenIn(query, atlas);
  return { view: { ...wholeView, ...chosen }, dropped };
}
