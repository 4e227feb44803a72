import type { Signs } from "../../domain/atlas.ts";
import { english } from "../english.ts";

const lists = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** English texts about the statements an embed or picture shows: which are left out, and their sources. */
export const selectionWords = {
  readAt: (publishers: readonly string[]) => {
    const shown = publishers.slice(0, 6);
    const others = publishers.length - shown.length;
    const more = others === 0 ? [] : [`${english.number(others)} ${others === 1 ? "other" : "others"}`];
    return `${publishers.length === 1 ? "Source" : "Sources"}: ${lists.and.format([...shown, ...more])}.`;
  },
  ringsAre: ({ bands = "along a border" }: Signs = {}) => `Rings: claimed head counts, by area; soft bands: ${bands}.`,
  byVoices: (names: readonly string[]) => lists.or.format(names),
  ofStances: (stances: readonly string[]) => lists.or.format(stances),
  about: (region: string) => `about ${region}`,
  placeless: (kind: "none" | "undrawn") => ({ none: "names no place", undrawn: "place not drawn" })[kind],
  holding: (words: string) => `containing “${words.replaceAll(/^["“]|["”]$/g, "")}”`,
  knownOn: (day: string) => `as known on ${day}`,
  saidOn: (from: string, to: string) => (from === to ? `said on ${from}` : `said ${from} to ${to}`),
  only: (parts: readonly string[], shown: number, all: number) =>
    `${english.number(shown)} of ${english.number(all)} statements shown. Filters: ${parts.join(" · ")}.`,
} as const;
