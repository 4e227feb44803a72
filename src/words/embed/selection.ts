import type { Signs } from "../../domain/atlas.ts";
import { dayInWords } from "../date.ts";
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
  /** What a filter leaves, from its value and the names of its choices; in the order in which they are told. */
  shown: {
    voices: (_chosen: readonly string[], names: readonly string[]) => lists.or.format(names),
    stances: (_chosen: readonly string[], names: readonly string[]) => lists.or.format(names),
    region: (where: string, [name = ""]: readonly string[]) =>
      where === "none" ? "names no place" : where === "undrawn" ? "place not drawn" : `about ${name}`,
    q: (words: string) => `containing “${words.replaceAll(/^["“]|["”]$/g, "")}”`,
    known: (day: string) => `as known on ${dayInWords(day)}`,
    said: ({ from, to }: { readonly from: string; readonly to: string }) =>
      from === to ? `said on ${dayInWords(from)}` : `said ${dayInWords(from)} to ${dayInWords(to)}`,
  },
  only: (parts: readonly string[], shown: number, all: number) =>
    `${english.number(shown)} of ${english.number(all)} statements shown. Filters: ${parts.join(" · ")}.`,
} as const;
