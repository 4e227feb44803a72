/**
 * Dates as far as they are known, in Extended Date/Time Format (ISO 8601-2:2019, annex A). We read level 0 dates (`2021`, `2021-04`,
 * `2021-04-13`), the level 1 qualifiers `~` (approximate), `?` (uncertain) and `%` (both), intervals, for what lasted
 * (`2021-04-20/2021-04-24`, an open end as `..`), and the level 2 set `[2021-04-09..2021-04-11]`, for one unknown day in the range.
 */
export type PartialDate = {
  /** The text as recorded. */
  readonly text: string;
  /** First calendar day it can mean, `YYYY-MM-DD`; absent if open. */
  readonly first?: string;
  /** Last calendar day it can mean, `YYYY-MM-DD`; absent if open. An end is never rounded down. */
  readonly last?: string;
  /** `day`: one known day; `between`: one unknown day in the range; `span`: it lasted from first to last. */
  readonly kind: "day" | "between" | "span";
  readonly approximate: boolean;
};

const single = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

/** The longest text that is read as a date, in UTF-16 code units. */
export const longestDate = 64;

/** Dates read before: an atlas has the same few hundred in thousands of places. */
const read = new Map<string, PartialDate>();

/** Reads a date in Extended Date/Time Format; `undefined` if the text is not one or names a day that does not exist. */
export function parsePartialDate(text: string): PartialDate | undefined {
  if (text.length > longestDate) return undefined;
  const date = read.get(text) ?? dateOf(text);
  if (date) read.set(text, date);
  return date;
}

function dateOf(text: string): PartialDate | undefined {
  const set = /^\[(.+)\.\.(.+)\]$/.exec(text);
  if (set) return rangeOf(text, set[1], set[2], "between");
  const interval = /^([^/]+)\/([^/]+)$/.exec(text);
  if (interval) return rangeOf(text, interval[1], interval[2], "span");
  const one = daysOf(text);
  if (!one) return undefined;
  return {
    text,
    first: one.first,
    last: one.last,
    kind: one.first === one.last ? "day" : "between",
    approximate: one.approximate,
  };
}

/** The day a date counts as when nothing may be shown too early: its last possible day, or its first if the end is open. */
export function lastDayOf(text: string): string {
  const date = parsePartialDate(text);
  const day = date?.last ?? date?.first;
  if (!day) throw new Error(`not a date: ${text}`);
  return day;
}

/** The first calendar day the date can mean. */
export function firstDayOf(text: string): string {
  const date = parsePartialDate(text);
  const day = date?.first ?? date?.last;
  if (!day) throw new Error(`not a date: ${text}`);
  return day;
}

/** Whether `text` is a real calendar day, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && daysOf(text) !== undefined;
}

type Days = { readonly first?: string; readonly last?: string; readonly approximate: boolean };

function rangeOf(
  text: string,
  from: string | undefined,
  to: string | undefined,
  kind: "between" | "span",
): PartialDate | undefined {
  const start = endOf(from);
  const end = endOf(to);
  if (!start || !end) return undefined;
  const { first } = start;
  const { last } = end;
  if (first === undefined && last === undefined) return undefined;
  if (first !== undefined && last !== undefined && first > last) return undefined;
  return {
    text,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    kind,
    approximate: start.approximate || end.approximate,
  };
}

function endOf(text: string | undefined): Days | undefined {
  return text === ".." ? { approximate: false } : daysOf(text ?? "");
}

function daysOf(text: string): Required<Days> | undefined {
  const match = single.exec(text);
  if (!match) return undefined;
  const [, year = "", month, day, mark] = match;
  const approximate = mark !== undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31`, approximate };
  const length = daysInMonth(Number(year), Number(month));
  if (length === 0) return undefined;
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${length}`, approximate };
  if (Number(day) < 1 || Number(day) > length) return undefined;
  return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}`, approximate };
}

function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
