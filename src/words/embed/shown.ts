import { english, plural } from "../english.ts";

const lists = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};
const listed = (items: readonly string[], last: "and" | "or") => lists[last].format(items);

/** What embeds and pictures say of what they show, and of what they leave out, in English. */
export const shownWords = {
  moreClaims: (count: number) => `${plural(count, "more claim", "more claims")} on the whole map`,
  readAt: (publishers: readonly string[]) => {
    const shown = publishers.slice(0, 6);
    const others = publishers.length - shown.length;
    return `Read at ${listed(others === 0 ? shown : [...shown, plural(others, "other", "others")], "and")}.`;
  },
  ringsAre: "Rings: claimed head counts, by area; soft bands: “near the border”.",
  narrowedToVoices: (names: readonly string[]) => `by ${listed(names, "or")}`,
  narrowedToStances: (stances: readonly string[]) =>
    `that ${listed(
      stances.map((it) => `“${it}”`),
      "or",
    )}`,
  narrowedToDays: (from: string, to: string) => (from === to ? `said on ${from}` : `said from ${from} to ${to}`),
  narrowedToKnown: (day: string) => `known on ${day}`,
  narrowed: (parts: readonly string[], shown: number, all: number) =>
    `Only statements ${parts.join(", ")} are shown: ${english.number(shown)} of ${english.number(all)}.`,
} as const;
