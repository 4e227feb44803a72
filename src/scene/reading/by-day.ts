import { dayInWords } from "../../words/date.ts";
import type { Card } from "../card/card.ts";
import type { Entry } from "../card/entry.ts";

/** A statement with its claim’s proposition. */
export type Told = { readonly entry: Entry; readonly proposition: string };

/** A day and the statements made on it. */
export type DayTold = { readonly day: string; readonly date: string; readonly told: readonly Told[] };

/** The statements of some claims, by the last day each can have been made. */
export function byDay(cards: readonly Card[]): readonly DayTold[] {
  const days = new Map<string, Told[]>();
  for (const { lead, others, proposition } of cards)
    for (const entry of [lead, ...others]) days.set(entry.day, [...(days.get(entry.day) ?? []), { entry, proposition }]);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, told]) => ({ day, date: dayInWords(day), told }));
}
