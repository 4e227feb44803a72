import type { Stance } from "../../../domain/statement.ts";
import type { Locale } from "../../locale.ts";

/** What a stance leaves open, if it could be mistaken for another. */
const leavesOpen: Partial<Readonly<Record<Stance, string>>> = {
  "disputes-number": "not that there are forces",
  "disputes-meaning": "not denied, but explained differently",
  answers: "without denying it",
  denies: "that it is so",
};

/** Texts of a full claim card. */
export const cardTexts = (locale: Locale) => {
  return {
    card: {
      notIndependent: (ties: readonly string[]) => `Not an independent source: ${ties.join("; ")}`,
      readPassage: "Read the passage",
      atPublisher: (publisher: string) => ` at ${publisher}`,
      citeAndShare: { cite: "Cite", sentence: "Copy as a sentence", share: "Share" },
      alsoRead: "Also:",
      noPassage: (publisher: string) => `${publisher} (no link available)`,
      moreOnClaim: (own: number, answers: number) =>
        [
          own > 0 ? locale.counted(own, { one: "further statement", other: "further statements" }) : "",
          answers > 0 ? locale.counted(answers, { one: "answer in another claim", other: "answers in other claims" }) : "",
        ]
          .filter((it) => it !== "")
          .join(", "),
      leavesOpen,
      /** A verb with what it leaves open. */
      leaving: (verb: string, leavesWhat: string) => `${verb}: ${leavesWhat}`,
      /** What a statement answers elsewhere: the verb, and the claim. */
      answering: <Part>(verb: Part, claim: Part) => [verb, " ", claim],
      stanceLead: (verb: string) => `${verb[0]?.toUpperCase()}${verb.slice(1)}:`,
      hiddenByFilters: (count: number) =>
        `${locale.counted(count, { one: "statement is", other: "statements are" })} hidden by the filters.`,
    },
  };
};
