import type { Locale } from "../../locale.ts";
import { asSaidTexts } from "../reading/as-said.ts";
import { cardTexts } from "../reading/card.ts";
import { openClaimTexts } from "../reading/open-claim.ts";

/** An open claim. */
export const claimCatalogue = (locale: Locale) => ({ ...cardTexts(locale), ...asSaidTexts(), ...openClaimTexts(locale) });
