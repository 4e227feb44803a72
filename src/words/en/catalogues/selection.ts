import type { Locale } from "../../locale.ts";
import { bordersTexts } from "../borders.ts";
import { selectionTexts } from "../embed/selection.ts";
import { creditTexts } from "../on-map/credit.ts";

/** What a map that is taken elsewhere says of itself: what it shows, whose borders it has, and whom it is credited to. */
export const selectionCatalogue = (locale: Locale) => ({
  ...selectionTexts(locale),
  ...bordersTexts(),
  ...creditTexts(),
});
