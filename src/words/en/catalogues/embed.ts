import type { Locale } from "../../locale.ts";
import { announcementTexts } from "../embed/announcements.ts";
import { mapFailureTexts } from "../embed/failures.ts";
import { hiddenClaimTexts } from "../embed/hidden-claim.ts";
import { pairTexts } from "../embed/pair.ts";
import { selectionCatalogue } from "./selection.ts";

/** Embeds and the dialog that makes them. */
export const embedCatalogue = (locale: Locale) => ({
  ...pairTexts(locale),
  ...hiddenClaimTexts(),
  ...announcementTexts(),
  ...mapFailureTexts(),
  ...selectionCatalogue(locale),
});
