import type { Mention } from "../../claim.ts";
import type { Problem } from "../../problem.ts";
import { idsOf, type Placed, problemAt, type Records } from "../records.ts";

/** Finds places drawn more exactly, or less, than they were named. */
export function problemsOfMentions(records: Records): readonly Problem[] {
  const regions = idsOf(records, "region");
  const points = idsOf(records, "place");

  function inPlaces(it: Placed<{ readonly places?: readonly Mention[] | undefined }>): readonly Problem[] {
    return (it.content.places ?? []).flatMap(({ id, precision }, index) => {
      const path = `places.${index}.precision`;
      if (id === undefined) return [];
      const isPoint = precision === "exact" || precision === "settlement";
      if (isPoint && regions.has(id)) {
        return [problemAt(it, path, `"${precision}" means a point, and "${id}" is a region (write region or vague-phrase)`)];
      }
      if (!isPoint && points.has(id)) {
        return [
          problemAt(
            it,
            path,
            `a point for a vague place: "${id}" is a settlement, "${precision}" is not (name a region, or no id)`,
          ),
        ];
      }
      return [];
    });
  }

  return [...records.claims.flatMap(inPlaces), ...records.statements.flatMap(inPlaces)];
}
