import type { Locale } from "../../locale.ts";
import { dialogTexts } from "../dialog.ts";
import { builderTexts } from "../embed/builder.ts";
import { gesturesTexts } from "../gestures.ts";
import { citeAndShareTexts } from "../site/cite-and-share.ts";
import { storyMakerTexts } from "../site/story-maker.ts";
import { claimCatalogue } from "./claim.ts";
import { embedCatalogue } from "./embed.ts";
import { frameCatalogue } from "./frame.ts";
import { legendCatalogue } from "./legend.ts";
import { pageCatalogue } from "./page.ts";
import { pictureCatalogue } from "./picture.ts";
import { portionsCatalogue } from "./portions.ts";
import { sideViewCatalogue } from "./side-view.ts";
import { siteCatalogue } from "./site.ts";
import { socialCatalogue } from "./social.ts";

/** Everything that is said anywhere, for the build and for tests. */
export const allCatalogues = (locale: Locale) => ({
  ...pageCatalogue(locale),
  ...claimCatalogue(locale),
  ...portionsCatalogue(locale),
  ...sideViewCatalogue(locale),
  ...dialogTexts(),
  ...builderTexts(locale),
  ...citeAndShareTexts(),
  ...frameCatalogue(),
  ...embedCatalogue(locale),
  ...socialCatalogue(locale),
  ...pictureCatalogue(locale),
  ...legendCatalogue(),
  ...gesturesTexts(),
  ...storyMakerTexts(locale),
  ...siteCatalogue(locale),
});
