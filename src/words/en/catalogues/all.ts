import type { Locale } from "../../locale.ts";
import { chartCatalogue } from "./chart.ts";
import { citingCatalogue } from "./citing.ts";
import { claimCatalogue } from "./claim.ts";
import { dialogCatalogue } from "./dialog.ts";
import { embedCatalogue } from "./embed.ts";
import { frameCatalogue } from "./frame.ts";
import { legendCatalogue } from "./legend.ts";
import { liveMapCatalogue } from "./live-map.ts";
import { pageCatalogue } from "./page.ts";
import { pictureCatalogue } from "./picture.ts";
import { siteCatalogue } from "./site.ts";
import { socialCatalogue } from "./social.ts";

/** Everything that is said anywhere, for the build and for tests. */
export const allCatalogues = (locale: Locale) => ({
  ...pageCatalogue(locale),
  ...claimCatalogue(locale),
  ...chartCatalogue(locale),
  ...dialogCatalogue(locale),
  ...citingCatalogue(),
  ...frameCatalogue(),
  ...embedCatalogue(locale),
  ...socialCatalogue(locale),
  ...pictureCatalogue(locale),
  ...legendCatalogue(locale),
  ...liveMapCatalogue(),
  ...siteCatalogue(locale),
});
