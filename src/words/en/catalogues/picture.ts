import type { Locale } from "../../locale.ts";
import { exporterTexts } from "../figure/exporter.ts";
import { metadataTexts } from "../figure/metadata.ts";

/** Pictures and the dialog that makes them. */
export const pictureCatalogue = (locale: Locale) => ({
  ...exporterTexts(locale),
  ...metadataTexts(),
});
