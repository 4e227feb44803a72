import type { Claim } from "../../src/domain/claim.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { publishedAtlas } from "./driver.ts";

/** What the published records say must be shown, worked out without the code under test. */
export const atlas = publishedAtlas();

export type Standing = {
  readonly id: string;
  readonly claim: string;
  /** The voices that say it: of a joint statement each of its speakers'. */
  readonly voices: readonly string[];
  readonly stance: string;
  readonly day: string;
  readonly regions: readonly string[];
  /** How many places its words name. */
  readonly places: number;
  /** Claims it answers, directly or by answering one of their statements. */
  readonly answers: readonly string[];
};

/** Every statement that was not withdrawn, with what the filters look at. */
export const standing: readonly Standing[] = atlas.statements
  .filter((it) => it.revisions?.at(-1)?.kind !== "withdrawn")
  .map((it) => ({
    id: it.id,
    claim: it.claim,
    voices: voicesOf(it),
    stance: it.stance,
    day: lastDay(it.saidOn),
    answers: (it.targets ?? []).map((target) => atlas.statements.find((other) => other.id === target)?.claim ?? target),
    places: placesOf(it).length,
    regions: placesOf(it).flatMap((place) => (atlas.regions.some((region) => region.id === place.id) ? [place.id ?? ""] : [])),
  }));

/** Ids of the standing statements that pass, in alphabetical order. */
export function idsWhere(passes: (statement: Standing) => boolean): readonly string[] {
  return sorted(standing.filter(passes).map((it) => it.id));
}

export function sorted(ids: readonly string[]): readonly string[] {
  return [...ids].sort();
}

function voicesOf({ asserters }: Statement): readonly string[] {
  const actors = asserters.map(({ actor, onBehalfOf }) => atlas.actors.find((it) => it.id === (actor ?? onBehalfOf)));
  return [...new Set(actors.map((it) => it?.voice ?? ""))];
}

function placesOf(statement: Statement): Claim["places"] {
  return statement.places ?? atlas.claims.find((it) => it.id === statement.claim)?.places ?? [];
}

/** The last day a date can mean: of `2021-03` the 31st, of `[a..b]` and `a/b` the later. */
function lastDay(date: string): string {
  const text = date.replace(/^(\[.*\.\.|.*\/)|[\]~?%]$/g, "");
  if (text.length === 10) return text;
  const [year = 0, month = 12] = text.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
