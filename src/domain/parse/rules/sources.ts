import type { Problem } from "../../problem.ts";
import { problemAt, type Records } from "../records.ts";

/** Finds sources that nothing cites, and actors that nothing names. */
export function unusedRecords({ atlas, sources, actors, claims, statements, borders }: Records): readonly Problem[] {
  const cited = new Set<unknown>([
    ...atlas.map((it) => it.content.article),
    ...statements.flatMap(({ content }) => content.evidence.map((it) => it.source)),
    ...borders.flatMap(({ content }) => Object.values(content.views).map((it) => it.document.source)),
  ]);
  const named = new Set<unknown>([
    ...actors.map((it) => it.content.of),
    ...claims.flatMap(({ content: { about } }) => [...about.forces, ...(about.states ?? [])]),
    ...statements.flatMap(({ content: { asserters, quantities = [] } }) => [
      ...asserters.flatMap((it) => [it.actor, it.onBehalfOf]),
      ...quantities.flatMap((it) => it.forces),
    ]),
  ]);
  return [
    ...sources
      .filter((it) => !cited.has(it.content.id))
      .map((it) => problemAt(it, "id", "is cited nowhere (cite it, or leave the source out)")),
    ...actors
      .filter((it) => !named.has(it.content.id))
      .map((it) => problemAt(it, "id", `"${it.content.id}" is named nowhere (name it, or leave the actor out)`)),
  ];
}

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
