import type * as v from "valibot";
import type { claimFile } from "./parse/claim-file.ts";

export type ClaimId = string;
/** A claim with its statements, as in its file. */
export type ClaimFile = v.InferOutput<typeof claimFile>;

/** One act by one force in one scope. Always shown with a statement, which says who asserts or answers it. */
export type Claim = Readonly<Omit<ClaimFile, "statements">>;

/** Whom a claim is about: the owners of the forces meant, or else the states it speaks of. */
export function concernedBy({ about }: Claim): readonly string[] {
  return about.states ?? about.forces;
}

/** A place as the speaker or source names it. */
export type Mention = Claim["places"][number];
