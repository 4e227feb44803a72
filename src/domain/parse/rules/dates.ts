import { firstDayOf, lastDayOf } from "../../partial-date.ts";
import type { Problem } from "../../problem.ts";
import { problemAt, type Records } from "../records.ts";

/** Ends that come before their starts: the atlas's period, a page read before it was published, a record made before the words were said. */
export function problemsOfDates(records: Records): readonly Problem[] {
  return [
    ...records.atlas.flatMap((it) => {
      const { from, to } = it.content.period;
      return to < from ? [problemAt(it, "period", `ends on ${to}, before it starts on ${from} (exchange them)`)] : [];
    }),
    ...records.sources.flatMap((it) => {
      const { published, retrieved } = it.content;
      if (published === undefined || retrieved === undefined || retrieved >= firstDayOf(published)) return [];
      return [problemAt(it, "retrieved", `${retrieved} is before the page was published, ${published} (check both days)`)];
    }),
    ...records.statements.flatMap((it) => {
      const { saidOn, recordedOn, revisions = [] } = it.content;
      return [
        ...(recordedOn < firstDayOf(saidOn)
          ? [problemAt(it, "recordedOn", `${recordedOn} is before it was said, ${saidOn} (check both days)`)]
          : []),
        ...revisions.flatMap((revision, index) =>
          revision.on < recordedOn
            ? [
                problemAt(
                  it,
                  `revisions.${index}.on`,
                  `${revision.on} is before the record was made, ${recordedOn} (check both days)`,
                ),
              ]
            : [],
        ),
      ];
    }),
  ];
}

/** Whether the one can only have been said on a later day than the other. */
export function isLater(one: string, other: string): boolean {
  return firstDayOf(one) > lastDayOf(other);
}
