import type { Locale } from "../../../words/locale.ts";
import { commonTexts } from "../common.ts";
import { exporterTexts } from "../figure/exporter.ts";
import { figureTexts } from "../figure/figure.ts";
import { metadataTexts } from "../figure/metadata.ts";

/** Pictures and the dialog that makes them. */
export const pictureCatalogue = (locale: Locale) => ({
  ...figureTexts(locale, commonTexts(locale).common),
  ...exporterTexts(locale),
  ...metadataTexts(),
});
