import type { Locale } from "../../locale.ts";

/** English texts on the map besides names. */
export const mapTexts = (locale: Locale) => {
  return {
    map: {
      notOnMap: "Not on the map",
      morePlaces: (count: number) => (count === 1 ? "1 more place" : `${locale.number(count)} more places`),
      /** What to call an area that has no name of its own. */
      patterns: { hatch: "Hatched", dots: "Dotted" },
      statusOf: (called: string, status: string) => `${called}: ${status}`,
    },
  };
};
