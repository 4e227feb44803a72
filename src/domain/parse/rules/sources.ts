import type { Problem } from "../../problem.ts";
import { problemAt, type Records } from "../records.ts";

/** Links to sources that are to be named without one. */
export function problemsOfSources(records: Records): readonly Problem[] {
  return records.sources.flatMap((it) =>
    it.content.access === "restricted"
      ? (["address", "archives"] as const).flatMap((key) =>
          it.content[key] === undefined
            ? []
            : [problemAt(it, key, "is given though access is restricted (name the source without a link)")],
        )
      : [],
  );
}
