import type { claimCatalogue } from "./en/catalogues/claim.ts";
import type { embedCatalogue } from "./en/catalogues/embed.ts";
import type { frameCatalogue } from "./en/catalogues/frame.ts";
import type { legendCatalogue } from "./en/catalogues/legend.ts";
import type { pageCatalogue } from "./en/catalogues/page.ts";
import type { pictureCatalogue } from "./en/catalogues/picture.ts";
import type { portionsCatalogue } from "./en/catalogues/portions.ts";
import type { selectionCatalogue } from "./en/catalogues/selection.ts";
import type { sideViewCatalogue } from "./en/catalogues/side-view.ts";
import type { siteCatalogue } from "./en/catalogues/site.ts";
import type { socialCatalogue } from "./en/catalogues/social.ts";
import type { dialogTexts } from "./en/dialog.ts";
import type { announcementTexts } from "./en/embed/announcements.ts";
import type { builderTexts } from "./en/embed/builder.ts";
import type { gesturesTexts } from "./en/gestures.ts";
import type { chartTexts } from "./en/side-view/chart.ts";
import type { citeAndShareTexts } from "./en/site/cite-and-share.ts";
import type { storyTexts } from "./en/site/story.ts";
import type { storyMakerTexts } from "./en/site/story-maker.ts";
import { type Locale, localeOf } from "./locale.ts";

/** The texts of one part of the site, made for the conventions of a language. English is the form that every language has to fill. */
export type Catalogue<Texts extends object = object> = (locale: Locale) => Texts;

type WordsOf<Made extends Catalogue> = { readonly locale: Locale } & ReturnType<Made>;

/** What the page says before anything is asked of it; the words of other parts are these and more. */
export type Words = WordsOf<typeof pageCatalogue>;
/** An open claim. */
export type ClaimWords = Words & WordsOf<typeof claimCatalogue>;
/** A list that is too long for one page. */
export type PortionsWords = Words & WordsOf<typeof portionsCatalogue>;
/** The chart of figures. */
export type ChartWords = Words & WordsOf<typeof chartTexts>;
/** The chart of figures and the table of statements. */
export type SideViewWords = ClaimWords & WordsOf<typeof sideViewCatalogue>;
/** What every dialog says. */
export type DialogWords = Words & WordsOf<typeof dialogTexts>;
/** Citations, and what is taken along. */
export type CitingWords = DialogWords & WordsOf<typeof citeAndShareTexts>;
/** How to read the map, and what is said of pages where they are shared. */
export type LegendWords = Words & WordsOf<typeof legendCatalogue>;
/** Maps and charts that are taken elsewhere: what they show, and whom they are credited to. */
export type SelectionWords = ChartWords & WordsOf<typeof selectionCatalogue>;
/** A View where it is shared, and in its picture. */
export type SocialWords = SelectionWords & LegendWords & WordsOf<typeof socialCatalogue>;
/** A frame before the map in it is explored. */
export type FrameWords = WordsOf<typeof frameCatalogue>;
/** Embeds. */
export type EmbedWords = ClaimWords & SelectionWords & FrameWords & WordsOf<typeof embedCatalogue>;
/** The dialog that makes embeds. */
export type BuilderWords = EmbedWords & DialogWords & SocialWords & WordsOf<typeof builderTexts>;
/** Pictures and the dialog that makes them. */
export type PictureWords = DialogWords & SocialWords & WordsOf<typeof announcementTexts> & WordsOf<typeof pictureCatalogue>;
/** A guided story. */
export type StoryWords = Words & WordsOf<typeof storyTexts>;
/** The dialog in which stories are written. */
export type StoryMakerWords = DialogWords & StoryWords & WordsOf<typeof storyMakerTexts>;
/** The map that answers gestures. */
export type LiveMapWords = Words & WordsOf<typeof gesturesTexts>;
/** Prerendered pages: everything. */
export type SiteWords = SideViewWords &
  BuilderWords &
  PictureWords &
  CitingWords &
  StoryMakerWords &
  LiveMapWords &
  PortionsWords &
  WordsOf<typeof siteCatalogue>;

/** The words of a language, a BCP 47 tag, from one of its catalogues. */
export function createWords<Texts extends object>(
  lang: string,
  catalogue: Catalogue<Texts>,
): { readonly locale: Locale } & Texts {
  return withCatalogue({ locale: localeOf(lang) }, catalogue);
}

/** Words, and those of a catalogue that came later, such as with a dialog. */
export function withCatalogue<Base extends { readonly locale: Locale }, Texts extends object>(
  words: Base,
  catalogue: Catalogue<Texts>,
): Base & Texts {
  return { ...words, ...catalogue(words.locale) };
}
