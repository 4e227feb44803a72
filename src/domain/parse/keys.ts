import type * as v from "valibot";
import type { Problem } from "../problem.ts";
import { nearestOf } from "./nearest.ts";

/** Keys forbidden in every record, at any depth: this atlas says who said what and judges nothing. */
export const judgements: readonly string[] = ["truth", "verdict", "score", "rating"];

/** A value stripped of keys its schema does not know, a problem for each, and the paths they were probably meant for. */
type Sifted = { readonly value: unknown; readonly problems: readonly Problem[]; readonly meant: ReadonlySet<string> };

/** A schema, as far as we inspect its structure; a pipe has the fields of its first schema. */
export type Structure = v.GenericSchema & {
  readonly entries?: v.ObjectEntries;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  /** The schema of every value of a record. */
  readonly value?: v.GenericSchema;
  readonly key?: string;
  readonly options?: readonly v.GenericSchema[];
  readonly literal?: unknown;
};

/**
 * Removes every key from `value` that `schema` does not know, with a problem for each, in file order. (Valibot's strict objects report only
 * the first in each object.)
 */
export function withoutUnknownKeys(schema: v.GenericSchema, file: string, value: unknown): Sifted {
  const problems: Problem[] = [];
  const meant = new Set<string>();

  function sift(structure: Structure | undefined, it: unknown, path: string): unknown {
    if (Array.isArray(it)) {
      const list: readonly unknown[] = it;
      const item = structure && innerOf(structure, it)?.item;
      if (structure && item === undefined) return it;
      return list.map((each, index) => sift(item, each, joined(path, String(index))));
    }
    if (!isMapping(it)) return it;
    const inner = structure && innerOf(structure, it);
    const entries = inner?.entries;
    const isOpen = inner?.type === "loose_object";
    const kept: [string, unknown][] = [];
    for (const [key, each] of Object.entries(it)) {
      const place = joined(path, key);
      const entry = inner && entryOf(inner, key);
      const below = sift(entry, each, place);
      if (judgements.includes(key.toLowerCase())) problems.push({ file, path: place, message: judgementMessage(key) });
      else if (entries && !entry && !isOpen) problems.push({ file, path: place, message: unknownMessage(key, entries, path) });
      else kept.push([key, below]);
    }
    // Entries, because a key may be `__proto__`.
    return Object.fromEntries(kept);
  }

  function unknownMessage(key: string, entries: v.ObjectEntries, path: string): string {
    const allowed = Object.keys(entries);
    const nearest = nearestOf(key, allowed);
    if (nearest === undefined) return `unknown key (known here: ${allowed.join(", ")})`;
    meant.add(joined(path, nearest));
    return `unknown key (did you mean "${nearest}"?)`;
  }

  return { value: sift(schema, value, ""), problems, meant };
}

/** Whether a value read from a file maps keys to values. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Appends a key to a path. */
export function joined(path: string, key: string): string {
  return path === "" ? key : key === "" ? path : `${path}.${key}`;
}

/** The schema inside an optional or variant schema. */
export function innerOf(structure: Structure, value: unknown): Structure | undefined {
  if (structure.wrapped) return innerOf(structure.wrapped, value);
  const { options, key } = structure;
  if (!options || key === undefined) return structure;
  const kind = isMapping(value) ? value[key] : undefined;
  return (options as readonly Structure[]).find((option) => literalOf(option, key) === kind);
}

/** The schema of what a key of a mapping holds; nothing for an unknown key. */
export function entryOf({ entries, value }: Structure, key: string): Structure | undefined {
  return entries && Object.hasOwn(entries, key) ? entries[key] : value;
}

/** The only value an entry of a mapping may have. */
function literalOf(option: Structure, key: string): unknown {
  const entry = option.entries?.[key];
  return entry && "literal" in entry ? entry.literal : undefined;
}

function judgementMessage(key: string): string {
  return `no record holds a ${key.toLowerCase()} (leave the key out; record who says it and who answers)`;
}
