import type { ClaimId } from "../../domain/claim.ts";
import type { Edition } from "../../words/edition.ts";
import { atlasKnownOn } from "../clocks/known.ts";
import { type Finder, failedBy, traitsOf } from "../filters.ts";
import type { FilterKey, View } from "../view.ts";
import { cardOf } from "./card.ts";

/** A claim requested by the address that has no statement left after filtering. */
export type HiddenClaim = {
  readonly claim: ClaimId;
  /** The smallest set of filters to remove for the claim to be shown. */
  readonly filters: readonly FilterKey[];
  /** Who says what; absent if nobody had said it by the day of the second clock. */
  readonly saying?: string;
};

/** The requested claim, if it is recorded but none of its statements passes the filters. */
export function hiddenClaimOf({ atlas, words }: Edition, view: View, finder?: Finder): HiddenClaim | undefined {
  if (view.claim === undefined) return undefined;
  const claimTraits = traitsOf(atlas).filter((it) => it.statement.claim === view.claim);
  const hiding = claimTraits.map(failedBy(view, finder)).sort((a, b) => a.length - b.length);
  const [filters] = hiding;
  if (!filters || filters.length === 0) return undefined;
  const said = atlasKnownOn(atlas, view.known);
  const known = new Set(said.statementsAbout(view.claim).map((it) => it.id));
  const card = known.size === 0 ? undefined : cardOf({ atlas: said, words }, said.claimOf(view.claim), known);
  const saying = card && words.common.claimHeading(card.lead.speakers[0].name, card.lead.firstVerb, card.proposition);
  return { claim: view.claim, filters, ...(saying === undefined ? {} : { saying }) };
}
