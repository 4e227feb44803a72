import type { Locale } from "../../locale.ts";
import { commonTexts } from "../common.ts";
import { helpTexts } from "../embed/help.ts";
import { searchTexts } from "../search.ts";
import { changesTexts } from "../site/changes.ts";
import { methodTexts } from "../site/method.ts";

/** What only prerendered pages say. */
export const siteCatalogue = (locale: Locale) => ({
  ...helpTexts(locale),
  ...searchTexts(),
  ...changesTexts(locale),
  ...methodTexts(locale, commonTexts(locale).common),
});
