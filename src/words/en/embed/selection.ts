import type { Signs } from "../../../domain/atlas.ts";
import type { Locale } from "../../locale.ts";
import { datesTexts } from "../dates.ts";
import { commonTexts } from "../map-and-list.ts";

/** English texts about the statements an embed or picture shows: which are left out, and their sources. */
export const selectionTexts = (locale: Locale) => {
  const { dates } = datesTexts(locale);
  const { noAnswerRecorded } = commonTexts(locale).common;
  return {
    selection: {
      /** Shown in place of an answer if the statement has none. */
      noAnswer: (toOthers: number) =>
        toOthers === 0
          ? noAnswerRecorded
          : `No response to this statement recorded; ${locale.counted(toOthers, { one: "responds", other: "respond" })} to others on this claim.`,
      readAt: (publishers: readonly string[]) => {
        const shown = publishers.slice(0, 6);
        const others = publishers.length - shown.length;
        const more = others === 0 ? [] : [`${locale.number(others)} ${others === 1 ? "other" : "others"}`];
        return `${publishers.length === 1 ? "Source" : "Sources"}: ${locale.and([...shown, ...more])}.`;
      },
      ringsAre: ({ bands = "along a border" }: Signs = {}) => `Rings: claimed head counts, by area; soft bands: ${bands}.`,
      /** What a filter leaves, from its value and the names of its choices; in the order in which they are told. */
      shown: {
        voices: (_chosen: readonly string[], names: readonly string[]) => locale.or(names),
        stances: (_chosen: readonly string[], names: readonly string[]) => locale.or(names),
        region: (where: string, [name = ""]: readonly string[]) =>
          where === "none" ? "names no place" : where === "undrawn" ? "place not drawn" : `about ${name}`,
        q: (words: string) => `containing “${words.replaceAll(/^["“]|["”]$/g, "")}”`,
        known: (day: string) => `as known on ${dates.day(day)}`,
        said: ({ from, to }: { readonly from: string; readonly to: string }) =>
          from === to ? `said on ${dates.day(from)}` : `said ${dates.day(from)} to ${dates.day(to)}`,
      },
      only: (parts: readonly string[], shown: number, all: number) =>
        `${locale.number(shown)} of ${locale.number(all)} statements shown. Filters: ${parts.join(" · ")}.`,
    },
  };
};
