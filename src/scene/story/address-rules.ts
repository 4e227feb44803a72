import { nearestOf } from "../../domain/parse/nearest.ts";
import { type Dropped, queryOf, viewOf } from "../address.ts";
import type { Recorded } from "../fields/field.ts";
import type { View } from "../view.ts";

/** The ids that each key of an address may have. */
export type Known = ReadonlyMap<string, ReadonlySet<string>>;

/** A View as an address in a record opens it, and what is wrong with that address. */
type AddressRead = {
  readonly view: View;
  /** Messages for parts that would be dropped. */
  readonly unread: readonly string[];
  /** A message if nothing would be, and yet the address bar has it otherwise. */
  readonly unlike: readonly string[];
};

/** Reads the address of a View in a record, which has to open that View as it stands. */
export function addressRead(address: string, recorded: Recorded, known: Known): AddressRead {
  const { view, dropped } = viewOf(address.slice(1), recorded);
  if (!address.startsWith("?")) {
    return { view, unread: [`"${address}" is not the query of a View (write ?region=…, as in the address bar)`], unlike: [] };
  }
  const unread = dropped.map((it) => messageOf(it, known.get(it.key)));
  const query = `?${queryOf(view)}`;
  const isLike = unread.length > 0 || query === address;
  return { view, unread, unlike: isLike ? [] : [`is not how the address bar has it (write ${query})`] };
}

function messageOf({ key, value, why }: Dropped, known: ReadonlySet<string> | undefined): string {
  if (why === "malformed") return `"${key}=${value}" cannot be read (copy it from the address bar)`;
  if (why === "withdrawn") return `the ${key} "${value}" has been withdrawn (name another)`;
  const nearest = nearestOf(value, known ?? []);
  return `unknown ${key} "${value}" (${nearest === undefined ? "copy the address from the address bar" : `did you mean "${nearest}"?`})`;
}
