import type { Locale } from "../../locale.ts";
import { exporterTexts } from "../picture/exporter.ts";
import { metadataTexts } from "../picture/metadata.ts";

/** Pictures and the dialog that makes them. */
export const pictureCatalogue = (locale: Locale) => ({
  ...exporterTexts(locale),
  ...metadataTexts(),
});
