import { english } from "../english.ts";

/** English texts on the map besides names. */
export const mapWords = {
  notOnMap: "Not on the map",
  morePlaces: (count: number) => (count === 1 ? "1 more place" : `${english.number(count)} more places`),
  /** What to call an area that has no name of its own. */
  patterns: { hatch: "Hatched", dots: "Dotted" },
  statusOf: (called: string, status: string) => `${called}: ${status}`,
} as const;
