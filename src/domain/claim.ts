import type * as v from "valibot";
import type { claimFile } from "./parse/claim-file.ts";
import type { RegionId } from "./region.ts";
import type { Statement } from "./statement.ts";
import type { acts, precisions } from "./vocabulary.ts";

export type ClaimId = string;
/** One claim with its statements, as a file holds it. */
export type ClaimFile = v.InferOutput<typeof claimFile>;
export type Act = (typeof acts)[number];
export type Precision = (typeof precisions)[number];

/** One act by one force in one scope. It is never shown without a statement, which says who asserts or answers it. */
export type Claim = Readonly<Omit<ClaimFile, "statements">>;

/** A place as the words name it. */
export type Mention = Claim["places"][number];

/** Ids of the regions and places a statement speaks of: its own where it gives some, else its claim's; none where the words name none that is drawn. */
export function placesOf(claim: Claim, statement: Statement): readonly Mention[] {
  return statement.places ?? claim.places;
}

/** The drawn regions among the places of a statement, each once, in the order named. */
export function regionIdsOf(claim: Claim, statement: Statement, isRegion: (id: string) => boolean): readonly RegionId[] {
  const ids = placesOf(claim, statement).flatMap((mention) =>
    mention.id !== undefined && isRegion(mention.id) ? [mention.id] : [],
  );
  return [...new Set(ids)];
}
