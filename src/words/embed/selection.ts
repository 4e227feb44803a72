import { english } from "../english.ts";

const lists = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** What an embed or a picture says of the statements it shows: which are left out, where they were read. In English. */
export const selectionWords = {
  readAt: (publishers: readonly string[]) => {
    const shown = publishers.slice(0, 6);
    const others = publishers.length - shown.length;
    const more = others === 0 ? [] : [`${english.number(others)} ${others === 1 ? "other" : "others"}`];
    return `Read at ${lists.and.format([...shown, ...more])}.`;
  },
  ringsAre: "Rings: claimed head counts, by area; soft bands: “near the border”.",
  byVoices: (names: readonly string[]) => `by ${lists.or.format(names)}`,
  ofStances: (stances: readonly string[]) => `that ${lists.or.format(stances.map((it) => `“${it}”`))}`,
  about: (region: string) => `about ${region}`,
  placeless: (kind: "none" | "undrawn") => ({ none: "that name no place", undrawn: "whose place is not drawn" })[kind],
  holding: (words: string) => `found by “${words}”`,
  knownOn: (day: string) => `known on ${day}`,
  saidOn: (from: string, to: string) => (from === to ? `said on ${from}` : `said from ${from} to ${to}`),
  only: (parts: readonly string[], shown: number, all: number) =>
    `Only statements ${parts.join(", ")} are shown: ${english.number(shown)} of ${english.number(all)}.`,
} as const;
