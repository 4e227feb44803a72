import type { Atlas } from "../../domain/atlas.ts";
import type { RegionId } from "../../domain/region.ts";
import { type Placeless, placelessKinds } from "../../domain/statement.ts";
import type { Traits } from "../filters.ts";
import type { View } from "../view.ts";
import { type RegionState, type Speaking, type StatementShape, shapesOf } from "./region-state.ts";

/** A part of a region that is counted separately, as a line in its block. */
export type BlockLine = { readonly region: RegionId; readonly name: string; readonly shapes: readonly StatementShape[] };

/** How many statements are about a place, and by whom: one shape for each. */
export type Block = {
  readonly region: RegionId;
  readonly name: string;
  readonly shapes: readonly StatementShape[];
  readonly speaking: readonly Speaking[];
  readonly lines: readonly BlockLine[];
};

/** Maximum number of statements a block shows as shapes; beyond it they become bars. */
export const mostShapes = 120;

/**
 * The blocks of the regions spoken about, those with most statements first; a region's parts are inside its block. None while a claim is
 * open, because statements on other claims would appear unexplained. The chosen region has none either, since everything else shown is
 * about it.
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

/** Statements for which nothing is drawn, by reason: they get a block too. */
export type NotOnMap = {
  readonly shapes: readonly StatementShape[];
  readonly kinds: readonly { readonly id: Placeless; readonly count: number }[];
};

/** The statements for which nothing is drawn; `undefined` if there are none. */
export function notOnMapOf(atlas: Atlas, traits: readonly Traits[], view: Pick<View, "voices">): NotOnMap | undefined {
  const of = (kind: Placeless) => traits.filter((it) => it.where.some((where) => where === kind));
  const kinds = placelessKinds.map((id) => ({ id, count: of(id).length })).filter((it) => it.count > 0);
  return kinds.length === 0 ? undefined : { shapes: shapesOf(atlas, placelessKinds.flatMap(of), view), kinds };
}
