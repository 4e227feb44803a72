import { english } from "../english.ts";

/** What stands on the map besides names, in English. */
export const mapWords = {
  notOnMap: "Not on the map",
  morePlaces: (count: number) => (count === 1 ? "1 more place" : `${english.number(count)} more places`),
} as const;
