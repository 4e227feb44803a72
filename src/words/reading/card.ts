import { plural } from "../english.ts";

/** Texts of a full claim card. */
export const cardWords = {
  notIndependent: "Not an independent source:",
  readPassage: "Read the passage",
  atPublisher: (publisher: string) => ` at ${publisher}`,
  take: { cite: "Cite", sentence: "Copy as a sentence", share: "Share" },
  alsoRead: "Also:",
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
