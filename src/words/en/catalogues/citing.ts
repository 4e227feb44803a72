import type { Locale } from "../../../words/locale.ts";
import { takingTexts } from "../site/taking.ts";

/** Citations, and what is taken along. */
export const citingCatalogue = (locale: Locale) => takingTexts(locale);
