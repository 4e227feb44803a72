import { english } from "../english.ts";

/** What stands on the map besides names, in English. */
export const mapWords = {
  notOnMap: "Not on the map",
  morePlaces: (count: number) => (count === 1 ? "1 more place" : `${english.number(count)} more places`),
  /** What an area without a name of its own is called by. */
  patterns: { hatch: "Hatched", dots: "Dotted" },
  statusOf: (called: string, status: string) => `${called}: ${status}`,
} as const;
