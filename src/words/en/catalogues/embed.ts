import type { Locale } from "../../locale.ts";
import { bordersTexts } from "../borders.ts";
import { pairTexts } from "../embed/pair.ts";
import { selectionTexts } from "../embed/selection.ts";
import { creditTexts } from "../on-map/credit.ts";

/** Embeds and the dialog that makes them. */
export const embedCatalogue = (locale: Locale) => ({
  ...pairTexts(locale),
  ...selectionTexts(locale),
  ...bordersTexts(),
  ...creditTexts(),
});
