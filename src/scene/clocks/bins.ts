import type { VoiceSign } from "../../domain/actor.ts";
import { grouped } from "../../domain/atlas.ts";
import type { StatementId } from "../../domain/statement.ts";
import type { Words } from "../../words/words.ts";
import type { TimelineDay } from "./day.ts";

/** The units into which the timeline is divided. */
export type Unit = "day" | "week" | "month";

/** The position of a statement’s shape in its bin: `column` in cells from the middle, `row` up from the axis. */
export type BinShape = VoiceSign & {
  readonly id: StatementId;
  readonly isAdmitted: boolean;
  readonly isJoint: boolean;
  readonly column: number;
  readonly row: number;
};

/** A day, a week, a month, or everything said before or after the period. */
export type Bin = {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Its middle, from 0 to 1 along the line, and how far to shift its shapes so that no two bins touch, in CSS pixels. */
  readonly at: number;
  readonly shift: number;
  /** None where bins are bars. */
  readonly shapes: readonly BinShape[];
  readonly columns: number;
  /** How many of its statements pass the filters, and how many there are. */
  readonly lit: number;
  readonly all: number;
  readonly isChosen: boolean;
};

/** The timeline as it fits from a given width: as shapes or, if a bin holds too many, as bars on one scale. */
export type TimelineForm = {
  readonly unit: Unit;
  /** CSS pixels, a multiple of 50. */
  readonly leastWidth: number;
  readonly hasBars: boolean;
  readonly bins: readonly Bin[];
  /** Statements in the fullest bin. */
  readonly most: number;
  readonly busiest?: Bin;
};

/** Size of a cell, of its shape, and the minimum width of a column, in CSS pixels. */
export const timelineCell = { cell: 6.4, shape: 5.4, column: 7 } as const;
/** Beyond this many statements, bins are bars instead of stacks of shapes. */
const mostInBin = 39;
/** Rows a bin fills in one column before it starts another, and the maximum number of columns. */
const [rowsInColumn, mostColumns] = [9, 3];
/** Width of a bar with its number. */
const barWidth = 20;
/** Forms that need a wider line than this are not made. */
const widest = 1600;

/** A bin as no choice changes it, and its days. */
type EmptyBin = { readonly bin: Omit<Bin, "shapes" | "lit" | "isChosen">; readonly days: readonly string[] };

/** A form as no choice changes it; `busiestAt` is the index of its busiest bin, -1 if none has more than one statement. */
export type EmptyForm = Omit<TimelineForm, "bins" | "busiest"> & {
  readonly bins: readonly EmptyBin[];
  readonly busiestAt: number;
};

type FormRequest = {
  /** In order, each with its statements. */
  readonly days: readonly { readonly day: string; readonly statements: readonly unknown[] }[];
  readonly period: { readonly from: string; readonly to: string };
  /** Position of a day along the line. */
  readonly at: (day: string) => number;
  /** The shares of the line for before and after the period. */
  readonly outside: readonly [before: number, after: number];
};

/** The forms of a timeline, finest first, with nothing in their bins; the last fits every width. */
export function emptyFormsOf(words: Words, request: FormRequest): readonly EmptyForm[] {
  const forms = (["day", "week", "month"] as const).map((unit) => formIn(words, unit, request));
  return forms.filter((it, index) => {
    const finer = forms[index - 1];
    return index === forms.length - 1 ? (finer?.leastWidth ?? Infinity) > 300 : it.leastWidth <= widest;
  });
}

/** A form with the statements of its days in its bins. */
export function filledForm({ busiestAt, ...form }: EmptyForm, days: ReadonlyMap<string, TimelineDay>): TimelineForm {
  const bins = form.bins.map((empty): Bin => {
    const { bin } = empty;
    const held = empty.days.flatMap((it) => days.get(it) ?? []);
    const statements = held.flatMap((it) => it.statements);
    return {
      ...bin,
      shapes: form.hasBars ? [] : placed(statements, bin.columns),
      lit: statements.filter((it) => it.isAdmitted).length,
      isChosen: held.every((it) => it.isChosen),
    };
  });
  const busiest = bins[busiestAt];
  return { ...form, bins, ...(busiest ? { busiest } : {}) };
}

/** Keys of the bins for what was said before and after the period; they sort as they stand on the line. */
const [beforeAll, afterAll] = ["", "~"] as const;

function formIn(words: Words, unit: Unit, { days, period, at, outside: [before, after] }: FormRequest): EmptyForm {
  const keyOf = (day: string) => (day < period.from ? beforeAll : day > period.to ? afterAll : firstDayIn(unit, day));
  const groups = [...grouped(days, (it) => [keyOf(it.day)])].sort(([a], [b]) => (a < b ? -1 : 1));
  const counts = groups.map(([, held]) => held.reduce((sum, it) => sum + it.statements.length, 0));
  const most = Math.max(0, ...counts);
  const hasBars = most > mostInBin;
  const width = unitsBetween(unit, period) * (hasBars ? barWidth : timelineCell.column);
  const leastWidth = Math.max(200, Math.ceil(width / (1 - before - after) / 50) * 50);
  const bins = groups.map(([key, held], index) => {
    const isOut = key === beforeAll || key === afterAll;
    const [first, last] = isOut
      ? [held[0]?.day ?? "", held.at(-1)?.day ?? ""]
      : [maximum(key, period.from), minimum(lastDayIn(unit, key), period.to)];
    const all = counts[index] ?? 0;
    return {
      from: first,
      to: last,
      text: isOut ? (key === beforeAll ? words.timeline.earlier : words.timeline.later) : words.timeline.bin(first, last),
      at: key === beforeAll ? before / 2 : key === afterAll ? 1 - after / 2 : (at(first) + at(last)) / 2,
      columns: columnsOf(all),
      all,
    };
  });
  const shifts = shiftApart(
    bins.map((it) => it.at * leastWidth),
    bins.map((it) => (hasBars ? barWidth : it.columns * timelineCell.cell)),
  );
  const within = bins.map((it) => (it.from >= period.from && it.to <= period.to ? it.all : 0));
  const busiest = Math.max(0, ...within);
  return {
    unit,
    leastWidth,
    hasBars,
    bins: bins.map((bin, index) => ({
      bin: { ...bin, shift: shifts[index] ?? 0 },
      days: groups[index]?.[1].map((it) => it.day) ?? [],
    })),
    most,
    busiestAt: busiest > 1 ? within.indexOf(busiest) : -1,
  };
}

function columnsOf(count: number): number {
  return Math.max(1, Math.min(mostColumns, Math.ceil(count / rowsInColumn)));
}

/** Fills row by row from the axis, statements that pass the filters first, at the bottom. */
function placed(all: TimelineDay["statements"], columns: number): readonly BinShape[] {
  const inOrder = [...all.filter((it) => it.isAdmitted), ...all.filter((it) => !it.isAdmitted)];
  return inOrder.map(({ id, voice, shape, isAdmitted, isJoint }, index) => ({
    id,
    voice,
    shape,
    isAdmitted,
    isJoint,
    column: (index % columns) - (columns - 1) / 2,
    row: Math.floor(index / columns),
  }));
}

/**
 * How far to move each box on a line so that none overlaps the next, with the least sum of squares (pool adjacent violators; Barlow et al.
 * 1972). On a longer line the same shifts keep them apart.
 */
function shiftApart(middles: readonly number[], widths: readonly number[]): readonly number[] {
  let offset = 0;
  const offsets = widths.map((width, index) => {
    if (index > 0) offset += ((widths[index - 1] ?? 0) + width) / 2;
    return offset;
  });
  const pools: { sum: number; count: number }[] = [];
  for (const [index, middle] of middles.entries()) {
    let pool = { sum: middle - (offsets[index] ?? 0), count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  const means = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return middles.map((middle, index) => Math.round(((means[index] ?? 0) + (offsets[index] ?? 0) - middle) * 10) / 10);
}

/** The Monday, the first of the month, or the day itself. */
function firstDayIn(unit: Unit, day: string): string {
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  const date = new Date(`${day}T00:00:00Z`);
  return unit === "day" ? day : moved(day, -((date.getUTCDay() + 6) % 7));
}

function lastDayIn(unit: Unit, first: string): string {
  if (unit === "day") return first;
  if (unit === "week") return moved(first, 6);
  return moved(firstDayIn("month", moved(first, 32)), -1);
}

function unitsBetween(unit: Unit, { from, to }: FormRequest["period"]): number {
  if (unit === "month")
    return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return unit === "day" ? days : Math.ceil(days / 7) + 1;
}

function moved(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const minimum = (a: string, b: string) => (a < b ? a : b);
const maximum = (a: string, b: string) => (a > b ? a : b);
