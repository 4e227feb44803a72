import type { ClaimId } from "../../domain/claim.ts";
import type { Field } from "./field.ts";

/** The open claim. */
export const claim = {
  name: "claim",
  key: "claim",
  parse: (id, atlas, drop) => (atlas.hasClaim(id) ? id : drop(id, atlas.withdrawnFrom(id).length > 0 ? "withdrawn" : "unknown")),
  print: (id) => id,
} as const satisfies Field<"claim", ClaimId>;
