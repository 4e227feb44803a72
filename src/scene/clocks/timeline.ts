import type { VoiceId } from "../../domain/actor.ts";
import { type Atlas, type AtlasHead, grouped } from "../../domain/atlas.ts";
import { firstDayOf, isDay, lastDayOf } from "../../domain/partial-date.ts";
import type { StatementId } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import { shortSpeakerOf } from "../card/entry.ts";
import { type Traits, traitsOf } from "../filters.ts";
import { shapesOf } from "../on-map/region-state.ts";
import { oncePer, oncePerEdition } from "../once.ts";
import type { View } from "../view.ts";
import { emptyFormsOf, filledForm, type TimelineForm } from "./bins.ts";
import type { TimelineDay } from "./day.ts";
import { atlasKnownOn, fullAtlasOf } from "./known.ts";
import { tickDaysOf } from "./ticks.ts";

/** A time that statements refer to, which is seldom the day they were made. */
export type AboutWhen = {
  readonly id: StatementId;
  readonly voice: VoiceId;
  /** Position of its ends along the line, cut off at the ends of the period. */
  readonly from: number;
  readonly to: number;
  readonly isAhead: boolean;
  readonly text: string;
};

/** A position along the line where the second clock can stop. */
export type ClockStep = { readonly day: string; readonly at: number };

/** A date label under the line. */
export type Tick = { readonly at: number; readonly text: string };

export type Timeline = {
  readonly days: readonly TimelineDay[];
  /** The days in bins, for wider and narrower lines. */
  readonly forms: readonly TimelineForm[];
  readonly ticks: readonly Tick[];
  /** Fewer of them, for narrow lines. */
  readonly fewTicks: readonly Tick[];
  /** The year of the period, if it lies within one. */
  readonly year?: string;
  /** Position of the day of the article the atlas starts from. */
  readonly article?: number;
  /** Where the line breaks: beyond these, statements outside the period are shown in order, not to scale. */
  readonly breaks: readonly number[];
  /** The chosen days, as a stretch of the line. */
  readonly chosen?: { readonly from: number; readonly to: number };
  /** Every day the second clock can be set to; at the last one everything recorded is known. */
  readonly steps: readonly ClockStep[];
  /** The current step of the second clock; -1 before the first. */
  readonly known: number;
  readonly abouts: readonly AboutWhen[];
};

const dayLength = 86_400_000;

/** Share of the line for statements before the period, and for those after it. */
const outsideShare = 0.04;
/** Approximate number of day labels along the line. */
const [tickCount, fewTickCount] = [13, 3];
/** Share of the line that the text under a tick may take; twice as much if there are few. */
const tickShare = 0.055;

/** Positions of days along the line, from 0 to 1. */
type Line = {
  readonly at: (day: string) => number;
  readonly outside: readonly [before: number, after: number];
  readonly ticks: Timeline["ticks"];
  readonly fewTicks: Timeline["fewTicks"];
  readonly breaks: readonly number[];
  readonly steps: Timeline["steps"];
};

/**
 * Statements by the last day each can have been made, on one scale; within a day, in the order of the voices. The line spans the whole
 * atlas, even while only what was known on some day is shown.
 */
export function timelineOf(
  { atlas, words }: Edition,
  view: View,
  admitted: ReadonlySet<StatementId>,
  counts: ReadonlyMap<string, number>,
): Timeline {
  const known = atlasKnownOn(atlas, view.known);
  const { at, steps, outside: _outside, ...line } = lineOf({ atlas, words });
  const { article } = atlas.head;
  const lit = litOf(atlas, view, admitted);
  const isChosen = (day: string) => view.said !== undefined && view.said.from <= day && day <= view.said.to;
  const chosen = steps.filter((it) => isChosen(it.day));
  const days = daysOf(known).map(({ day, statements: said }) => ({
    day,
    at: at(day),
    statements: shapesOf(atlas, said, view).map(({ id, voice, shape, isJoint }) => ({
      id,
      voice,
      shape,
      isAdmitted: lit.has(id),
      isJoint,
    })),
    count: counts.get(day) ?? 0,
    isChosen: isChosen(day),
  }));
  const byDay = new Map(days.map((it) => [it.day, it]));
  const published = atlas.sources.find((it) => it.id === article)?.published;
  const year = yearOf(atlas.head);
  return {
    days,
    forms: emptyFormsIn({ atlas: known, words }).map((it) => filledForm(it, byDay)),
    ...line,
    ...(published !== undefined && isDay(published) ? { article: at(published) } : {}),
    ...(year === undefined ? {} : { year }),
    steps,
    known: steps.findLastIndex((it) => view.known === undefined || it.day <= view.known),
    ...(chosen.length > 0 ? { chosen: chosenRangeOf(steps, chosen) } : {}),
    abouts: aboutsIn({ atlas, words }).filter((it) => admitted.has(it.id)),
  };
}

/** The year of an atlas's period, if it lies within one. */
export function yearOf({ period: { from, to } }: AtlasHead): string | undefined {
  const year = from.slice(0, 4);
  return year === to.slice(0, 4) ? year : undefined;
}

/** The days of an atlas in order, each with its statements. */
const daysOf = oncePer((atlas: Atlas) =>
  [...grouped(traitsOf(atlas), (it) => [it.day])]
    .map(([day, statements]) => ({ day, statements }))
    .sort((a, b) => (a.day < b.day ? -1 : 1)),
);

/** The forms of what was known on a day, on the line of the whole atlas. */
const emptyFormsIn = oncePerEdition(({ atlas: known, words }: Edition) => {
  const { at, outside } = lineOf({ atlas: fullAtlasOf(known), words });
  return emptyFormsOf(words, { days: daysOf(known), period: known.head.period, at, outside });
});

/** Which statements are highlighted: those of an open claim and its answers, else all that pass the filters. */
function litOf(atlas: Atlas, { claim }: View, admitted: ReadonlySet<StatementId>): ReadonlySet<StatementId> {
  if (claim === undefined || !atlas.hasClaim(claim)) return admitted;
  const claimStatements = [...atlas.statementsAbout(claim), ...atlas.answersTo(claim)].filter((it) => admitted.has(it.id));
  return claimStatements.some((it) => it.claim === claim) ? new Set(claimStatements.map((it) => it.id)) : admitted;
}

/** From midway before the first chosen step to midway after the last. */
function chosenRangeOf(
  steps: readonly ClockStep[],
  chosen: readonly ClockStep[],
): { readonly from: number; readonly to: number } {
  const before = steps[steps.indexOf(chosen[0] as ClockStep) - 1];
  return { from: before?.at ?? 0, to: chosen.at(-1)?.at ?? 1 };
}

const lineOf = oncePerEdition(({ atlas, words }: Edition): Line => {
  const days = [...new Set(traitsOf(atlas).map((it) => it.day))].sort();
  const { from, to } = atlas.head.period;
  const [earlier, later] = [days.filter((it) => it < from), days.filter((it) => it > to)];
  const outside = [earlier.length > 0 ? outsideShare : 0, later.length > 0 ? outsideShare : 0] as const;
  const [start, end] = [outside[0], 1 - outside[1]];
  const ends = [timeOf(from) - dayLength / 2, timeOf(to) + dayLength / 2] as const;
  const scale = (time: number) => start + ((time - ends[0]) / (ends[1] - ends[0])) * (end - start);
  // Days outside the period are in order, not to scale.
  const slot = (list: readonly string[], day: string, share: number) =>
    ((list.filter((it) => it < day).length + 0.5) / (list.length + 1)) * share;
  const at = (day: string) =>
    round(day < from ? slot(earlier, day, start) : day > to ? end + slot(later, day, 1 - end) : scale(timeOf(day)));
  const within = Array.from({ length: (timeOf(to) - timeOf(from)) / dayLength + 1 }, (_, index) =>
    dayOf(timeOf(from) + index * dayLength),
  );
  const after = (list: readonly string[], share: number) => share / (list.length + 1) / 2;
  const steps = [
    ...earlier.map((day) => ({ day, at: round(at(day) + after(earlier, start)) })),
    ...within.map((day) => ({ day, at: round(scale(timeOf(day) + dayLength / 2)) })),
    ...later.map((day) => ({ day, at: round(at(day) + after(later, 1 - end)) })),
  ];
  const ticksOf = (count: number, share: number): readonly Tick[] => [
    ...(start > 0 ? [{ at: round(start / 2), text: words.common.earlier }] : []),
    ...tickDaysOf(within, count)
      .map((it) => ({ at: round(scale(timeOf(it))), text: words.dates.dayOfYear(it) }))
      .filter((it) => (start === 0 || it.at > start / 2 + share) && (end === 1 || it.at < (end + 1) / 2 - share)),
    ...(end < 1 ? [{ at: round((end + 1) / 2), text: words.common.later }] : []),
  ];
  return {
    at,
    outside,
    steps,
    ticks: ticksOf(tickCount, tickShare),
    fewTicks: ticksOf(fewTickCount, 2 * tickShare),
    breaks: [...(start > 0 ? [round(start)] : []), ...(end < 1 ? [round(end)] : [])],
  };
});

/** The times an atlas's figures refer to, in the order of its statements. */
const aboutsIn = oncePerEdition(({ atlas, words }: Edition) =>
  traitsOf(atlas).flatMap((it) => aboutsOf({ atlas, words }, it, lineOf({ atlas, words }).at)),
);

/** The times a statement's figures refer to, unless that is just the day it was made. */
function aboutsOf({ atlas, words }: Edition, { statement, voices: [voice] }: Traits, at: Line["at"]): readonly AboutWhen[] {
  const dates = new Map((statement.quantities ?? []).flatMap(({ when }) => (when.date ? [[when.date, when.kind] as const] : [])));
  return [...dates].map(([date, kind]) => ({
    id: statement.id,
    voice,
    from: at(firstDayOf(date)),
    to: at(lastDayOf(date)),
    isAhead: kind === "planned" || kind === "forecast",
    text: words.common.aboutWhen(shortSpeakerOf(atlas, statement), words.dates.inWords(date)),
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
