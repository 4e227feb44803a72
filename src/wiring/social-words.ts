import { legendCatalogue } from "../words/en/catalogues/legend.ts";
import { selectionCatalogue } from "../words/en/catalogues/selection.ts";
import { socialCatalogue } from "../words/en/catalogues/social.ts";
import { dialogTexts } from "../words/en/dialog.ts";
import { chartTexts } from "../words/en/side-view/chart.ts";
import type { DialogWords, SocialWords, Words } from "../words/words.ts";

/** The page's words, and those that the dialogs share that make embeds and pictures. */
export function withSocial(words: Words): DialogWords & SocialWords {
  const { locale } = words;
  return {
    ...words,
    ...chartTexts(locale),
    ...dialogTexts(),
    ...legendCatalogue(),
    ...selectionCatalogue(locale),
    ...socialCatalogue(locale),
  };
}
