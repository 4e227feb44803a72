import type { Atlas } from "../domain/atlas.ts";
import type { Mention } from "../domain/claim.ts";
import type { Place } from "../domain/place.ts";
import type { RegionId } from "../domain/region.ts";
import { placesOf, type Statement } from "../domain/statement.ts";

/** What can be drawn for a statement's places: it names none, none of those named is drawn here, or at least one is. */
export type Placing = "unnamed" | "undrawn" | "drawn";

/** Whether a statement names a place, and whether one is drawn: as a region, or as a settlement named as such. */
export function placingOf(atlas: Atlas, statement: Statement): Placing {
  const mentions = placesOf(atlas.claimOf(statement.claim), statement);
  if (mentions.length === 0) return "unnamed";
  return mentions.some((it) => atlas.hasRegion(it.id ?? "") || settlementOf(atlas, it)) ? "drawn" : "undrawn";
}

/** The names of the places in a region that these statements name without naming the region. */
export function namesWithin(atlas: Atlas, region: RegionId, statements: readonly Statement[]): readonly string[] {
  const names = statements.flatMap((it) => {
    const ids = placesOf(atlas.claimOf(it.claim), it).map(({ id }) => id ?? "");
    const places = ids.includes(region) ? [] : ids.flatMap((id) => atlas.findPlace(id) ?? []);
    return places.filter(({ within }) => within === region).map(({ name }) => name);
  });
  return [...new Set(names)];
}

/** The settlement a mention refers to, if it is named as one; a vague place is never a point. */
export function settlementOf(atlas: Atlas, { id, precision }: Mention): Place | undefined {
  return precision === "exact" || precision === "settlement" ? atlas.findPlace(id ?? "") : undefined;
}
