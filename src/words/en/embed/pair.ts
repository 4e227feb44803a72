import type { Locale } from "../../locale.ts";
import { inLetters } from "../letters.ts";

type VoiceCount = { readonly name: string; readonly count: number };

type Read<Part> = {
  readonly office: Part | false;
  readonly date: string;
  readonly others: number;
  readonly through: Part | false;
  readonly at: Part;
};

/** English texts around an embed's map: under its heading, and with its claim and answer. */
export const pairTexts = (locale: Locale) => {
  const andOthers = (count: number) => `and ${locale.number(count)} ${count === 1 ? "other" : "others"}`;
  return {
    pair: {
      wholeMap: "Explore the map",
      /** Under the heading of a place or the whole map, and what follows if there is room. */
      counted: (statements: number, voices: number) =>
        statements === 0
          ? "No statements to show"
          : `${statements === 1 ? "One statement" : `${locale.number(statements)} statements`} by ${inLetters(locale, voices)} ${voices === 1 ? "voice" : "voices"}`,
      each: "Each is an assertion by the party named.",
      /** How a statement got from its speaker to the page we read. */
      quotedBy: (names: readonly string[]) => `quoted by ${names.join(" and ")}`,
      reportedBy: (publisher: string) => `as ${publisher} reported it`,
      publishedBy: (publisher: string) => `published by ${publisher}`,
      whoSpeaks: "Who speaks",
      whoSpeaksOf: (place: string) => `Who speaks of ${place}`,
      placesSpokenOf: "Statements by place",
      notOnMap: "Not on the map",
      /** Who speaks, with the day and how many others make the same claim. */
      saying: <Part>(speaking: readonly Part[], date: Part, others: number) => [
        ...speaking,
        ", ",
        date,
        others === 0 ? "" : `, ${andOthers(others)}`,
      ],
      /** How a statement was read: an office and the way it took, if they are shown, are left out in a small frame. */
      read: <Part>({ office, date, others, through, at }: Read<Part>): readonly (Part | string | false)[] => [
        office,
        `${date}${others === 0 ? "" : ` (${andOthers(others)})`}`,
        through,
        ", ",
        at,
      ],
      office: (office: string) => `${office}, `,
      through: (through: string) => `, ${through}`,
      /** “Sergei Shoigu says:”, before the claim. */
      leadIn: (speaker: string, verb: string) => `${speaker} ${verb}:`,
      /** A number, set in its own way, with who gives it. */
      number: <Part>(figure: Part, speaker: string, details: string) => [figure, ` ${speaker}, ${details}`],
      moreAnswers: (count: number) => `and ${locale.number(count)} more ${count === 1 ? "answer" : "answers"}`,
      byVoice: (voices: readonly VoiceCount[]) => voices.map((it) => `${it.name} ${locale.number(it.count)}`).join(", "),
      moreFigures: (count: number) => `and ${locale.number(count)} more ${count === 1 ? "number" : "numbers"}`,
      moreStatements: (count: number) =>
        count === 0
          ? "The full record, with its passage"
          : `${locale.number(count)} more ${count === 1 ? "statement, with its passage" : "statements, with their passages"}`,
      /** Where the numbers left out are found. */
      moreNumbers: {
        figures: (count: number) => `${locale.number(count)} more under Figures.`,
        list: (count: number) => `${locale.number(count)} more in the list.`,
      },
      ringNames: (figure: string, speaker: string, date: string) => `${figure}: ${speaker}, ${date}`,
      key: { hatch: "Hatched", dots: "Dotted" },
      keyOf: (pattern: string, status: string) => `${pattern}: ${status}.`,
    },
  };
};
