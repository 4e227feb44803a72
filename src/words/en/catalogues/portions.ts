import type { Locale } from "../../locale.ts";
import { portionsTexts } from "../reading/portions.ts";

/** A list that is too long for one page. */
export const portionsCatalogue = (locale: Locale) => portionsTexts(locale);
