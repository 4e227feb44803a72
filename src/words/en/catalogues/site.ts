import type { Locale } from "../../locale.ts";
import { helpTexts } from "../embed/help.ts";
import { commonTexts } from "../map-and-list.ts";
import { pagesTexts } from "../pages.ts";
import { searchTexts } from "../search.ts";
import { changesTexts } from "../site/changes.ts";
import { methodTexts } from "../site/method.ts";
import { storyTexts } from "../site/story.ts";

/** What only prerendered pages say. */
export const siteCatalogue = (locale: Locale) => ({
  ...helpTexts(locale),
  ...pagesTexts(locale),
  ...searchTexts(),
  ...changesTexts(locale),
  ...storyTexts(locale),
  ...methodTexts(locale, commonTexts(locale).common),
});
