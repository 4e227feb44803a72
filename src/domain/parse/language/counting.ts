import { primaryLanguageOf } from "./languages.ts";
import { numerals } from "./numerals.ts";

/** How a language counts statements and those who make them, and which of its number words state no number. */
type Counting = {
  /** Number words that say how many of the things told there are: the word is the first group. */
  readonly telling: RegExp;
  /** Words that are read as numbers and state none. */
  readonly idle: RegExp;
};

const [nounsBefore, small] = ["(?:\\p{L}+\\s+)?", numerals.get("en")?.spoken?.units.slice(2, 13).join("|") ?? ""];
const counted =
  "statements?|accounts?|versions?|answers?|replies|denials?|readouts?|reports?|reporters|speakers?|voices?|sides?|sources?|capitals|governments|ministries|ministers|presidents|spokesm[ae]n|officials|newsrooms|outlets|agencies|papers|newspapers|documents|quotations|numbers?|figures?|counts?|estimates?|claims|days";

const byLanguage: ReadonlyMap<string, Counting> = new Map([
  [
    "en",
    {
      telling: new RegExp(
        `(?<![\\p{L}\\p{N}-])(${small})(?=\\s+(?:of\\s+(?:them|these|those)|${nounsBefore}(?:${counted}))(?![\\p{L}\\p{N}-]))`,
        "giu",
      ),
      idle: /(?<![\p{L}\p{N}-]|hundred and\s)(?:no|none|both|one(?!\s+(?:hundred|thousand|million|billion|dozen)))(?![\p{L}\p{N}-])/giu,
    },
  ],
]);

/** How a language counts what is told; nothing for one whose number words are not known. */
export function countingIn(language: string): Counting | undefined {
  return byLanguage.get(primaryLanguageOf(language));
}
