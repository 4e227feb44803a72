import { grouped } from "../../domain/atlas.ts";
import { dayInWords } from "../../words/date.ts";
import type { Card } from "../card/card.ts";
import type { Entry } from "../card/entry.ts";

/** A statement with its claim’s proposition. */
export type Told = { readonly entry: Entry; readonly proposition: string };

/** A day and the statements made on it. */
export type DayTold = { readonly day: string; readonly date: string; readonly told: readonly Told[] };

/** The statements of some claims, by the last day each can have been made. */
export function byDay(cards: readonly Card[]): readonly DayTold[] {
  const all = cards.flatMap(({ lead, others, proposition }) => [lead, ...others].map((entry): Told => ({ entry, proposition })));
  const days = grouped(all, (it) => [it.entry.day]);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, told]) => ({ day, date: dayInWords(day), told }));
}
