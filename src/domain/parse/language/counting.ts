import type { generalOccasions } from "../../vocabulary.ts";
import { numerals } from "./numerals.ts";
import { primaryLanguageOf } from "./primary-language.ts";

type Occasion = (typeof generalOccasions)[number];

/** What of some statements can be counted. */
export type Countable = (typeof anywhere)[number] | Occasion;
/** What can be counted of any statements; the rest are occasions. */
const anywhere = ["statements", "answers", "speakers", "voices", "publishers", "figures", "days"] as const;

/** Whether what can be counted is an occasion on which statements are made. */
export function isOccasion(countable: Countable): countable is Occasion {
  return !anywhere.some((it) => it === countable);
}

/** How a language counts statements and those who make them, and which of its number words state no number. */
type Counting = {
  /** Number words before a noun for what they count: the word is the whole match, the noun the group `noun`. */
  readonly telling: RegExp;
  /** What each of those nouns may stand for, in small letters. */
  readonly nouns: ReadonlyMap<string, readonly Countable[]>;
  /** Words that are read as numbers and state none. */
  readonly idle: RegExp;
};

const nouns: Counting["nouns"] = new Map<string, readonly Countable[]>([
  ["of them", ["statements", "speakers", "voices"]],
  ["of these", ["statements", "speakers", "voices"]],
  ...(
    [
      ["statements claims quotations", ["statements"]],
      ["accounts versions", ["statements", "voices"]],
      ["answers replies denials responses", ["answers"]],
      ["speakers ministers presidents officials spokesmen spokeswomen", ["speakers"]],
      ["voices sides capitals governments", ["voices"]],
      ["sources outlets newsrooms agencies newspapers papers", ["publishers"]],
      ["numbers figures counts estimates", ["figures"]],
      ["days", ["days"]],
      ["readouts", ["readout"]],
      ["speeches", ["speech"]],
      ["interviews", ["interview"]],
      ["briefings", ["briefing"]],
      ["notices", ["notice"]],
    ] as const
  ).flatMap(([each, countables]) => each.split(" ").map((noun) => [noun, countables] as const)),
]);

/** From two to twelve. */
const small = numerals.get("en")?.spoken?.units.slice(2, 13).join("|") ?? "";

const byLanguage: ReadonlyMap<string, Counting> = new Map([
  [
    "en",
    {
      telling: new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:${small})(?=\\s+(?:\\p{L}+\\s+)?(?<noun>${[...nouns.keys()].join("|")})(?![\\p{L}\\p{N}-]))`,
        "giu",
      ),
      nouns,
      idle: /(?<![\p{L}\p{N}-]|hundred and\s)(?:no|none|both|one(?!\s+(?:hundred|thousand|million|billion|dozen)))(?![\p{L}\p{N}-])/giu,
    },
  ],
]);

/** How a language counts what is told; nothing for one whose number words are not known. */
export function countingIn(language: string): Counting | undefined {
  return byLanguage.get(primaryLanguageOf(language));
}
