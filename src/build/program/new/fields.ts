import type { Records } from "../../../domain/parse/records.ts";
import { generalActs, generalOccasions, levels, precisions, stances, wordings } from "../../../domain/vocabulary.ts";

/** Something a new record has: its flag, what is asked for it, and how its text becomes a value. */
export type Field = {
  /** The flag, such as `said-on` for `--said-on`. */
  readonly flag: string;
  readonly question: string;
  readonly needed?: true;
  /** The words allowed. */
  readonly choices?: (records: Records) => readonly string[];
  /** A list, its items joined by commas. */
  readonly isList?: true;
};

const actorsOf = ({ actors }: Records) => actors.map((it) => it.content.id);
const sourcesOf = ({ sources }: Records) => sources.map((it) => it.content.id);

const sourceKinds = ["news-site", "newspaper", "broadcaster", "news-agency", "government", "institution", "reprint", "data-set"];

const sourceFields: readonly Field[] = [
  { flag: "publisher", question: "Who published it?", needed: true },
  { flag: "kind", question: "What is the publisher?", needed: true, choices: () => sourceKinds },
  { flag: "title", question: "Its title, if you saw it" },
  { flag: "author", question: "Its author, if it names one" },
  { flag: "address", question: "Its address" },
  { flag: "published", question: "When was it published? Such as 2021-04-13 or 2021-04" },
  { flag: "retrieved", question: "On which day did you read it? Such as 2021-04-13" },
  { flag: "language", question: "Its language, such as en", needed: true },
  { flag: "access", question: "How could it be read?", needed: true, choices: () => ["open", "paywall", "gone", "restricted"] },
  { flag: "reproduces", question: "Whose text does it carry, if somebody else’s?" },
  { flag: "note", question: "What a reader should know about it" },
  { flag: "id", question: "Its id; empty: made of publisher and date" },
];

const actorFields: readonly Field[] = [
  { flag: "name", question: "The name shown", needed: true },
  {
    flag: "kind",
    question: "What is it?",
    needed: true,
    choices: () => ["person", "office", "institution", "state", "alliance", "outlet", "group"],
  },
  { flag: "office", question: "The office held then, such as “Defence minister, Russia”" },
  { flag: "of", question: "The id of the actor it belongs to" },
  { flag: "forces", question: "The adjective for its forces, if it has any, such as “Russian”" },
  {
    flag: "voice",
    question: "For which voice does it speak?",
    needed: true,
    choices: ({ voices }) => voices.map((it) => it.content.id),
  },
  { flag: "reason", question: "Why is it counted to this voice?", needed: true },
  { flag: "id", question: "Its id; empty: made of its name" },
];

/** How a statement is made, which is asked for a claim's first one too. */
const utterance: readonly Field[] = [
  { flag: "actor", question: "Who says it? The id of an actor", choices: (records) => ["", ...actorsOf(records)] },
  { flag: "description", question: "Of someone nobody names: a description, such as “unnamed US officials”" },
  { flag: "on-behalf-of", question: "For which actor do they speak? An id; needed with a description" },
  { flag: "said-on", question: "On which day was it said? Such as 2021-04-13", needed: true },
  {
    flag: "occasion",
    question: "On what occasion?",
    needed: true,
    choices: ({ atlas }) => [...new Set([...generalOccasions, ...(atlas[0]?.content.occasions ?? []).map((it) => it.id)])],
  },
  { flag: "source", question: "In which source did you read it?", needed: true, choices: sourcesOf },
  { flag: "level", question: "How close are its words to the speaker’s?", needed: true, choices: () => levels },
  { flag: "chain", question: "From the speaker to the page you read, joined by commas", needed: true, isList: true },
  { flag: "exact", question: "The words as they stand in the source, twelve at most" },
  { flag: "language", question: "The language of these words, such as en", needed: true },
  { flag: "gist", question: "What it says in your own words, if that is more or other than the claim" },
  { flag: "note", question: "What a reader should know about it" },
  { flag: "statement-id", question: "The statement’s id; empty: made of speaker and day" },
];

const statementFields: readonly Field[] = [
  { flag: "stance", question: "How does it relate to what it responds to?", needed: true, choices: () => stances },
  { flag: "targets", question: "Which statements or claims does it respond to? Ids joined by commas", isList: true },
  ...utterance,
];

const claimFields: readonly Field[] = [
  { flag: "proposition", question: "The claim, a neutral sentence in your own words, without figures", needed: true },
  { flag: "forces", question: "Whose armed forces are meant? Ids of actors joined by commas", isList: true },
  { flag: "states", question: "If no forces are meant: which states is it about? Ids joined by commas", isList: true },
  {
    flag: "act",
    question: "What is it about?",
    needed: true,
    choices: ({ atlas }) => [...new Set([...generalActs, ...(atlas[0]?.content.acts ?? [])])],
  },
  { flag: "place", question: "The id of the region or place it names, if there is one" },
  { flag: "place-as-said", question: "The place in the words of the source; empty if none is named" },
  {
    flag: "place-role",
    question: "Are the forces there, bound for it or from it?",
    choices: () => ["", "located", "toward", "origin"],
  },
  { flag: "place-wording", question: "Whose words name the place?", choices: () => ["", ...wordings] },
  { flag: "place-precision", question: "How exactly is it named?", choices: () => ["", ...precisions] },
  { flag: "id", question: "The claim’s id, lower-case words joined by hyphens", needed: true },
  ...utterance,
];

/** The kinds of record that can be begun, each with what it has. */
export const fieldsOf: ReadonlyMap<string, readonly Field[]> = new Map([
  ["claim", claimFields],
  ["statement", statementFields],
  ["source", sourceFields],
  ["actor", actorFields],
]);
