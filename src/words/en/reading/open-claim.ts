import type { Locale } from "../../locale.ts";

/** Words that keep their capital inside a sentence; an office title starts with a capital only if it starts with one of these. */
const isProper = (word: string) => /^[A-Z]{2}/.test(word) || /^(?:High|Secretary|Center)$/.test(word);

/** English texts of an open claim. */
export const openClaimTexts = (locale: Locale) => {
  return {
    openClaim: {
      /** “Sergei Shoigu says on 13 April 2021:”, the first two set in their own way. */
      said: <Part>(speaking: readonly Part[], date: string) => [...speaking, ` ${date}:`],
      /** “Sergei Shoigu, defence minister, Russia,”: a speaker with an office, if there is one. */
      held: <Part>(speaker: Part, office: Part | undefined) => (office === undefined ? [speaker] : [speaker, ", ", office, ","]),
      /** “defence minister, Russia”: an office after its holder’s name. */
      office: (office: string) => {
        const [first = ""] = office.split(/[ ,]/);
        return isProper(first.split("-")[0] ?? "") ? office : `${first.toLowerCase()}${office.slice(first.length)}`;
      },
      /** Spells the month out in full, “13 April 2021”, if the date is a single day; otherwise the usual text. */
      inFull: (text: string, words: string) => (words === locale.day(text, "short") ? locale.day(text, "full") : words),
      on: (date: string) =>
        /^\d/.test(date) && !/^\d{4}/.test(date) ? `on ${date}` : /^[A-Z]|^\d{4}/.test(date) ? `in ${date}` : date,
      asReported: (publisher: string) => `As ${publisher} reported it`,
      howItReachedUs: "How it reached us",
      takeClaim: "Cite, copy, embed",
      embedClaim: "Embed this claim",
      whoAnswers: "Who answers",
      alsoOnThis: "Also on this claim",
      sameDay: "Said the same day",
      tied: {
        "same-government": (name: string) => `same government as ${name}`,
        "same-event": (name: string) => `same occasion as ${name}`,
        "source-of": (name: string) => `source of the words of ${name}`,
        repeats: (name: string) => `repeats ${name}`,
        "same-speaker": (name: string) => `${name} again`,
      },
    },
  };
};
