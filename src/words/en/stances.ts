import type { Stance } from "../../domain/statement.ts";

/** One verb for each stance, the same for every speaker. */
const verbs: Readonly<Record<Stance, string>> = {
  asserts: "says",
  repeats: "repeats",
  corroborates: "confirms",
  accepts: "accepts",
  qualifies: "qualifies",
  "disputes-number": "disputes the number",
  "disputes-meaning": "disputes the meaning",
  denies: "denies",
  answers: "answers",
  condemns: "condemns",
  corrects: "corrects",
  "declines-to-say": "declines to say",
};

/** The verb of a stance, as one speaker or several use it. */
export function verbOf(stance: Stance, isPlural: boolean): string {
  const verb = verbs[stance];
  return isPlural ? verb.replace(/ies\b|s\b/, (ending) => (ending === "s" ? "" : "y")) : verb;
}

/** The verbs of the stances. */
export const stancesTexts = () => ({ stances: { verbs, verbOf } });
