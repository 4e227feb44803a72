import type { RegionId } from "../../domain/region.ts";
import { type Placeless, placelessKinds } from "../../domain/statement.ts";
import type { Traits } from "../filters.ts";
import type { View } from "../view.ts";
import { type RegionState, type Speaking, type StatementShape, shapesOf } from "./region-state.ts";

/** A part of a region whose statements are counted apart, as a line of its block. */
export type BlockLine = { readonly region: RegionId; readonly name: string; readonly shapes: readonly StatementShape[] };

/** How many statements speak of a place, and whose: one shape for each. */
export type Block = {
  readonly region: RegionId;
  readonly name: string;
  readonly shapes: readonly StatementShape[];
  readonly speaking: readonly Speaking[];
  readonly lines: readonly BlockLine[];
};

/** Most statements a block shows as shapes; more are bars. */
export const mostShapes = 120;

/**
 * The blocks of the regions spoken of, those with most statements first; a part of one stands in it. None while a claim is open: what
 * else is said of its places would stand unexplained. Nor is there one of the region that is chosen, of which everything else speaks.
 */
export function blocksOf(regions: readonly RegionState[]): readonly Block[] {
  if (regions.some((it) => it.state === "gone" || it.state === "lit")) return [];
  const spoken = regions.filter((it) => it.shapes.length > 0);
  const isPart = (it: RegionState) => spoken.some((other) => other.id === it.parent);
  return spoken
    .filter((it) => !isPart(it) && it.state !== "chosen")
    .map(({ id, short, shapes, speaking }) => ({
      region: id,
      name: short,
      shapes,
      speaking,
      lines: spoken.filter((it) => it.parent === id).map((it) => ({ region: it.id, name: it.short, shapes: it.shapes })),
    }))
    .sort((a, b) => b.shapes.length - a.shapes.length);
}

/** Statements for which nothing is drawn, by why: they have a block, too. */
export type NotOnMap = {
  readonly shapes: readonly StatementShape[];
  readonly kinds: readonly { readonly id: Placeless; readonly count: number }[];
};

/** Of some statements those for which nothing is drawn; `undefined` where there are none. */
export function notOnMapOf(traits: readonly Traits[], view: Pick<View, "voices">): NotOnMap | undefined {
  const of = (kind: Placeless) => traits.filter((it) => it.where.some((where) => where === kind));
  const kinds = placelessKinds.map((id) => ({ id, count: of(id).length })).filter((it) => it.count > 0);
  return kinds.length === 0 ? undefined : { shapes: shapesOf(placelessKinds.flatMap(of), view), kinds };
}
