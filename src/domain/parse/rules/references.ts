import { grouped } from "../../atlas.ts";
import type { Problem } from "../../problem.ts";
import type { Statement } from "../../statement.ts";
import { generalActs, generalCounted, generalOccasions } from "../../vocabulary.ts";
import { nearestOf } from "../nearest.ts";
import { idsOf, type Placed, problemAt, type Records } from "../records.ts";

/** A kind of thing that ids refer to: its name for messages, the known ids, and advice for when no similar id exists. */
export type Stock = { readonly name: string; readonly known: ReadonlySet<string>; readonly remedy: (id: string) => string };

/** Finds references to actors, sources, statements, claims, regions and places that have no record. */
export function problemsOfReferences(records: Records): readonly Problem[] {
  const actors = actorsIn(records);
  const sources: Stock = {
    name: "source",
    known: idsOf(records, "source"),
    remedy: (id) => `write sources/${id}.yaml`,
  };
  const answerable: Stock = {
    name: "statement or claim",
    known: idsOf(records, "statement", "claim"),
    remedy: () => "give the id of one that is recorded",
  };
  const regions: Stock = {
    name: "region or place",
    known: idsOf(records, "region", "place"),
    remedy: () => "leave the id out where no source gives an outline",
  };

  const sourcesOfClaim = claimSourcesIn(records);
  const drawn = drawnRegionsIn(records);
  const counted = countedIn(records);
  const acts = actsIn(records);
  const occasions = vocabularyOf("occasion", "occasions in atlas.yaml", [
    ...generalOccasions,
    ...records.atlas.flatMap((it) => (it.content.occasions ?? []).map(({ id }) => id)),
  ]);

  function inStatement(it: Placed<Statement>): readonly Problem[] {
    const { asserters, targets = [], links = [], quantities = [], evidence, places = [] } = it.content;
    const statementSources = sourcesOf(it.content);
    const unknown = (stock: Stock, path: string, id: string | undefined) => unknownId(it, path, stock, id);
    return [
      ...asserters.flatMap((asserter, index) => [
        ...unknown(actors, `asserters.${index}.actor`, asserter.actor),
        ...unknown(actors, `asserters.${index}.onBehalfOf`, asserter.onBehalfOf),
      ]),
      ...targets.flatMap((target, index) => unknown(answerable, `targets.${index}`, target)),
      ...links.flatMap((link, index) => unknown(answerable, `links.${index}.to`, link.to)),
      ...places.flatMap((mention, index) => [
        ...unknown(regions, `places.${index}.id`, mention.id),
        ...unlistedSource(it, `places.${index}.source`, mention.source, statementSources),
      ]),
      ...unknown(occasions, "occasion", it.content.occasion),
      ...quantities.flatMap((quantity, index) => [
        ...unknown(counted, `quantities.${index}.of`, quantity.of),
        ...quantity.forces.flatMap((force, at) => unknown(actors, `quantities.${index}.forces.${at}`, force)),
        ...(quantity.scope?.regions ?? []).flatMap((id, at) => unknown(regions, `quantities.${index}.scope.regions.${at}`, id)),
        ...unlistedSource(it, `quantities.${index}.source`, quantity.source, statementSources),
      ]),
      ...evidence.flatMap((each, index) => unknown(sources, `evidence.${index}.source`, each.source)),
      ...unlistedSource(it, "quote", it.content.quote, statementSources),
    ];
  }

  return [
    ...records.atlas.flatMap((it) => unknownId(it, "article", sources, it.content.article)),
    ...records.atlas.flatMap((it) =>
      (it.content.countNotes ?? []).flatMap((note, index) => unknownId(it, `countNotes.${index}.region`, drawn, note.region)),
    ),
    ...records.actors.flatMap((it) => unknownId(it, "of", actors, it.content.of)),
    ...records.claims.flatMap((it) => [
      ...unknownId(it, "about.act", acts, it.content.about.act),
      ...it.content.about.forces.flatMap((force, index) => unknownId(it, `about.forces.${index}`, actors, force)),
      ...(it.content.about.states ?? []).flatMap((state, index) => unknownId(it, `about.states.${index}`, actors, state)),
      ...it.content.places.flatMap((mention, index) => [
        ...unknownId(it, `places.${index}.id`, regions, mention.id),
        ...unlistedSource(it, `places.${index}.source`, mention.source, sourcesOfClaim(it.content.id)),
      ]),
    ]),
    ...records.statements.flatMap(inStatement),
    ...records.borders.flatMap((it) =>
      Object.entries(it.content.views).flatMap(([view, { document }]) =>
        unknownId(it, `views.${view}.document.source`, sources, document.source),
      ),
    ),
  ];
}

/** The kinds of things that can be counted. */
export function countedIn(records: Records): Stock {
  const general = generalCounted.map((it) => it.id);
  return vocabularyOf("thing counted", "counted in figures.yaml", [...general, ...idsOf(records, "thing counted")]);
}

export function actsIn({ atlas }: Records): Stock {
  return vocabularyOf("act", "acts in atlas.yaml", [...generalActs, ...atlas.flatMap((it) => it.content.acts ?? [])]);
}

/** A list of words to which an atlas may add. */
function vocabularyOf(name: string, place: string, words: readonly string[]): Stock {
  const known = new Set(words);
  return { name, known, remedy: () => `write ${[...known].join(", ")}, or list it under ${place}` };
}

/** Regions with an outline. */
export function drawnRegionsIn(records: Records): Stock {
  return { name: "region", known: idsOf(records, "region"), remedy: () => "name a region that has a file" };
}

export function actorsIn(records: Records): Stock {
  return { name: "actor", known: idsOf(records, "actor"), remedy: () => "list it in actors.yaml" };
}

/** A problem if an id is given and nothing of its kind has it. */
export function unknownId(placed: Placed<unknown>, path: string, stock: Stock, id: string | undefined): readonly Problem[] {
  if (id === undefined || stock.known.has(id)) return [];
  const nearest = nearestOf(id, stock.known);
  const remedy = nearest === undefined ? stock.remedy(id) : `did you mean "${nearest}"?`;
  return [problemAt(placed, path, `unknown ${stock.name} "${id}" (${remedy})`)];
}

/** Only a statement's own sources can have the words of its places and figures; a claim's places are in those of its statements. */
function unlistedSource(
  placed: Placed<unknown>,
  path: string,
  id: string | undefined,
  listedSources: readonly string[],
): readonly Problem[] {
  if (id === undefined || listedSources.length === 0 || listedSources.includes(id)) return [];
  return [problemAt(placed, path, `"${id}" is not in its evidence (write ${listedSources.join(" or ")}, or add it there)`)];
}

function sourcesOf({ evidence }: Statement): readonly string[] {
  return [...new Set(evidence.map((it) => it.source))];
}

/** The sources of each claim's statements. */
function claimSourcesIn({ statements }: Records): (claim: string) => readonly string[] {
  const made = grouped(statements, (it) => [it.content.claim]);
  return (claim) => [...new Set((made.get(claim) ?? []).flatMap((it) => sourcesOf(it.content)))];
}
