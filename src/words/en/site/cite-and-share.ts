import type { Stance } from "../../../domain/statement.ts";
import { verbOf } from "../stances.ts";

export type Said = {
  readonly speakers: readonly { readonly name: string; readonly office?: string }[];
  readonly stance: Stance;
  readonly isPlural: boolean;
  /** What the stance is on, and who says that, if someone else. */
  readonly target?: {
    readonly proposition: string;
    readonly sayer?: { readonly name: string; readonly isPlural: boolean };
    readonly isOneOfSeveral?: boolean;
  };
  /** What the speakers themselves say, in our words; absent if the stance says it all. */
  readonly words?: string;
  /** Figures as said. */
  readonly figures: readonly string[];
  readonly date: string;
  /** The path from the speaker to the page we read. */
  readonly chain: readonly string[];
  /** When the same side corrected it, if on another day, and the figures it then gave. */
  readonly corrected?: { readonly date: string | undefined; readonly figures: readonly string[] };
};

const unpointed = (text: string) => text.replace(/\.$/, "");

/** Replaces double quotation marks with single ones, for use within double ones. */
const quoted = (text: string) => `“${unpointed(text).replaceAll("“", "‘").replaceAll("”", "’")}”`;

const named = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const sayersOf = ({ sayer, isOneOfSeveral }: NonNullable<Said["target"]>) =>
  sayer === undefined
    ? ""
    : isOneOfSeveral
      ? ` (as ${sayer.name} and others say)`
      : ` (as ${sayer.name} ${verbOf("asserts", sayer.isPlural)})`;

const correctedWords = ({ date, figures }: NonNullable<Said["corrected"]>) =>
  [
    `; corrected ${date === undefined ? "the same day" : `on ${date}`}`,
    ...(figures.length === 0 ? [] : [` to ${figures.join(", ")}`]),
  ].join("");

/** A statement as text to copy; it always includes speaker, verb, date and source. */
function sentenceFor({ speakers, stance, isPlural, target, words, figures, date, chain, corrected }: Said): string {
  const who = named(speakers.map(({ name, office }) => (office === undefined ? name : `${name} (${office})`)));
  const answered = target && quoted(target.proposition) + sayersOf(target);
  const ownWords = words === undefined ? undefined : unpointed(words);
  const what =
    answered === undefined
      ? ownWords
      : ownWords === undefined
        ? answered
        : `${answered}, and ${verbOf("asserts", isPlural)}: ${ownWords}`;
  const counted = figures.length === 0 ? "" : `: ${figures.join(", ")}`;
  const source = chain.length > 1 ? `reported by ${chain.at(-1)}` : `published by ${chain[0]}`;
  return `${who} ${verbOf(stance, isPlural)}: ${what}${counted} (${date}, ${source}${corrected === undefined ? "" : correctedWords(corrected)}).`;
}

/** English texts for copying, citing and sharing on a page. */
export const citeAndShareTexts = () => {
  return {
    citeAndShare: {
      sentence: sentenceFor,
      copied: (text: string) => `Copied: ${text}`,
      copyTitle: "Copy as a sentence",
      copyNote: "Your browser blocked copying. Select the text and press Ctrl+C (⌘C).",
      shareTitle: "Share",

      cite: "Cite",
      citeLead: (sentence: string) => `The source in which we read this: ${sentence}`,
      whichSource: "The source",
      untitled: (publisher: string) => `${publisher} (title not seen)`,
      csl: "CSL-JSON",
      cslNote: "For Zotero, Mendeley, Pandoc and other programs that know CSL.",
      bibtex: "BibTeX",
      bibtexNote: "For LaTeX: BibTeX reads year and month, biblatex the whole date.",
      wikipedia: "Wikipedia",
      wikipediaNote: "The template {{cite news}}, for the English Wikipedia.",
      titleMissing: "We did not see the title of this page, so none is given: add it when you have read the page.",
      record: "This record",
      recordNote: "The sentence and the address of its page here, where the answers stand beside it.",

      citeOrCopy: "Cite, or copy as a sentence",
      asSentence: "As a sentence",
      citeSource: (name: string) => `Cite ${name}`,

      /** Texts used within the formats themselves. */
      titleNotSeen: "Title not seen",
      titleToAdd: "title not seen: add it when you have read the page",
      reproduces: (what: string) => `Carries: ${what}`,
      publishedAbout: (date: string) => `Published ${date}`,
    },
  };
};
