import type { Locale } from "../../locale.ts";
import { exporterTexts } from "../picture/exporter.ts";
import { metadataTexts } from "../picture/metadata.ts";
import { storyPictureTexts } from "../picture/story-picture.ts";

/** Pictures and the dialog that makes them. */
export const pictureCatalogue = (locale: Locale) => ({
  ...exporterTexts(locale),
  ...metadataTexts(),
  ...storyPictureTexts(locale),
});
