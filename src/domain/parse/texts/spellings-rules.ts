import type { Problem } from "../../problem.ts";
import { problemAt, type Records } from "../records.ts";

/** Finds spellings that stand in several rows, which would make one name of two. */
export function problemsOfSpellings(records: Records): readonly Problem[] {
  return records.spellings.flatMap((it) => {
    const rowOf = new Map<string, number>();
    return it.content.flatMap((row, index) =>
      row.flatMap((word, at) => {
        const known = rowOf.get(word.toLowerCase());
        if (known === undefined) rowOf.set(word.toLowerCase(), index);
        const message = `"${word}" stands in row ${(known ?? 0) + 1} too (make one row of both)`;
        return known === undefined ? [] : [problemAt(it, `${index}.${at}`, message)];
      }),
    );
  });
}
