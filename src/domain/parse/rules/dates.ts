import { parsePartialDate } from "../../partial-date.ts";
import type { Problem } from "../../problem.ts";
import { problemAt, type Records } from "../records.ts";

/** Finds ends before starts: the atlas's period, a page read before publication, a record made before the statement. */
export function problemsOfDates(records: Records): readonly Problem[] {
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
      const { saidOn, recordedOn, revisions = [] } = it.content;
      const early = isLaterDay(saidOn, recordedOn) ? [`${recordedOn} is before it was said, ${saidOn} (check both days)`] : [];
      return [
        ...early.map((message) => problemAt(it, "recordedOn", message)),
        ...revisions.flatMap(({ on }, index) => {
          const message = `${on} is before the record was made, ${recordedOn} (check both days)`;
          return isLaterDay(recordedOn, on) ? [problemAt(it, `revisions.${index}.on`, message)] : [];
        }),
      ];
    }),
  ];
}

/** Whether one date must be later than the other; `false` if either is not a date, which is reported separately. */
export function isLaterDay(one: string, other: string): boolean {
  const first = parsePartialDate(one)?.first;
  const last = parsePartialDate(other)?.last;
  return first !== undefined && last !== undefined && first > last;
}
