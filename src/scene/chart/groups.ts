import type { Atlas } from "../../domain/atlas.ts";
import { type FigureGroup, groupOf } from "../../domain/figures/figure-group.ts";
import type { Quantity } from "../../domain/quantity.ts";
import type { RegionId } from "../../domain/region.ts";
import { regionIdsOf, type Statement } from "../../domain/statement.ts";

/** The regions a figure counts: those of its scope, else those its statement mentions. */
export function regionsCounted(atlas: Atlas, statement: Statement, quantity: Quantity): readonly RegionId[] {
  return quantity.scope?.regions ?? regionIdsOf(atlas.claimOf(statement.claim), statement, atlas.regionAt);
}

/** The group of a statement’s figure; `undefined` if it is in no chart. */
export function groupIn(atlas: Atlas, statement: Statement, quantity: Quantity): FigureGroup | undefined {
  const regions = regionsCounted(atlas, statement, quantity);
  return groupOf(atlas.figures.groups, { quantity, act: atlas.claimOf(statement.claim).about.act, regions });
}
