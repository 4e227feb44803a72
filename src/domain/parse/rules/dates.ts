import { parsePartialDate } from "../../partial-date.ts";
import type { Problem } from "../../problem.ts";
import { problemAt, type Records } from "../records.ts";

/** How many years before or after the atlas's period a statement may be dated: one that is further off is mistyped. */
const yearsOff = 10;

/**
 * Finds ends before starts: the atlas's period, a page read before publication, a record made before the statement, words said after their
 * page was published; and days that cannot be: a record made after `today`, the day in UTC, or a statement far off the atlas's period.
 */
export function problemsOfDates(records: Records, today: string): readonly Problem[] {
  const publishedOf = publishedIn(records);
  return [
    ...records.atlas.flatMap((it) => {
      const { from, to } = it.content.period;
      return isLaterDay(from, to) ? [problemAt(it, "period", `ends on ${to}, before it starts on ${from} (exchange them)`)] : [];
    }),
    ...records.sources.flatMap((it) => {
      const { published, retrieved } = it.content;
      if (published === undefined || retrieved === undefined || !isLaterDay(published, retrieved)) return [];
      return [problemAt(it, "retrieved", `${retrieved} is before the page was published, ${published} (check both days)`)];
    }),
    ...records.statements.flatMap((it) => {
      const { saidOn, recordedOn, revisions = [], evidence } = it.content;
      // Somewhere on Earth the next day has begun.
      const isAhead = daysBetween(today, recordedOn) > 1;
      const early = isLaterDay(saidOn, recordedOn) ? [`${recordedOn} is before it was said, ${saidOn} (check both days)`] : [];
      return [
        ...(isAhead
          ? [problemAt(it, "recordedOn", `${recordedOn} is still to come, today is ${today} (write the day it was recorded)`)]
          : []),
        ...farOff(it, saidOn, records),
        ...evidence.flatMap(({ source }, index) => {
          const on = publishedOf.get(source);
          // Of two days one may be the speaker's and one the newsroom's, on the other side of the world.
          if (on === undefined || daysAfter(saidOn, on) <= 1) return [];
          return [problemAt(it, `evidence.${index}.source`, lateMessage(saidOn, source, on))];
        }),
        ...early.map((message) => problemAt(it, "recordedOn", message)),
        ...revisions.flatMap(({ on }, index) => {
          const message = `${on} is before the record was made, ${recordedOn} (check both days)`;
          return isLaterDay(recordedOn, on) ? [problemAt(it, `revisions.${index}.on`, message)] : [];
        }),
      ];
    }),
  ];
}

/** Finds words said on the day after their page was published, which can be where it was a day earlier; but hardly ever is. */
export function doubtfulDates(records: Records): readonly Problem[] {
  const publishedOf = publishedIn(records);
  return records.statements.flatMap((it) =>
    it.content.evidence.flatMap(({ source }, index) => {
      const on = publishedOf.get(source);
      if (on === undefined || daysAfter(it.content.saidOn, on) !== 1) return [];
      return [problemAt(it, `evidence.${index}.source`, lateMessage(it.content.saidOn, source, on))];
    }),
  );
}

function publishedIn({ sources }: Records): ReadonlyMap<string, string> {
  return new Map(sources.flatMap(({ content: { id, published } }) => (published === undefined ? [] : [[id, published]])));
}

function lateMessage(saidOn: string, source: string, published: string): string {
  return `"${source}" was published on ${published}, before this was said, ${saidOn} (check both days)`;
}

/** A day said to be more than ten years off the atlas's period. */
function farOff(it: Records["statements"][number], saidOn: string, { atlas }: Records): readonly Problem[] {
  const date = parsePartialDate(saidOn);
  const [head] = atlas;
  if (!date || !head) return [];
  const year = (day: string) => Number(day.slice(0, 4));
  const { from, to } = head.content.period;
  const isEarly = date.last !== undefined && year(date.last) < year(from) - yearsOff;
  const isLate = date.first !== undefined && year(date.first) > year(to) + yearsOff;
  if (!isEarly && !isLate) return [];
  return [problemAt(it, "saidOn", `${saidOn} is more than ten years off the atlas's period, ${from} to ${to} (check the year)`)];
}

/** By how many days one date must be later than the other; 0 where it need not be. */
function daysAfter(one: string, other: string): number {
  const [first, last] = [parsePartialDate(one)?.first, parsePartialDate(other)?.last];
  return first === undefined || last === undefined ? 0 : Math.max(0, daysBetween(last, first));
}

/** How many days lie between two calendar days; not a number if one is none. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Whether one date must be later than the other; `false` if either is not a date, which is reported separately. */
export function isLaterDay(one: string, other: string): boolean {
  const first = parsePartialDate(one)?.first;
  const last = parsePartialDate(other)?.last;
  return first !== undefined && last !== undefined && first > last;
}
