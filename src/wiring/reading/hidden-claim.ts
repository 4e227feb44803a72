import type { HiddenClaim } from "../../scene/card/hidden-claim.ts";
import { hiddenClaimTexts } from "../../words/en/embed/hidden-claim.ts";
import { type Words, withCatalogue } from "../../words/words.ts";

/** That the filters hide a claim, in words. Few readers have an address that asks for one. */
export function hiddenClaimInWords(words: Words, { filters, saying }: HiddenClaim): string {
  return withCatalogue(words, hiddenClaimTexts).hiddenClaim.text(filters, saying);
}
