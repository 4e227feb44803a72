import type { Locale } from "../../locale.ts";
import { pictureTexts } from "../picture/picture.ts";
import { cardsTexts } from "../site/cards.ts";

/** What is said of a View where it is shared, and in its picture. */
export const socialCatalogue = (locale: Locale) => ({ ...pictureTexts(locale), ...cardsTexts(locale) });
