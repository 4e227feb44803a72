import type { Locale } from "../../locale.ts";
import { pairTexts } from "../embed/pair.ts";
import { selectionCatalogue } from "./selection.ts";

/** Embeds and the dialog that makes them. */
export const embedCatalogue = (locale: Locale) => ({ ...pairTexts(locale), ...selectionCatalogue(locale) });
