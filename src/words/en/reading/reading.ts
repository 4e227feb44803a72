import type { Credit, Signs } from "../../../domain/atlas.ts";
import type { BorderViewWords } from "../../../domain/border.ts";
import type { Locale } from "../../locale.ts";
import { datesTexts } from "../dates.ts";
import { inLetters } from "../letters.ts";

/** English texts of the reader’s page around the map. */
export const readingTexts = (locale: Locale) => {
  const { dates } = datesTexts(locale);
  const counted = (count: number, one: string) => `${locale.number(count)} ${count === 1 ? one : `${one}s`}`;
  return {
    /** English texts of the reader’s page around the map. */
    reading: {
      allPlaces: "All places",
      allVoices: "All voices",
      allStatements: "All statements",
      starts: "Where to start",
      whoSpeaks: "Who speaks",
      chooseVoices: "choose one or several",
      listCounts: (statements: number, claims: number) => `${locale.number(statements)}, in ${counted(claims, "claim")}`,
      statements: (count: number) => counted(count, "statement"),
      /** The heading of a list narrowed to one voice. */
      says: (name: string, isSeveral: boolean) => `${name} ${isSeveral ? "say" : "says"}`,
      /** Who denies it, when, and in which words. */
      denial: <Part>(who: Part, date: string | undefined, words: string) => [
        who,
        `${date === undefined ? "" : `, ${date}`}: ${words}`,
      ],
      byClaim: "By claim",
      byDay: "By day",
      filterBy: "Place, stance, day",
      bottomSheetFilters: "Who · Where · When",
      expandList: "Show the whole list",
      collapseList: "Show more of the map",
      voiceShows: (name: string, count: number) => `${name}, ${counted(count, "statement")}`,
      /** Under a closed claim: the source of its first statement, and what else it contains. */
      more: (count: number, voices: number) =>
        count === 0
          ? undefined
          : `${counted(count, "more statement")} by ${inLetters(locale, voices)} ${voices === 1 ? "voice" : "voices"}`,
      noResponseShort: "no response recorded",
    },
    /** English texts of the map key, kept short for its corner. */
    key: {
      shape: "a statement, at each place it names",
      band: ({ bands = "along a border" }: Signs = {}) => `soft band: ${bands}`,
      ring: (things: readonly string[]) => `ring: ${things.join(", ")} as said, by area`,
      shapeAtPlace: "Shape: a statement at a place.",
      change: "change",
      explain: "how to read the map",
      borders: ({ inKey, brief }: BorderViewWords) => `Borders: ${inKey ?? brief}`,
      changeBorders: "Change the borders, and how to read the map",
      credit: (credits: readonly Credit[]) => `Map: ${credits.map((it) => it.name).join(", ")}`,
    },
    /** The timeline, in English. */
    timeline: {
      title: "When it was said",
      earlier: "earlier",
      later: "later",
      /** A day or a range of days. */
      bin: (first: string, last: string) => {
        if (first === last) return dates.dayOfYear(first);
        const from = first.slice(0, 7) === last.slice(0, 7) ? String(Number(first.slice(8, 10))) : dates.dayOfYear(first);
        return `${from}–${dates.dayOfYear(last)}`;
      },
      binName: (bin: string, lit: number, all: number) =>
        lit === all ? `${bin}: ${counted(all, "statement")}` : `${bin}: ${locale.number(lit)} of ${counted(all, "statement")}`,
      /** One sentence: what stands before a button, on it and after it. */
      drag: "Drag to choose days, or ",
      known: "what was known",
      afterKnown: "",
      knownAlone: "What was known",
      ofAll: (shown: number, all: number) => `${counted(shown, "statement")} of ${locale.number(all)}`,
      ofClaim: (count: number) => `${counted(count, "statement")} of this claim`,
      aboutPlace: (shown: number, all: number) =>
        `${locale.number(shown)} of ${counted(all, "statement")} ${shown === 1 ? "is" : "are"} about this place`,
      bars: (unit: "day" | "week" | "month") => `Statements a ${unit}, to one scale.`,
      most: (when: string) => `Most: ${when}.`,
      busiest: (when: string, count: number) => `${when}: ${counted(count, "statement")}`,
      articleDay: "The day of the article this atlas starts from",
      close: "Close",
    },
  };
};
