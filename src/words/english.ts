import type { Counted } from "../domain/quantity.ts";
import { namedAs } from "./counted/naming.ts";
import { told } from "./embed/told.ts";

const numbers = new Intl.NumberFormat("en-GB");

type CountedHow = {
  readonly when: "present" | "past" | "planned" | "forecast" | "unclear";
  readonly part?: "total" | "newcomers" | "remaining" | undefined;
  /** The words a figure was given in, which name the people counted. */
  readonly words: readonly string[];
  readonly isOne?: boolean;
  readonly isExercise?: boolean;
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

/** Names of the filters, in the order in which the message that a claim is hidden by them has them. */
const hiding = {
  voices: "voice",
  stances: "stance",
  region: "place",
  said: "day said",
  known: "day known",
  q: "search",
} as const;

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
};

const letters = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** A small number as a word: “seven”. */
export const inLetters = (value: number) => letters[value] ?? numbers.format(value);

/** “A, B and C”. */
const listed = (items: readonly string[], last: "and" | "or") =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;

const plurals = new Intl.PluralRules("en-GB");
/** A count with its noun. */
export const plural = (count: number, one: string, many: string): string =>
  `${numbers.format(count)} ${plurals.select(count) === "one" ? one : many}`;

const noResponse = "No response recorded.";
const noMatch = "No statements match these filters.";

/** How many statements there are, and how many have a place on the map. */
const placedOf = (statements: number, drawn: number) => {
  if (statements === 1)
    return `Here is one statement${drawn === 1 ? ", placed on the map" : ", which names no place on the map"}.`;
  const placed = drawn === statements ? "all" : drawn === 0 ? "none" : numbers.format(drawn);
  return `Here are ${numbers.format(statements)} statements, ${placed} of them placed on the map.`;
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
        : `${numbers.format(some)} of them`;

/** All English texts of the map and its list. A statement never appears without its speaker. */
export const english = {
  ...told,
  number: (value: number) => numbers.format(value),
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
  /** Shown in place of an answer if the statement has none. */
  noAnswer: (toOthers: number) =>
    toOthers === 0
      ? noResponse
      : `No response to this statement recorded; ${plural(toOthers, "responds", "respond")} to others on this claim.`,
  noAnswerFound: (date: string, places: readonly string[]) => `No response found (searched on ${date}, ${places.join(", ")}).`,

  /** Read out by screen readers before struck-through text. */
  struck: "corrected: ",
  corrected: (date: string | undefined, figures: readonly string[]) =>
    [
      date === undefined ? "Said and corrected the same day" : `Corrected on ${date}`,
      figures.length === 0 ? "." : `: ${figures.map((it) => `“${it}”`).join(", ")}.`,
    ].join(""),
  chosen: (count: number) => `(${numbers.format(count)} selected)`,
  revised: (kind: "changed" | "withdrawn", day: string, what: string, why: string) =>
    `${kind === "changed" ? "Changed" : "A record was withdrawn"} on ${day}: ${what} (${why})`,
  noAsserter: "None of our sources asserts this.",

  claimTitle: (speaker: string, verb: string, proposition: string, title: string) =>
    `${speaker} ${verb}: ${proposition} · ${title}`,
  description: (statements: number, places: string, figures: string) =>
    `${plural(statements, "statement", "statements")} listed.${places === "" ? "" : ` On the map: ${places}.`}${figures === "" ? "" : ` Figures on the map: ${figures}.`}`,
  listInFull: "The list beside the map gives the same information in full.",
  claimHeading: (speaker: string, verb: string, proposition: string) => `${speaker} ${verb}: ${proposition}`,
  listSection: "Statements",

  lede: (first: string, statements: number, drawn: number) =>
    statements === 0 ? `${first} ${noMatch}` : `${first} ${placedOf(statements, drawn)} None is presented as fact.`,
  ledeShort: (when: string, statements: number, drawn: number) =>
    statements === 0
      ? noMatch
      : `${when[0]?.toUpperCase() ?? ""}${when.slice(1)}: ${plural(statements, "statement", "statements")}, ${[shareOf(drawn, statements), "on the map"].filter(Boolean).join(" ")}. None is stated as fact.`,
  regionHeadline: (name: string, statements: number, voices: number) =>
    statements === 0
      ? `${name}: no statements`
      : `${name}: ${plural(statements, "statement", "statements")} by ${inLetters(voices)} ${plurals.select(voices) === "one" ? "voice" : "voices"}`,
  regionLede: ({ when, statements, claims, speaking, most, silent }: RegionLede) => {
    if (statements === 0) return noMatch;
    const [only = ""] = speaking;
    const about = `${plural(claims, "claim", "claims")}${when === undefined ? "" : `, ${when}`}`;
    if (speaking.length === 1) return `${statements === 1 ? "It is" : "All are"} by ${only} (${about}).`;
    return [
      `What each said about this place (${about}).`,
      most === undefined ? "" : `More statements are by ${most} than by any other voice.`,
      silent.length === 0 ? "" : `None is by ${listed(silent, "or")}.`,
    ]
      .filter((it) => it !== "")
      .join(" ");
  },
  placelessHeadline: (heading: string, statements: number, voices: number) =>
    statements === 0
      ? `${heading}: none`
      : `${heading}: ${numbers.format(statements)}, by ${inLetters(voices)} ${plurals.select(voices) === "one" ? "voice" : "voices"}`,
  voiceHeadline: (name: string, statements: number) =>
    `${name}: ${statements === 0 ? "no statements" : plural(statements, "statement", "statements")}`,
  voiceLede: (meaning: string, claims: number) =>
    claims === 0 ? `${meaning} ${noMatch}` : `${meaning} The statements concern ${plural(claims, "claim", "claims")}.`,
  regionCounts: (name: string, statements: number, voices: readonly { readonly name: string; readonly count: number }[]) =>
    `${name}, ${plural(statements, "statement", "statements")}: ${voices.map((it) => `${it.name} ${numbers.format(it.count)}`).join(", ")}`,
  listHeading: "Who said what",
  inRegion: (region: string) => `${region}: who said what`,
  counts: (statements: number, claims: number) =>
    `${plural(statements, "statement", "statements")}, ${plural(claims, "claim", "claims")}`,
  placeless: (kind: keyof typeof placeless) => placeless[kind],
  hiddenClaim: (filters: readonly (keyof typeof hiding)[], saying: string | undefined) => {
    const names = Object.entries(hiding)
      .flatMap(([key, name]) => (filters.some((it) => it === key) ? [name] : []))
      .join(", ");
    return saying === undefined
      ? `The claim opened here had not been made by the day chosen, so it is not shown (${names}).`
      : `This claim is hidden by the filters (${names}): ${saying}`;
  },
  showHidden: "Show this claim",
  empty: noMatch,
  emptySearch: (words: string) => `No matching statement contains “${words}”.`,
  searching: "Searching …",
  searchFailed: "Search could not be loaded, so the list is not narrowed by it. Check your connection and try again.",
  clear: "Clear filters",
  filters: "Filter",
  /** What stands over the choices of a filter. */
  legends: { region: "Place", stances: "Type of response" },
  from: "From",
  until: "To",

  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  home: "Show the whole map",
  noWebgl:
    "The interactive map needs WebGL, which is not available here. The static map still works, with filters, selection and the list.",
  lostWebgl: "The browser stopped the interactive map. The static map is shown until it returns.",
  mapFailed:
    "The interactive map could not be loaded. The static map is still available; check your connection and use a zoom button to try again.",
  atlasFailed:
    "The records could not be loaded, so filters and map selection are unavailable. The list below is complete; reload the page to try again.",

  dismiss: "Close this message",

  legendStatus: (status: string, source: string) => `${status} (${source})`,
  kilometres: (value: number) => `${numbers.format(value)} km`,
  borders: "Borders",
  assertions: "Claims are assertions by the parties named.",

  lostInFrame: "The browser stopped the interactive map. The static map is back. Use the button to restart the interactive map.",
  mistake: "Something went wrong on this page, so that choice could not be shown. The page is as it was before.",
  partMistaken: "Something went wrong on this page, so this part of it cannot be shown. Reload the page to try again.",
  partFailed: "This part of the page could not be loaded. The list is still available; check your connection and try again.",
  dialogFailed: (dialog: "embed" | "export") =>
    `The ${dialog === "embed" ? "embed builder" : "picture builder"} could not be loaded. Check your connection and try again.`,
  leadIn: (speaker: string, verb: string) => `${speaker} ${verb}:`,

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
} as const;
