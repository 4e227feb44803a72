import { isWithdrawn } from "../../atlas.ts";
import { type Grouped, groupOf } from "../../figures/figure-group.ts";
import type { Problem } from "../../problem.ts";
import { regionIdsOf } from "../../statement.ts";
import { generalActs } from "../../vocabulary.ts";
import { problemAt, type Records } from "../records.ts";
import { regionFinder } from "../rules/map/containment.ts";
import { actorsIn, actsIn, countedIn, drawnRegionsIn, unknownId } from "../rules/references.ts";

/** Finds groups of figures that name what has no record or that no figure is in, and what an atlas adds to the general lists twice. */
export function problemsOfFigures(records: Records): readonly Problem[] {
  const unknown = unknownNames(records);
  // A group that names something unknown is empty for that reason, which is told already.
  const empty = unknown.length > 0 ? [] : emptyGroups(records);
  return [...unknown, ...empty, ...nobodysFigures(records), ...repeatedWords(records)];
}

function unknownNames(records: Records): readonly Problem[] {
  const [counted, acts, actors, regions] = [countedIn(records), actsIn(records), actorsIn(records), drawnRegionsIn(records)];
  return records.figures.flatMap((it) => [
    ...(it.content.regions ?? []).flatMap(({ region }, index) => unknownId(it, `regions.${index}.region`, regions, region)),
    ...(it.content.groups ?? []).flatMap((group, index) => {
      const named = (["only", "some"] as const).flatMap((key) =>
        (group.regions?.[key] ?? []).flatMap((id, at) => unknownId(it, `groups.${index}.regions.${key}.${at}`, regions, id)),
      );
      return [
        ...unknownId(it, `groups.${index}.of`, counted, group.of),
        ...unknownId(it, `groups.${index}.comparisons`, counted, group.comparisons),
        ...unknownId(it, `groups.${index}.forces`, actors, group.forces),
        ...(group.acts ?? []).flatMap((act, at) => unknownId(it, `groups.${index}.acts.${at}`, acts, act)),
        ...named,
      ];
    }),
  ]);
}

function emptyGroups(records: Records): readonly Problem[] {
  const figures = figuresIn(records);
  return records.figures.flatMap((it) => {
    const groups = it.content.groups ?? [];
    const filled = new Set(figures.map((figure) => groupOf(groups, figure)?.id));
    return groups.flatMap(({ id }, index) =>
      filled.has(id)
        ? []
        : [problemAt(it, `groups.${index}.id`, `no figure is in "${id}" (widen what it takes in, or leave the group out)`)],
    );
  });
}

function figuresIn(records: Records): readonly Grouped[] {
  const claims = new Map(records.claims.map(({ content }) => [content.id, content]));
  const regionAt = regionFinder(records);
  return records.statements.flatMap(({ content: statement }) => {
    const claim = claims.get(statement.claim);
    if (!claim || isWithdrawn(statement)) return [];
    return (statement.quantities ?? []).map((quantity) => ({
      quantity,
      act: claim.about.act,
      regions: quantity.scope?.regions ?? regionIdsOf(claim, statement, regionAt),
    }));
  });
}

/** Only some things can be counted without saying whose they are. */
function nobodysFigures(records: Records): readonly Problem[] {
  const nobodys = records.figures.flatMap((it) =>
    (it.content.counted ?? []).flatMap((thing) => (thing.nobodys ? [thing.id] : [])),
  );
  const remedy = nobodys.length === 0 ? "" : `; only ${nobodys.join(", ")} can be nobody's`;
  return records.statements.flatMap((it) =>
    (it.content.quantities ?? []).flatMap(({ of, forces }, index) =>
      forces.length > 0 || nobodys.includes(of)
        ? []
        : [problemAt(it, `quantities.${index}.forces`, `is empty (name whose forces are counted${remedy})`)],
    ),
  );
}

/** Acts and occasions an atlas adds: each once, and no act that is there anyway. */
function repeatedWords({ atlas }: Records): readonly Problem[] {
  return atlas.flatMap((it) => {
    const { acts = [], occasions = [] } = it.content;
    const isGeneral = (id: string) => generalActs.some((act) => act === id);
    const remedy = "(leave it out, or write another)";
    return [
      ...acts.flatMap((id, index) => {
        if (isGeneral(id)) return [problemAt(it, `acts.${index}`, `"${id}" is an act of every atlas ${remedy}`)];
        return acts.indexOf(id) < index ? [problemAt(it, `acts.${index}`, `"${id}" is already listed ${remedy}`)] : [];
      }),
      ...occasions.flatMap(({ id }, index) =>
        occasions.findIndex((other) => other.id === id) < index
          ? [problemAt(it, `occasions.${index}.id`, `"${id}" is already listed ${remedy}`)]
          : [],
      ),
    ];
  });
}
