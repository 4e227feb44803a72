import type { Problem } from "../../problem.ts";
import { borderViews, disputedLines } from "../../vocabulary.ts";
import { idsOf, problemAt, type Records } from "../records.ts";
import { loadedIn } from "./wording.ts";

/** Finds disputed lines that name nobody, in an atlas with lines of control, and labels that are not neutral. */
export function problemsOfBorders(records: Records): readonly Problem[] {
  const known = idsOf(records, "border");
  const hasControlLines = records.regions.some((it) => it.content.properties.kind === "control-line");
  const missing = hasControlLines ? disputedLines.filter((it) => !known.has(it)) : [];
  return [
    ...missing.map((it) => ({ file: `borders/${it}.yaml`, path: "", message: "is missing (record who draws this line how)" })),
    ...records.borders.flatMap((it) =>
      borderViews.flatMap((view) =>
        loadedIn(it.content.views[view].label, records.language).map((message) => problemAt(it, `views.${view}.label`, message)),
      ),
    ),
  ];
}
