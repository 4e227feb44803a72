import type { Locale } from "../../locale.ts";
import { namingTexts } from "../counted/naming.ts";
import { datesTexts } from "../dates.ts";
import { commonTexts } from "../map-and-list.ts";
import { clusterTexts } from "../on-map/cluster.ts";
import { mapTexts } from "../on-map/map.ts";
import { placeWordsTexts } from "../on-map/place-words.ts";
import { readingTexts } from "../reading/reading.ts";
import { stancesTexts } from "../stances.ts";

/** What the page says before anything is asked of it. */
export const pageCatalogue = (locale: Locale) => ({
  ...commonTexts(locale),
  ...datesTexts(locale),
  ...stancesTexts(),
  ...readingTexts(locale),
  ...namingTexts(),
  ...clusterTexts(),
  ...mapTexts(locale),
  ...placeWordsTexts(),
});
