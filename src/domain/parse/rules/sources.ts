import type { Problem } from "../../problem.ts";
import { problemAt, type Records } from "../records.ts";

/** Finds links to sources that must be named without a link. */
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
