import type { Locale } from "../../locale.ts";
import { figureTexts } from "../figure/figure.ts";
import { commonTexts } from "../map-and-list.ts";

/** What is said of a View where it is shared, and in its picture. */
export const socialCatalogue = (locale: Locale) => figureTexts(locale, commonTexts(locale).common);
