import { type Atlas, voiceOfStatement } from "../../domain/atlas.ts";
import { placesOf, type Statement } from "../../domain/statement.ts";

/**
 * The texts a statement can be found by: what is said, who says it and on whose behalf, places, figures, wording, the sources and
 * intermediaries, and our note. Page titles are excluded: a name in a headline would match everything read on that page. So is anything
 * missing from an embed’s reduced data, so that a search finds the same there.
 */
export function textsOf(atlas: Atlas, statement: Statement): readonly string[] {
  const claim = atlas.claimOf(statement.claim);
  const { gist, note, quantities = [] } = statement;
  return [
    claim.proposition,
    gist,
    ...statement.asserters.flatMap(({ actor, description, onBehalfOf }) => [
      description,
      ...[actor, onBehalfOf].flatMap((id) => (id === undefined ? [] : [atlas.actorOf(id).name, atlas.actorOf(id).office])),
    ]),
    atlas.voiceOf(voiceOfStatement(atlas, statement)).name,
    ...placesOf(claim, statement).flatMap(({ asSaid, id }) => [
      asSaid,
      id !== undefined && atlas.hasRegion(id) ? atlas.regionOf(id).name : undefined,
    ]),
    ...quantities.flatMap(({ asSaid, when }) => [asSaid, when.asSaid]),
    ...statement.evidence.flatMap(({ source, chain, selector, translation }) => [
      atlas.sourceOf(source).publisher,
      ...chain.map((it) => it.name),
      selector?.exact,
      translation?.text,
    ]),
    note,
  ].filter((it) => it !== undefined);
}
