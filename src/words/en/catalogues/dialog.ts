import type { Locale } from "../../locale.ts";
import { builderTexts } from "../embed/builder.ts";

/** What every dialog says. */
export const dialogCatalogue = (locale: Locale) => builderTexts(locale);
