import type { Credit, Signs } from "../../domain/atlas.ts";
import type { BorderViewWords } from "../../domain/border.ts";
import { dayOfYearInWords } from "../date.ts";
import { english, inLetters } from "../english.ts";

const counted = (count: number, one: string) => `${english.number(count)} ${count === 1 ? one : `${one}s`}`;

/** English texts of the reader’s page around the map. */
export const reading = {
  allPlaces: "All places",
  allVoices: "All voices",
  allStatements: "All statements",
  starts: "Where to start",
  startLine: (line: string, count: number, isFigures: boolean) =>
    `${line}: ${counted(count, isFigures ? "figure" : "statement")}`,
  whoSpeaks: "Who speaks",
  chooseVoices: "choose one or several",
  listCounts: (statements: number, claims: number) => `${english.number(statements)}, in ${counted(claims, "claim")}`,
  statements: (count: number) => counted(count, "statement"),
  /** The heading of a list narrowed to one voice. */
  says: (name: string, isSeveral: boolean) => `${name} ${isSeveral ? "say" : "says"}`,
  byClaim: "By claim",
  byDay: "By day",
  filterBy: "Place, stance, day",
  sheetFilters: "Who · Where · When",
  expandList: "Show the whole list",
  collapseList: "Show more of the map",
  voiceShows: (name: string, count: number) => `${name}, ${counted(count, "statement")}`,
  /** Under a closed claim: the source of its first statement, and what else it contains. */
  more: (count: number, voices: number) =>
    count === 0 ? undefined : `${counted(count, "more statement")} by ${inLetters(voices)} ${voices === 1 ? "voice" : "voices"}`,
  noResponseShort: "no response recorded",
} as const;

/** English texts of the map key, kept short for its corner. */
export const keyWords = {
  shape: "a statement, at each place it names",
  band: ({ bands = "along a border" }: Signs = {}) => `soft band: ${bands}`,
  ring: (things: readonly string[]) => `ring: ${things.join(", ")} as said, by area`,
  shapeAtPlace: "Shape: a statement at a place.",
  change: "change",
  explain: "how to read the map",
  borders: ({ inKey, brief }: BorderViewWords) => `Borders: ${inKey ?? brief}`,
  changeBorders: "Change the borders, and how to read the map",
  credit: (credits: readonly Credit[]) => `Map: ${credits.map((it) => it.name).join(", ")}`,
} as const;

/** The timeline, in English. */
export const timelineWords = {
  title: "When it was said",
  earlier: "earlier",
  later: "later",
  /** A day or a range of days. */
  bin: (first: string, last: string) => {
    if (first === last) return dayOfYearInWords(first);
    const from = first.slice(0, 7) === last.slice(0, 7) ? String(Number(first.slice(8, 10))) : dayOfYearInWords(first);
    return `${from}–${dayOfYearInWords(last)}`;
  },
  binName: (bin: string, lit: number, all: number) =>
    lit === all ? `${bin}: ${counted(all, "statement")}` : `${bin}: ${english.number(lit)} of ${counted(all, "statement")}`,
  drag: "Drag to choose days, or ",
  known: "what was known",
  knownAlone: "What was known",
  ofAll: (shown: number, all: number) => `${counted(shown, "statement")} of ${english.number(all)}`,
  ofClaim: (count: number) => `${counted(count, "statement")} of this claim`,
  aboutPlace: (shown: number, all: number) =>
    `${english.number(shown)} of ${counted(all, "statement")} ${shown === 1 ? "is" : "are"} about this place`,
  bars: (unit: "day" | "week" | "month") => `Statements a ${unit}, to one scale.`,
  most: (when: string) => `Most: ${when}.`,
  busiest: (when: string, count: number) => `${when}: ${counted(count, "statement")}`,
  articleDay: "The day of the article this atlas starts from",
  close: "Close",
} as const;
