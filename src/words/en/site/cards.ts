import type { Locale } from "../../locale.ts";

type VoiceCount = { readonly name: string; readonly count: number };

type CardText = {
  readonly heading: string;
  readonly date: string;
  readonly publisher: string;
  /** The places marked, or why there are none. */
  readonly places: readonly string[] | keyof typeof unmarked;
};

/** Why a claim's picture marks no place. */
const unmarked = {
  none: "the words name no place",
  undrawn: "the place the words name is not drawn here",
} as const;

/** English texts about a View where it is shared: the alternative text of its card, and what it shows. */
export const cardsTexts = (locale: Locale) => {
  /** What is counted and who said it; only the totals if nothing is counted. */
  const countsBy = (counts: string, voices: readonly VoiceCount[]) =>
    voices.length === 0
      ? `${counts}.`
      : `${counts}, by ${voices.map(({ name, count }) => `${name} (${locale.number(count)})`).join(", ")}.`;
  return {
    cards: {
      noPlace: (why: keyof typeof unmarked) =>
        `${why === "none" ? "This claim names no place shown on the map" : "The place named is not drawn on the map"}.`,
      claim: ({ heading, date, publisher, places }: CardText) =>
        `${heading} Said ${date}, read at ${publisher}. The picture shows this sentence beside a map ${
          typeof places === "string"
            ? `on which nothing is marked, because ${unmarked[places]}.`
            : `on which the places spoken of are marked: ${places.join("; ")}.`
        }`,
      region: (heading: string, counts: string, voices: readonly VoiceCount[]) =>
        `${heading}. ${countsBy(counts, voices)} The picture shows the region on a map, and beside it each voice with its statements.`,
      placeless: (heading: string, counts: string, voices: readonly VoiceCount[]) =>
        `${heading}. ${countsBy(counts, voices)} The picture shows a map on which nothing is marked for them.`,
      empty: (heading: string, why: string) => `${heading}. ${why} The picture shows the map.`,
      atlas: (title: string, subtitle: string, counts: string, voices: readonly VoiceCount[]) =>
        `${title}: ${subtitle}. ${countsBy(counts, voices)} The picture shows a map of the region${
          voices.length === 0 ? "." : " with the shapes of the voices that speak about each place."
        }`,
      nothingAbout: (region: string) => `No statement about ${region} is recorded here.`,
      nothingAtAll: "No such statement is recorded here.",
    },
  };
};
