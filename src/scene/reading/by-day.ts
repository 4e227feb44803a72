import { type Atlas, grouped } from "../../domain/atlas.ts";
import type { Words } from "../../words/words.ts";
import type { Card } from "../card/card.ts";
import type { Entry } from "../card/entry.ts";
import type { Scene } from "../scene.ts";
import { traitsOf } from "../traits.ts";

/** A statement with its claim’s proposition. */
export type StatementWithProposition = { readonly entry: Entry; readonly proposition: string };

/** A day and the statements made on it. */
export type DayOfStatements = {
  readonly day: string;
  readonly date: string;
  readonly statements: readonly StatementWithProposition[];
};

/** The statements of some claims, by the last day each can have been made. */
export function inOrderSaid(cards: readonly Card[]): readonly StatementWithProposition[] {
  return cards
    .flatMap(({ lead, others, proposition }) =>
      [lead, ...others].map((entry): StatementWithProposition => ({ entry, proposition })),
    )
    .sort((a, b) => (a.entry.day < b.entry.day ? -1 : Number(a.entry.day > b.entry.day)));
}

/** The first of a scene's statements in the order in which they were said, so many; only their claims' cards are made. */
export function saidFirst(atlas: Atlas, { admitted, order, cardOf }: Scene, count: number): readonly StatementWithProposition[] {
  const place = new Map(order.map((claim, index) => [claim, index]));
  return traitsOf(atlas)
    .filter((it) => admitted.has(it.statement.id))
    .map(({ statement: { id, claim }, day }) => ({ id, claim, day, at: place.get(claim) ?? 0 }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at))
    .slice(0, count)
    .flatMap(({ id, claim }) => {
      const { lead, others, proposition } = cardOf(claim);
      return [lead, ...others].flatMap((entry) => (entry.id === id ? [{ entry, proposition }] : []));
    });
}

/** Statements in the order in which they were said, under their days. */
export function byDay(words: Words, statements: readonly StatementWithProposition[]): readonly DayOfStatements[] {
  return [...grouped(statements, (it) => [it.entry.day])].map(([day, ofDay]) => ({
    day,
    date: words.dates.day(day),
    statements: ofDay,
  }));
}
