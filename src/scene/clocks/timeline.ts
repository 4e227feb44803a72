import { utcTicks } from "d3-time";
import type { VoiceId } from "../../domain/actor.ts";
import type { Atlas } from "../../domain/atlas.ts";
import { firstDayOf, lastDayOf } from "../../domain/partial-date.ts";
import type { StatementId } from "../../domain/statement.ts";
import { voices } from "../../domain/vocabulary.ts";
import { dateInWords, dayOfYearInWords } from "../../words/date.ts";
import { english } from "../../words/english.ts";
import { shortSpeakerOf } from "../card/entry.ts";
import { type Traits, traitsOf, voiceShown } from "../filters.ts";
import type { View } from "../view.ts";
import { atlasKnownOn } from "./known.ts";

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

/** A time some statements speak of, which is seldom the day they were said on. */
export type AboutWhen = {
  readonly id: StatementId;
  readonly voice: VoiceId;
  /** Ends along the line; what lies beyond an end of the period is cut there. */
  readonly from: number;
  readonly to: number;
  readonly isAhead: boolean;
  readonly text: string;
};

/** A place along the line where the second clock can stand. */
export type ClockStep = { readonly day: string; readonly at: number };

export type Timeline = {
  readonly days: readonly TimelineDay[];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Where the line is broken: what lies beyond was said outside the period, and stands there in order only. */
  readonly breaks: readonly number[];
  /** The days chosen, as a stretch of the line. */
  readonly chosen?: { readonly from: number; readonly to: number };
  /** Every day the second clock can be set to; at the last, everything recorded is known. */
  readonly steps: readonly ClockStep[];
  /** The step the second clock stands at; -1 before the first. */
  readonly known: number;
  readonly abouts: readonly AboutWhen[];
};

const dayLength = 86_400_000;

/** Shapes in a column before another one is begun. */
export const columnHeight = 15;

/** Share of the line for each day outside the period. */
const outsideShare = 0.035;

/** Where days stand along the line, from 0 to 1. */
type Line = {
  readonly at: (day: string) => number;
  readonly ticks: Timeline["ticks"];
  readonly breaks: readonly number[];
  readonly steps: Timeline["steps"];
};

/**
 * The statements by the last day each can have been said on, along one scale; in the order of the voices within a day. The line is
 * that of the whole atlas, also where only what was known on some day stands along it.
 */
export function timelineOf(
  atlas: Atlas,
  view: View,
  admitted: ReadonlySet<StatementId>,
  counts: ReadonlyMap<string, number>,
): Timeline {
  const known = traitsOf(atlasKnownOn(atlas, view.known));
  const byDay = new Map<string, Traits[]>();
  for (const it of known) byDay.set(it.day, [...(byDay.get(it.day) ?? []), it]);
  const { at, steps, ...line } = lineOf(atlas);
  const isChosen = (day: string) => view.said !== undefined && view.said.from <= day && day <= view.said.to;
  const chosen = steps.filter((it) => isChosen(it.day));
  return {
    days: [...byDay.keys()].sort().map((day) => ({
      day,
      at: at(day),
      statements: [...(byDay.get(day) ?? [])]
        .map((it) => ({ ...it, voice: voiceShown(it, view) }))
        .sort((a, b) => voices.indexOf(a.voice) - voices.indexOf(b.voice))
        .map((it, index, all) => ({
          id: it.statement.id,
          voice: it.voice,
          isAdmitted: admitted.has(it.statement.id),
          column: Math.floor(index / columnHeight) - (Math.ceil(all.length / columnHeight) - 1) / 2,
          row: index % columnHeight,
        })),
      count: counts.get(day) ?? 0,
      isChosen: isChosen(day),
    })),
    ...line,
    steps,
    known: steps.findLastIndex((it) => view.known === undefined || it.day <= view.known),
    ...(chosen.length > 0 ? { chosen: stretchOf(steps, chosen) } : {}),
    abouts: known.filter((it) => admitted.has(it.statement.id)).flatMap((it) => aboutsOf(atlas, it, at)),
  };
}

/** From the middle between two steps to the middle between two others. */
function stretchOf(steps: readonly ClockStep[], chosen: readonly ClockStep[]): { readonly from: number; readonly to: number } {
  const before = steps[steps.indexOf(chosen[0] as ClockStep) - 1];
  return { from: before?.at ?? 0, to: chosen.at(-1)?.at ?? 1 };
}

const lines = new WeakMap<Atlas, Line>();

function lineOf(atlas: Atlas): Line {
  const remembered = lines.get(atlas);
  if (remembered) return remembered;
  const days = [...new Set(traitsOf(atlas).map((it) => it.day))].sort();
  const { from, to } = atlas.head.period;
  const [earlier, later] = [days.filter((it) => it < from), days.filter((it) => it > to)];
  const inside = days.filter((it) => from <= it && it <= to);
  const [first, last] = [inside[0] ?? from, inside.at(-1) ?? to];
  const [start, end] = [earlier.length * outsideShare, 1 - later.length * outsideShare];
  const ends = [timeOf(first) - dayLength, timeOf(last) + dayLength] as const;
  const scale = (time: number) => start + ((time - ends[0]) / (ends[1] - ends[0])) * (end - start);
  const slot = (index: number) => (index + 0.5) * outsideShare;
  const at = (day: string) =>
    round(
      day < first
        ? slot(earlier.indexOf(day) === -1 ? -0.5 : earlier.indexOf(day))
        : day > last
          ? later.includes(day)
            ? end + slot(later.indexOf(day))
            : 1
          : scale(timeOf(day)),
    );
  const outside = (it: string) => ({ day: it, at: round(at(it) + outsideShare / 2) });
  const length = (timeOf(last) - timeOf(first)) / dayLength;
  const steps = [
    ...earlier.map(outside),
    ...Array.from({ length: length + 1 }, (_, index) => {
      const time = timeOf(first) + index * dayLength;
      return { day: dayOf(time), at: round(scale(time + dayLength / 2)) };
    }),
    ...later.map(outside),
  ];
  const line: Line = {
    at,
    steps,
    ticks: [
      ...(earlier.length > 0 ? [{ at: round(start / 2), text: english.earlier }] : []),
      ...utcTicks(new Date(ends[0]), new Date(ends[1]), 7).map((it) => ({
        at: round(scale(it.getTime())),
        text: dayOfYearInWords(dayOf(it.getTime())),
      })),
      ...(later.length > 0 ? [{ at: round((end + 1) / 2), text: english.later }] : []),
    ],
    breaks: [...(earlier.length > 0 ? [round(start)] : []), ...(later.length > 0 ? [round(end)] : [])],
  };
  lines.set(atlas, line);
  return line;
}

/** The times a statement's figures speak of, where they are not simply the day it was said. */
function aboutsOf(atlas: Atlas, { statement, voices: [voice] }: Traits, at: Line["at"]): readonly AboutWhen[] {
  const dates = new Map((statement.quantities ?? []).flatMap(({ when }) => (when.date ? [[when.date, when.kind] as const] : [])));
  return [...dates].map(([date, kind]) => ({
    id: statement.id,
    voice,
    from: at(firstDayOf(date)),
    to: at(lastDayOf(date)),
    isAhead: kind === "planned" || kind === "forecast",
    text: english.aboutWhen(shortSpeakerOf(atlas, statement), dateInWords(date)),
  }));
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function round(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
