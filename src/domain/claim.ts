import type * as v from "valibot";
import type { claimFile } from "./parse/claim-file.ts";

export type ClaimId = string;
/** One claim with its statements, as a file holds it. */
export type ClaimFile = v.InferOutput<typeof claimFile>;

/** One act by one force in one scope. It is never shown without a statement, which says who asserts or answers it. */
export type Claim = Readonly<Omit<ClaimFile, "statements">>;

/** Whom a claim is about: those whose forces are meant, or else the states it speaks of. */
export function concernedBy({ about }: Claim): readonly string[] {
  return about.states ?? about.forces;
}

/** A place as the words name it. */
export type Mention = Claim["places"][number];
