import type { Stance } from "../domain/statement.ts";

/** One verb for each stance, the same for every speaker. */
export const verbs: Readonly<Record<Stance, string>> = {
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

/** What a stance leaves open, if it could be mistaken for another. */
export const stanceNotes: Partial<Readonly<Record<Stance, string>>> = {
  "disputes-number": "not that there are forces",
  "disputes-meaning": "not denied, but explained differently",
  answers: "without denying it",
  denies: "says that it is not so",
};
