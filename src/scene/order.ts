import { type Atlas, grouped, voicesOfStatement } from "../domain/atlas.ts";
import type { ClaimId } from "../domain/claim.ts";
import { lastDayOf } from "../domain/partial-date.ts";
import type { Placeless } from "../domain/statement.ts";
import type { Traits } from "./filters.ts";
import { oncePer } from "./once.ts";
import { isPlaceless } from "./view.ts";

/** A claim of the list, and why nothing is drawn for its visible statements; `undefined` if one mentions a region. */
export type Listed = { readonly claim: ClaimId; readonly placeless: Placeless | undefined };

/** The claims of these statements, in an order that no choice changes. */
export function listedOf(atlas: Atlas, traits: readonly Traits[]): readonly Listed[] {
  const said = grouped(traits, (it) => [it.statement.claim]);
  return claimsInOrder(atlas).flatMap((claim) => {
    const admittedStatements = said.get(claim);
    return admittedStatements ? [{ claim, placeless: placelessIn(admittedStatements) }] : [];
  });
}

function placelessIn(traits: readonly Traits[]): Placeless | undefined {
  const where = new Set(traits.flatMap((it) => it.where));
  if (![...where].every(isPlaceless)) return undefined;
  return where.has("undrawn") ? "undrawn" : "none";
}

/** Claims by number of voices, then number of statements, then day and id. */
const claimsInOrder = oncePer((atlas: Atlas): readonly ClaimId[] =>
  atlas.claims
    .flatMap(({ id }) => {
      const claimStatements = atlas.statementsAbout(id);
      const [first] = claimStatements;
      if (!first) return [];
      const all = [...claimStatements, ...atlas.answersTo(id)];
      const voices = new Set(all.flatMap((it) => voicesOfStatement(atlas, it))).size;
      return [{ id, voices, statements: all.length, day: lastDayOf(first.saidOn) }];
    })
    .sort((a, b) => b.voices - a.voices || b.statements - a.statements || compare(a.day, b.day) || compare(a.id, b.id))
    .map((it) => it.id),
);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
