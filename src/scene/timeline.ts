import { scaleUtc } from "d3-scale";
import type { VoiceId } from "../domain/actor.ts";
import type { Atlas } from "../domain/atlas.ts";
import type { StatementId } from "../domain/statement.ts";
import { voices } from "../domain/vocabulary.ts";
import { type Traits, traitsOf } from "./filters.ts";
import { atlasKnownOn } from "./known.ts";
import type { View } from "./view.ts";

/** A day with what was said on it. */
export type TimelineDay = {
  readonly day: string;
  /** From 0, the first day of the period, to 1, its last. */
  readonly at: number;
  /** Stacked upward in columns around the day: `column` in steps of one shape from the middle, `row` from the axis up. */
  readonly statements: readonly {
    readonly id: StatementId;
    readonly voice: VoiceId;
    readonly isAdmitted: boolean;
    readonly column: number;
    readonly row: number;
  }[];
  /** How many statements of this day the other filters admit. */
  readonly count: number;
  readonly isChosen: boolean;
};

export type Timeline = {
  readonly days: readonly TimelineDay[];
  readonly ticks: readonly { readonly day: string; readonly at: number }[];
};

const dayLength = 86_400_000;

/** Shapes in a column before another one is begun. */
export const columnHeight = 11;

/**
 * The statements by the last day each can have been said on, along d3's UTC scale; in the order of the voices within a day. The scale is
 * that of the whole atlas, also where only what was known on some day stands along it.
 */
export function timelineOf(
  atlas: Atlas,
  view: View,
  admitted: ReadonlySet<StatementId>,
  counts: ReadonlyMap<string, number>,
): Timeline {
  const byDay = new Map<string, Traits[]>();
  for (const it of traitsOf(atlasKnownOn(atlas, view.known))) byDay.set(it.day, [...(byDay.get(it.day) ?? []), it]);
  const days = traitsOf(atlas)
    .map((it) => it.day)
    .sort();
  const [first, last] = [days[0] ?? atlas.head.period.from, days.at(-1) ?? atlas.head.period.to];
  const scale = scaleUtc()
    .domain([timeOf(first) - dayLength, timeOf(last) + dayLength])
    .range([0, 1]);
  const at = (day: string) => Math.round(scale(timeOf(day)) * 1e4) / 1e4;
  return {
    days: [...byDay.keys()].sort().map((day) => ({
      day,
      at: at(day),
      statements: [...(byDay.get(day) ?? [])]
        .sort((a, b) => voices.indexOf(a.voice) - voices.indexOf(b.voice))
        .map((it, index, all) => ({
          id: it.statement.id,
          voice: it.voice,
          isAdmitted: admitted.has(it.statement.id),
          column: Math.floor(index / columnHeight) - (Math.ceil(all.length / columnHeight) - 1) / 2,
          row: index % columnHeight,
        })),
      count: counts.get(day) ?? 0,
      isChosen: view.said !== undefined && view.said.from <= day && day <= view.said.to,
    })),
    ticks: scale.ticks(7).map((it) => ({ day: it.toISOString().slice(0, 10), at: Math.round(scale(it) * 1e4) / 1e4 })),
  };
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
