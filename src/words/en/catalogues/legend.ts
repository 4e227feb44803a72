import type { Locale } from "../../locale.ts";
import { bordersTexts } from "../borders.ts";
import { legendTexts } from "../legend.ts";
import { creditTexts } from "../on-map/credit.ts";
import { pagesTexts } from "../pages.ts";

/** How to read the map, whose borders it has, and whom it is credited to. */
export const legendCatalogue = (locale: Locale) => ({
  ...legendTexts(),
  ...pagesTexts(locale),
  ...bordersTexts(),
  ...creditTexts(),
});
