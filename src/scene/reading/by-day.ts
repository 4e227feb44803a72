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

/** The statements of some claims, by the last day each can have been made. */
export function byDay(words: Words, cards: readonly Card[]): readonly DayOfStatements[] {
  const all = cards.flatMap(({ lead, others, proposition }) =>
    [lead, ...others].map((entry): StatementWithProposition => ({ entry, proposition })),
  );
  const days = grouped(all, (it) => [it.entry.day]);
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, statements]) => ({ day, date: words.dates.day(day), statements }));
}
