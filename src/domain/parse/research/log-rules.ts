import type { Problem } from "../../problem.ts";
import { nearestOf } from "../nearest.ts";
import { idsOf, problemAt, type Records } from "../records.ts";

/** Finds duplicates in the research log, and references to statements, claims or entries that do not exist. */
export function problemsOfResearchLog(records: Records): readonly Problem[] {
  const statements = idsOf(records, "statement");
  const claims = idsOf(records, "claim");
  return records.log.flatMap((log) => {
    const { entries, leftOut, propositions, ties } = log.content;
    const at = (path: string, message: string) => problemAt(log, path, message);
    const ends = new Set([
      ...entries.map((it) => it.entry),
      ...leftOut.flatMap((it) => it.entries ?? []),
      ...propositions.map((it) => it.proposition),
    ]);
    const unknown = (path: string, noun: string, id: string, known: ReadonlySet<string>) => {
      if (known.has(id)) return [];
      const nearest = nearestOf(id, known);
      return [at(path, `unknown ${noun} "${id}" (${nearest ? `did you mean "${nearest}"?` : "name one that is there"})`)];
    };
    const repeated = (list: string, key: string, names: readonly string[]) =>
      names.flatMap((name, index) =>
        names.indexOf(name) < index ? [at(`${list}.${index}.${key}`, `"${name}" is listed twice (keep one of them)`)] : [],
      );
    return [
      ...repeated(
        "entries",
        "entry",
        entries.map((it) => it.entry),
      ),
      ...repeated(
        "propositions",
        "proposition",
        propositions.map((it) => it.proposition),
      ),
      ...repeated(
        "ties",
        "tie",
        ties.map((it) => it.tie),
      ),
      ...entries.flatMap((it, index) =>
        it.statements.flatMap((id, place) => unknown(`entries.${index}.statements.${place}`, "statement", id, statements)),
      ),
      ...propositions.flatMap(({ claim }, index) =>
        claim === undefined ? [] : unknown(`propositions.${index}.claim`, "claim", claim, claims),
      ),
      ...ties.flatMap(({ from, to }, index) => [
        ...unknown(`ties.${index}.from`, "entry or proposition", from, ends),
        ...unknown(`ties.${index}.to`, "entry or proposition", to, ends),
      ]),
    ];
  });
}
