import type { Counted } from "../../domain/quantity.ts";
import type { Locale } from "../locale.ts";
import { namedAs } from "./counted/naming.ts";
import { inLetters } from "./letters.ts";

type CountedHow = {
  readonly when: "present" | "past" | "planned" | "forecast" | "unclear";
  readonly part?: "total" | "newcomers" | "remaining" | undefined;
  /** The words a figure was given in, which name the people counted. */
  readonly words: readonly string[];
  readonly isOne?: boolean;
  readonly isExercise?: boolean;
};

type RegionLede = {
  /** The period covered, if everything was said in it. */
  readonly when: string | undefined;
  readonly statements: number;
  readonly claims: number;
  /** The speakers, by name. */
  readonly speaking: readonly string[];
  /** The voice with more statements than any other. */
  readonly most: string | undefined;
  readonly silent: readonly string[];
  /** Places in it for which statements count that do not name it. */
  readonly within: readonly string[];
};

const orders = /\b(tens of thousands|hundreds of thousands|thousands|hundreds|dozens)\b/i;

/** Why nothing is drawn for some statements: as a choice, as a heading, and as a note. */
const placeless = {
  none: {
    name: "Names no place",
    heading: "Statements that name no place",
    note: "Nothing is drawn for these.",
  },
  undrawn: {
    name: "Its place is not drawn",
    heading: "Statements whose place is not drawn",
    note: "These statements do not name a place we can outline, so they are not drawn on the map.",
  },
} as const;

const noResponse = "No response recorded.";

const noMatch = "No statements match these filters.";

function joinedParts<Part>(parts: readonly Part[]): readonly (Part | string)[] {
  return parts.flatMap((it, index) => (index === 0 ? [it] : [index === parts.length - 1 ? " and " : ", ", it]));
}

/** All English texts of the map and its list. A statement never appears without its speaker. */
export const commonTexts = (locale: Locale) => {
  /** How many statements there are, and how many have a place on the map. */
  const placedOf = (statements: number, drawn: number) => {
    if (statements === 1)
      return `Here is one statement${drawn === 1 ? ", placed on the map" : ", which names no place on the map"}.`;
    const placed = drawn === statements ? "all" : drawn === 0 ? "none" : locale.number(drawn);
    return `Here are ${locale.number(statements)} statements, ${placed} of them placed on the map.`;
  };
  /** A count out of a total. */
  const shareOf = (some: number, all: number) =>
    all === 1
      ? some === 1
        ? ""
        : "not"
      : some === all
        ? "all of them"
        : some === 0
          ? "none of them"
          : `${locale.number(some)} of them`;
  return {
    common: {
      /** Names in a row, each set in its own way. */
      joined: joinedParts,
      /** Speakers and verb, each set in its own way. */
      speaking: <Part>(speakers: readonly Part[], verb: Part) => [...joinedParts(speakers), " ", verb],
      number: (value: number) => locale.number(value),
      /** What is counted, for when the number is set separately: “troops, planned”. */
      counted: (of: Counted, { when, part, words, isOne, isExercise }: CountedHow) =>
        [
          namedAs(isOne ? { ...of, many: of.one } : of, "", words),
          part === "newcomers" ? "newly arrived" : part === "remaining" ? part : "",
          isExercise ? "exercising" : "",
          when === "planned" || when === "forecast" ? when : "",
        ]
          .filter((it) => it !== "")
          .join(", "),
      /** A status split into lines at its semicolon or comma. */
      statusLines: (status: string) => status.split(/(?<=[;,]) /),
      wordFigure: (asSaid: string) => orders.exec(asSaid)?.[0] ?? asSaid,

      /** The path from the speaker to the page we read, with the page's date; steps we did not read are marked. */
      chain: (links: readonly { readonly name: string; readonly read?: boolean | undefined }[], published: string | undefined) =>
        links
          .map(({ name, read }) => {
            if (read === false) return `${name} (not read)`;
            return name;
          })
          .join(" → ") + (published === undefined ? "" : `, ${published}`),
      quotedAltered: "wording altered by the outlet",
      translated: "in translation",
      noAnswerRecorded: noResponse,
      noAnswerFound: (date: string, places: readonly string[]) =>
        `No response found (searched on ${date}, ${places.join(", ")}).`,

      /** Read out by screen readers before struck-through text. */
      struck: "corrected: ",
      corrected: (date: string | undefined, figures: readonly string[]) =>
        [
          date === undefined ? "Said and corrected the same day" : `Corrected on ${date}`,
          figures.length === 0 ? "." : `: ${figures.map((it) => `“${it}”`).join(", ")}.`,
        ].join(""),
      chosen: (count: number) => `(${locale.number(count)} selected)`,
      revised: (kind: "changed" | "withdrawn", day: string, what: string, why: string) =>
        `${kind === "changed" ? "Changed" : "A record was withdrawn"} on ${day}: ${what} (${why})`,
      noAsserter: "None of our sources asserts this.",

      claimTitle: (speaker: string, verb: string, proposition: string, title: string) =>
        `${speaker} ${verb}: ${proposition} · ${title}`,
      description: (statements: number, places: string, figures: string) =>
        `${locale.counted(statements, { one: "statement", other: "statements" })} listed.${places === "" ? "" : ` On the map: ${places}.`}${figures === "" ? "" : ` Figures on the map: ${figures}.`}`,
      listInFull: "The list beside the map gives the same information in full.",
      claimHeading: (speaker: string, verb: string, proposition: string) => `${speaker} ${verb}: ${proposition}`,
      listSection: "Statements",

      lede: (first: string, statements: number, drawn: number) =>
        statements === 0 ? `${first} ${noMatch}` : `${first} ${placedOf(statements, drawn)} None is presented as fact.`,
      ledeShort: (when: string, statements: number, drawn: number) =>
        statements === 0
          ? noMatch
          : `${when[0]?.toUpperCase() ?? ""}${when.slice(1)}: ${locale.counted(statements, { one: "statement", other: "statements" })}, ${[shareOf(drawn, statements), "on the map"].filter(Boolean).join(" ")}. None is stated as fact.`,
      regionHeadline: (name: string, statements: number, voices: number) =>
        statements === 0
          ? `${name}: no statements`
          : `${name}: ${locale.counted(statements, { one: "statement", other: "statements" })} by ${inLetters(locale, voices)} ${locale.form(voices, { one: "voice", other: "voices" })}`,
      regionLede: ({ when, statements, claims, speaking, most, silent, within }: RegionLede) => {
        if (statements === 0) return noMatch;
        const [only = ""] = speaking;
        const about = `${locale.counted(claims, { one: "claim", other: "claims" })}${when === undefined ? "" : `, ${when}`}`;
        const isOne = speaking.length === 1;
        return [
          isOne
            ? `${statements === 1 ? "It is" : "All are"} by ${only} (${about}).`
            : `What each said about this place (${about}).`,
          within.length === 0 ? "" : `What names only a place in it counts too: ${locale.and(within)}.`,
          isOne || most === undefined ? "" : `More statements are by ${most} than by any other voice.`,
          isOne || silent.length === 0 ? "" : `None is by ${locale.or(silent)}.`,
        ]
          .filter((it) => it !== "")
          .join(" ");
      },
      placelessHeadline: (heading: string, statements: number, voices: number) =>
        statements === 0
          ? `${heading}: none`
          : `${heading}: ${locale.number(statements)}, by ${inLetters(locale, voices)} ${locale.form(voices, { one: "voice", other: "voices" })}`,
      voiceHeadline: (name: string, statements: number) =>
        `${name}: ${statements === 0 ? "no statements" : locale.counted(statements, { one: "statement", other: "statements" })}`,
      voiceLede: (meaning: string, claims: number) =>
        claims === 0
          ? `${meaning} ${noMatch}`
          : `${meaning} The statements concern ${locale.counted(claims, { one: "claim", other: "claims" })}.`,
      regionCounts: (name: string, statements: number, voices: readonly { readonly name: string; readonly count: number }[]) =>
        `${name}, ${locale.counted(statements, { one: "statement", other: "statements" })}: ${voices.map((it) => `${it.name} ${locale.number(it.count)}`).join(", ")}`,
      listHeading: "Who said what",
      inRegion: (region: string) => `${region}: who said what`,
      counts: (statements: number, claims: number) =>
        `${locale.counted(statements, { one: "statement", other: "statements" })}, ${locale.counted(claims, { one: "claim", other: "claims" })}`,
      placeless: (kind: keyof typeof placeless) => placeless[kind],
      showHidden: "Show this claim",
      empty: noMatch,
      emptySearch: (words: string) => `No matching statement contains “${words}”.`,
      searching: "Searching …",
      clear: "Clear filters",
      filters: "Filter",
      /** What stands over the choices of a filter. */
      legends: { region: "Place", stances: "Type of response" },
      from: "From",
      until: "To",

      zoomIn: "Zoom in",
      zoomOut: "Zoom out",
      home: "Show the whole map",

      dismiss: "Close this message",

      kilometres: (value: number) => `${locale.number(value)} km`,
      borders: "Borders",

      partMistaken: "Something went wrong on this page, so this part of it cannot be shown. Reload the page to try again.",

      timeline: "Statements by the day they were said",
      aboutWhen: (speaker: string, date: string) => `${speaker} refers to ${date}`,
      earlier: "earlier",
      later: "later",
      knownOn: (date: string) => `As known on ${date}`,
      knownNote: "What was said later is not shown.",
      everythingKnown: "All records",
      secondClock: "As known on",
      play: "Play",
      stop: "Stop",
      dayBack: "Back one day",
      dayForward: "Forward one day",
      announcedClaim: (speaker: string, verb: string, proposition: string) => `Opened: ${speaker} ${verb}: ${proposition}`,
    },
  };
};

/** What other catalogues say alike. */
export type CommonTexts = ReturnType<typeof commonTexts>["common"];
