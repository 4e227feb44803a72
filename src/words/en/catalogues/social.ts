import type { Locale } from "../../locale.ts";
import { figureTexts } from "../figure/figure.ts";
import { cardsTexts } from "../site/cards.ts";

/** What is said of a View where it is shared, and in its picture. */
export const socialCatalogue = (locale: Locale) => ({ ...figureTexts(locale), ...cardsTexts(locale) });
