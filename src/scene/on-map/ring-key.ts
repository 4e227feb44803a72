import type { Atlas } from "../../domain/atlas.ts";

/** Where a reader finds the numbers that have no room on the map. */
export type Rest = "figures" | "list";

/** What a key says of rings: the nouns of what they stand for, none in an atlas that has no rings, and where the other numbers are. */
export type RingKey = { readonly counted: readonly string[]; readonly rest: Rest };

export function ringKeyOf(atlas: Pick<Atlas, "counted" | "figures">): RingKey {
  const ringed = atlas.counted.filter((it) => it.mark === "ring");
  return { counted: ringed.map((it) => it.many), rest: restOf(atlas) };
}

export function restOf({ figures }: Pick<Atlas, "figures">): Rest {
  return figures.groups.length > 0 ? "figures" : "list";
}
