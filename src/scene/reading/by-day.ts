import { grouped } from "../../domain/atlas.ts";
import type { Words } from "../../words/words.ts";
import type { Card } from "../card/card.ts";
import type { Entry } from "../card/entry.ts";

/** A statement with its claim’s proposition. */
export type StatementWithProposition = { readonly entry: Entry; readonly proposition: string };

/** A day and the statements made on it. */
export type DayOfStatements = {
  readonly day: string;
  readonly date: string;
  readonly statements: readonly StatementWithProposition[];
};

/** The statements of some claims. */
export function statementsOf(cards: readonly Card[]): readonly StatementWithProposition[] {
  return cards.flatMap(({ lead, others, proposition }) => [lead, ...others].map((entry) => ({ entry, proposition })));
}

/** Statements by the last day each can have been made. */
export function byDay(words: Words, statements: readonly StatementWithProposition[]): readonly DayOfStatements[] {
  const days = grouped(statements, (it) => [it.entry.day]);
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, ofDay]) => ({ day, date: words.dates.day(day), statements: ofDay }));
}
