import type { Locale } from "../../locale.ts";
import { commonTexts } from "../common.ts";
import { figureTexts } from "../figure/figure.ts";

/** What is said of a View where it is shared, and in its picture. */
export const socialCatalogue = (locale: Locale) => figureTexts(locale, commonTexts(locale).common);
