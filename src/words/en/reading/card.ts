import type { Locale } from "../../locale.ts";

/** Texts of a full claim card. */
export const cardTexts = (locale: Locale) => {
  return {
    card: {
      notIndependent: (ties: readonly string[]) => `Not an independent source: ${ties.join("; ")}`,
      readPassage: "Read the passage",
      atPublisher: (publisher: string) => ` at ${publisher}`,
      take: { cite: "Cite", sentence: "Copy as a sentence", share: "Share" },
      alsoRead: "Also:",
      noPassage: (publisher: string) => `${publisher} (no link available)`,
      moreOnClaim: (own: number, answers: number) =>
        [
          own > 0 ? locale.counted(own, { one: "further statement", other: "further statements" }) : "",
          answers > 0 ? locale.counted(answers, { one: "answer in another claim", other: "answers in other claims" }) : "",
        ]
          .filter((it) => it !== "")
          .join(", "),
      stanceLead: (verb: string) => `${verb[0]?.toUpperCase()}${verb.slice(1)}:`,
      hiddenByFilters: (count: number) =>
        `${locale.counted(count, { one: "statement is", other: "statements are" })} hidden by the filters.`,
    },
  };
};
