import { primaryLanguageOf } from "./primary-language.ts";

/** A date as far as it is told: its parts in digits as ISO 8601 writes them, or the day of the week, 0 for Sunday. */
export type ToldDate = {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  readonly weekday?: number;
};

/** A date in a text, and where it stands there. */
export type DateInText = ToldDate & { readonly from: number; readonly to: number };

/** How a language writes dates: patterns with the groups `days` (a list), `month`, `year` and `weekday`, the first that matches taken. */
type Calendar = {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly patterns: readonly RegExp[];
};

const english: Calendar = {
  months: "jan feb mar apr may jun jul aug sep oct nov dec".split(" "),
  weekdays: "sun mon tue wed thu fri sat".split(" "),
  patterns: englishPatterns(),
};

function englishPatterns(): readonly RegExp[] {
  const full = "January|February|March|April|May|June|July|August|September|October|November|December";
  const month = `(?<month>${full}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;
  const day = "\\d{1,2}(?:st|nd|rd|th)?";
  const days = `(?<days>${day}(?:(?:\\s*,\\s*|\\s*[-–]\\s*|\\s+(?:and|or|to)\\s+)(?:the\\s+)?${day})*)`;
  const year = "(?<year>\\d{4})";
  const [before, after] = ["(?<![\\p{L}\\p{N}]|\\d[.,/])", "(?![\\p{L}\\p{N}])"];
  return [
    `${before}${days}\\s+(?:of\\s+)?${month}(?:,?\\s+${year})?${after}`,
    `${before}${month}\\s+${days}(?:,?\\s+${year})?(?![\\p{L}\\p{N}]|,\\d{3})`,
    `${before}${month}\\s+${year}${after}`,
    // “May” and “March” are verbs as well, written so only where a sentence begins.
    `(?:${before}(?!May|March)|(?<=[\\p{Ll}\\p{N},;–-]\\s|\\p{Ll}-))(?<month>${full})${after}`,
    `${before}(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)s?${after}`,
  ].map((it) => new RegExp(it, "gu"));
}

const calendars: ReadonlyMap<string, Calendar> = new Map([["en", english]]);

const isoDate = /(?<![\p{L}\p{N}-])(?<year>\d{4})-(?<month>\d{2})(?:-(?<days>\d{2}))?(?![\p{L}\p{N}-])/gu;
const loneYear = /(?<![\p{L}\p{N}]|\d[.,/])(?<year>(?:1[5-9]|20)\d\d)(?![\p{L}\p{N}/]|[.,]\d)/gu;

/**
 * The dates in a text: as ISO 8601 writes them, single years, and what the language has besides, if its calendar is known. Several days of
 * one month, such as “13 and 14 April”, are as many dates. In the order of the patterns, which no two share.
 */
export function datesIn(text: string, language: string): readonly DateInText[] {
  const { months = [], weekdays = [], patterns = [] } = calendars.get(primaryLanguageOf(language)) ?? {};
  const dates: DateInText[] = [];
  let rest = text;
  for (const pattern of [isoDate, ...patterns, loneYear]) {
    for (const { 0: whole, index: from, groups = {} } of rest.matchAll(pattern)) {
      const { days, month, year, weekday } = groups;
      const to = from + whole.length;
      const shared = {
        from,
        to,
        ...(year === undefined ? {} : { year }),
        ...(month === undefined ? {} : { month: /^\d/.test(month) ? month : twoDigits(1 + positionOf(month, months)) }),
        ...(weekday === undefined ? {} : { weekday: positionOf(weekday, weekdays) }),
      };
      const each = days?.match(/\d+/g) ?? [];
      if (each.length === 0) dates.push(shared);
      else dates.push(...each.map((it) => ({ ...shared, day: twoDigits(Number(it)) })));
      rest = rest.slice(0, from) + " ".repeat(whole.length) + rest.slice(to);
    }
  }
  return dates;
}

/** The dates that a recorded date (EDTF) gives, its ends if it is a range. */
export function datesOf(recorded: string): readonly ToldDate[] {
  return [...recorded.matchAll(/(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/g)].map(([whole, year = "", month, day]) => ({
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day, weekday: new Date(whole).getUTCDay() }),
  }));
}

/** Whether what is told of a date is true of another: nothing is told that the other does not have, but it may leave the year unsaid. */
export function isToldOf(told: ToldDate, date: ToldDate): boolean {
  return (
    (told.year === undefined || date.year === undefined || told.year === date.year) &&
    (told.month === undefined || told.month === date.month) &&
    (told.day === undefined || told.day === date.day) &&
    (told.weekday === undefined || told.weekday === date.weekday) &&
    (told.month !== undefined || told.weekday !== undefined || date.year !== undefined)
  );
}

function positionOf(name: string, beginnings: readonly string[]): number {
  return beginnings.indexOf(name.slice(0, 3).toLowerCase());
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
