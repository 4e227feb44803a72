import type { Voice } from "../../domain/actor.ts";
import type { Locale } from "../locale.ts";

/** How many voices are named where not all are. */
const mostNamed = 4;

/** The first voices by name, and whether there are others. */
function firstOf({ and }: Locale, voices: readonly Pick<Voice, "name" | "short">[]): string {
  const names = voices.map(({ name, short }) => short ?? name);
  return and(names.length > mostNamed ? [...names.slice(0, mostNamed), "others"] : names);
}

/** English texts that the build writes into pages and that no script needs. */
export const pagesTexts = (locale: Locale) => {
  return {
    pages: {
      startLine: (line: string, count: number, isFigures: boolean) =>
        `${line}: ${locale.counted(count, isFigures ? { one: "figure", other: "figures" } : { one: "statement", other: "statements" })}`,
      storyLine: (line: string, steps: number) => `${line}: a story in ${locale.number(steps)} steps`,
      takeAway: "Embed or take away",
      menu: "Menu",
      skipToMap: "Skip to the map",
      /** The title of a document, before that of the site. */
      titled: (page: string, title: string) => `${page} · ${title}`,
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
      openData: "Open data",
      theme: "Colours",
      themes: { system: "Device’s colours", light: "Light", dark: "Dark" },
      noScript: "Filters and the interactive map need JavaScript. The static map and the full list, with links, are shown here.",
      wholeShown: "The whole map is shown: the view that this address asks for has not loaded yet.",
      mapHelp:
        "Arrow keys move among regions and figures, Enter opens one, plus and minus zoom, Home shows the whole map, Escape closes.",
      fullscreen: "Full screen",
      embedClaimDescription: (heading: string) => `${heading} Who answered, and on which source.`,
      closeLive: "Close the live map",
      embed: "Embed",
      makeStory: "Make a story",
    },
  };
};
