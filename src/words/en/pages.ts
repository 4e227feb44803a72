import type { Voice } from "../../domain/actor.ts";
import type { Locale } from "../locale.ts";

type VoiceCount = { readonly name: string; readonly count: number };

type CardText = {
  readonly heading: string;
  readonly date: string;
  readonly publisher: string;
  /** The places marked, or why there are none. */
  readonly places: readonly string[] | keyof typeof unmarked;
};

/** How many voices are named where not all are. */
const mostNamed = 4;

/** The first voices by name, and whether there are others. */
function firstOf({ and }: Locale, voices: readonly Pick<Voice, "name" | "short">[]): string {
  const names = voices.map(({ name, short }) => short ?? name);
  return and(names.length > mostNamed ? [...names.slice(0, mostNamed), "others"] : names);
}

/** Why a claim's picture marks no place. */
const unmarked = {
  none: "the words name no place",
  undrawn: "the place the words name is not drawn here",
} as const;

/** English texts that the build writes into pages and cards and that no script needs. */
export const pagesTexts = (locale: Locale) => {
  /** What is counted and who said it; only the totals if nothing is counted. */
  const countsBy = (counts: string, voices: readonly VoiceCount[]) =>
    voices.length === 0
      ? `${counts}.`
      : `${counts}, by ${voices.map(({ name, count }) => `${name} (${locale.number(count)})`).join(", ")}.`;
  return {
    pages: {
      startLine: (line: string, count: number, isFigures: boolean) =>
        `${line}: ${locale.counted(count, isFigures ? { one: "figure", other: "figures" } : { one: "statement", other: "statements" })}`,
      takeAway: "Embed or take away",
      menu: "Menu",
      skipToMap: "Skip to the map",
      regionTitle: (region: string, title: string) => `${region}: who said what · ${title}`,
      claimDescription: (heading: string, date: string, publisher: string) =>
        `${heading} Said ${date}, read at ${publisher}. Who asserted it, who answered, and on which source.`,
      regionDescription: (region: string, when: string, counts: string) =>
        `Who said what about ${region} in ${when}: ${counts}, each with its speaker, date and source.`,
      pageDescription: (subtitle: string, voices: readonly Pick<Voice, "name" | "short">[]) =>
        `${subtitle}: ${firstOf(locale, voices)}, each statement with its speaker, date and source, on a map.`,
      /** The map’s name for screen readers. */
      mapName: (topic: string | undefined) => `Map of who said what${topic === undefined ? "" : ` about ${topic}`}`,
      openOnMap: "Open on the whole map",
      showsAll: "This page shows everything recorded here; what its address chooses is shown on the map.",
      notFound: "There is no page at this address",
      notFoundTitle: (title: string) => `No page here · ${title}`,
      notFoundHelp: "The link may be incomplete, or the claim may have been withdrawn. Every recorded claim is on the map.",
      notFoundLink: (title: string) => `Open ${title}`,
      skipToList: "Skip to the list",
      mapSection: "Map",
      views: "Views of the statements",
      show: { map: "Map", figures: "Figures", table: "Table" },
      siteLinks: "Site",
      method: "Method",
      aboutBorders: "Whose borders these are",
      openData: "Open data",
      theme: "Colours",
      themes: { system: "Device’s colours", light: "Light", dark: "Dark" },
      noScript: "Filters and the interactive map need JavaScript. The static map and the full list, with links, are shown here.",
      mapHelp:
        "Arrow keys move among regions and figures, Enter opens one, plus and minus zoom, Home shows the whole map, Escape closes.",
      fullscreen: "Full screen",
      embedClaimDescription: (heading: string) => `${heading} Who answered, and on which source.`,
      closeLive: "Close the live map",
      embed: "Embed",
      cardNoPlace: (why: keyof typeof unmarked) =>
        `${why === "none" ? "This claim names no place shown on the map" : "The place named is not drawn on the map"}.`,
      claimCardText: ({ heading, date, publisher, places }: CardText) =>
        `${heading} Said ${date}, read at ${publisher}. The picture shows this sentence beside a map ${
          typeof places === "string"
            ? `on which nothing is marked, because ${unmarked[places]}.`
            : `on which the places spoken of are marked: ${places.join("; ")}.`
        }`,
      regionCardText: (heading: string, counts: string, voices: readonly VoiceCount[]) =>
        `${heading}. ${countsBy(counts, voices)} The picture shows the region on a map, and beside it each voice with its statements.`,
      placelessCardText: (heading: string, counts: string, voices: readonly VoiceCount[]) =>
        `${heading}. ${countsBy(counts, voices)} The picture shows a map on which nothing is marked for them.`,
      emptyCardText: (heading: string, why: string) => `${heading}. ${why} The picture shows the map.`,
      atlasCardText: (title: string, subtitle: string, counts: string, voices: readonly VoiceCount[]) =>
        `${title}: ${subtitle}. ${countsBy(counts, voices)} The picture shows a map of the region${
          voices.length === 0 ? "." : " with the shapes of the voices that speak about each place."
        }`,
      nothingAbout: (region: string) => `No statement about ${region} is recorded here.`,
      nothingAtAll: "No such statement is recorded here.",
    },
  };
};
