import type { Wording } from "../../domain/quantity.ts";
import { plural } from "../english.ts";

/** Whose words a figure or a place is given in. */
const wordings: Readonly<Record<Wording, (publisher: string) => string>> = {
  speaker: () => "in the speaker’s own words",
  translation: () => "in translation",
  source: (publisher) => `in the words of ${publisher}`,
  table: (publisher) => `from a table (${publisher})`,
};

/** What a claim’s card says when it is whole. */
export const cardWords = {
  notIndependent: "Not an independent source:",
  readPassage: "Read the passage",
  atPublisher: (publisher: string) => ` at ${publisher}`,
  take: { cite: "Cite", sentence: "Copy as a sentence", share: "Share" },
  alsoRead: "Also:",
  wording: (figures: readonly { readonly text: string; readonly wording: Wording; readonly publisher: string }[]) => {
    const [first, ...others] = [...new Set(figures.map((it) => wordings[it.wording](it.publisher)))];
    if (first === undefined) return undefined;
    if (others.length === 0) return `${figures.length === 1 ? "Figure" : "Figures"} ${first}.`;
    return `Figures: ${figures.map((it) => `“${it.text}” ${wordings[it.wording](it.publisher)}`).join("; ")}.`;
  },
  noPassage: (publisher: string) => `${publisher} (no link available)`,
  moreOnClaim: (own: number, answers: number) =>
    [
      own > 0 ? plural(own, "further statement", "further statements") : "",
      answers > 0 ? plural(answers, "answer in another claim", "answers in other claims") : "",
    ]
      .filter((it) => it !== "")
      .join(", "),
  stanceLead: (verb: string) => `${verb[0]?.toUpperCase()}${verb.slice(1)}:`,
  hiddenByFilters: (count: number) => `${plural(count, "statement is", "statements are")} hidden by the filters.`,
} as const;
