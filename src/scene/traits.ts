import type { VoiceId } from "../domain/actor.ts";
import { type Atlas, isWithdrawn, voicesOfStatement } from "../domain/atlas.ts";
import { lastDayOf } from "../domain/partial-date.ts";
import type { RegionId } from "../domain/region.ts";
import { type Placeless, placelessKinds, placelessOf, regionIdsOf, type Statement } from "../domain/statement.ts";

/** A choice under “Place”: a region, or the statements for which nothing is drawn, by reason. */
export type Where = RegionId | Placeless;

/** Whether a choice stands for statements for which nothing is drawn, rather than a region. */
export function isPlaceless(where: Where): where is Placeless {
  return placelessKinds.some((it) => it === where);
}

/** The properties of a statement that filters use, read once per atlas. */
export type Traits = {
  readonly statement: Statement;
  /** The voices that make it together, the first speaker's first. */
  readonly voices: readonly [VoiceId, ...VoiceId[]];
  /** Regions mentioned or, if nothing is drawn, the reason why. */
  readonly where: readonly [Where, ...Where[]];
  /** The last day it can have been made. */
  readonly day: string;
};

const remembered = new WeakMap<Atlas, readonly Traits[]>();

/** The traits of every statement that was not withdrawn; computed once per atlas. */
export function traitsOf(atlas: Atlas): readonly Traits[] {
  const known = remembered.get(atlas);
  if (known) return known;
  const traits = atlas.statements
    .filter((it) => !isWithdrawn(it))
    .map((statement) => ({
      statement,
      voices: voicesOfStatement(atlas, statement),
      where: whereOf(atlas, statement),
      day: lastDayOf(statement.saidOn),
    }));
  remembered.set(atlas, traits);
  return traits;
}

/** Keeps the traits of an atlas that has statements of another, so that they are not read again. */
export function keepTraits(atlas: Atlas, traits: readonly Traits[]): void {
  remembered.set(atlas, traits);
}

function whereOf(atlas: Atlas, statement: Statement): Traits["where"] {
  const claim = atlas.claimOf(statement.claim);
  const [first, ...rest] = regionIdsOf(claim, statement, atlas.regionAt);
  return first === undefined ? [placelessOf(claim, [statement])] : [first, ...rest];
}
