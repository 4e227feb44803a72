import { chartCatalogue } from "../words/en/catalogues/chart.ts";
import { claimCatalogue } from "../words/en/catalogues/claim.ts";
import { embedCatalogue } from "../words/en/catalogues/embed.ts";
import { frameCatalogue } from "../words/en/catalogues/frame.ts";
import { legendCatalogue } from "../words/en/catalogues/legend.ts";
import { socialCatalogue } from "../words/en/catalogues/social.ts";
import { builderTexts } from "../words/en/embed/builder.ts";
import type { BuilderWords, Words } from "../words/words.ts";

/** The page's words, and those of the dialogs that make embeds and pictures. */
export function withBuilder(words: Words): BuilderWords {
  const { locale } = words;
  return {
    ...words,
    ...claimCatalogue(locale),
    ...chartCatalogue(locale),
    ...builderTexts(locale),
    ...frameCatalogue(),
    ...embedCatalogue(locale),
    ...legendCatalogue(locale),
    ...socialCatalogue(locale),
  };
}
