import type { Atlas } from "../../domain/atlas.ts";
import type { Counted, Quantity } from "../../domain/quantity.ts";

/** Where a reader finds the numbers that have no room on the map. */
export type Rest = "figures" | "list";

/** What a key says of rings: the nouns of what they stand for, none in an atlas that counts none of it, and where the other numbers are. */
export type RingKey = { readonly counted: readonly string[]; readonly rest: Rest };

export function ringKeyOf(atlas: Pick<Atlas, "counted" | "figures" | "statements">): RingKey {
  const isCounted = (id: Counted["id"]) =>
    atlas.statements.some((it) => it.quantities?.some((one) => one.of === id && isSized(one)));
  const ringed = atlas.counted.filter((it) => it.mark === "ring" && isCounted(it.id));
  return { counted: ringed.map((it) => it.many), rest: restOf(atlas) };
}

/** Whether a figure can be a ring: it is no comparison, and not of the past. */
export function isSized({ comparator, when }: Quantity): boolean {
  return comparator === undefined && when.kind !== "past";
}

export function restOf({ figures }: Pick<Atlas, "figures">): Rest {
  return figures.groups.length > 0 ? "figures" : "list";
}

/** Whether anything of an atlas can be a soft band. */
export function hasBands({ regions }: Pick<Atlas, "regions">): boolean {
  return regions.some((it) => it.kind === "border");
}
