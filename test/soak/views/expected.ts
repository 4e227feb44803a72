import { type Atlas, isWithdrawn } from "../../../src/domain/atlas.ts";
import { lastDayOf } from "../../../src/domain/partial-date.ts";
import type { Statement } from "../../../src/domain/statement.ts";
import type { Finder } from "../../../src/scene/filters.ts";
import type { FilterKey, View } from "../../../src/scene/view.ts";

/** What the filters look at in a record, read from it without the help of the code under test. */
export type Facts = {
  readonly id: string;
  readonly claim: string;
  /** Of a joint statement those of all who make it. */
  readonly voices: readonly string[];
  readonly stance: string;
  readonly day: string;
  /** Ids of regions, or `none`, or `undrawn`. */
  readonly where: readonly string[];
};

/** The facts of every statement that stands. */
export function factsOf(atlas: Atlas): readonly Facts[] {
  return atlas.statements
    .filter((it) => !isWithdrawn(it))
    .map((it) => ({
      id: it.id,
      claim: it.claim,
      voices: voicesOf(atlas, it),
      stance: it.stance,
      day: lastDayOf(it.saidOn),
      where: whereOf(atlas, it),
    }));
}

function voicesOf(atlas: Atlas, { asserters }: Statement): readonly string[] {
  const ids = asserters.map((it) => it.actor ?? it.onBehalfOf);
  return [...new Set(ids.map((id) => atlas.actors.find((it) => it.id === id)?.voice ?? ""))];
}

function whereOf(atlas: Atlas, statement: Statement): readonly string[] {
  const places = statement.places ?? atlas.claims.find((it) => it.id === statement.claim)?.places ?? [];
  const inside = atlas.places.filter((it) => places.some(({ id }) => id === it.id)).map((it) => it.within);
  const regions = atlas.regions.map((it) => it.id).filter((id) => inside.includes(id) || places.some((it) => it.id === id));
  if (regions.length > 0) return regions;
  return places.length > 0 ? ["undrawn"] : ["none"];
}

/** Whether a statement passes each filter of a View. */
const passing: Readonly<Record<FilterKey, (it: Facts, view: View, found: ReadonlySet<string>) => boolean>> = {
  voices: (it, { voices }) => voices.length === 0 || voices.some((voice) => it.voices.includes(voice)),
  stances: (it, { stances }) => stances.length === 0 || stances.some((stance) => stance === it.stance),
  region: (it, { region }) => region === undefined || it.where.includes(region),
  said: (it, { said }) => said === undefined || (said.from <= it.day && it.day <= said.to),
  known: (it, { known }) => known === undefined || it.day <= known,
  q: (it, { q }, found) => q === undefined || found.has(it.id),
};

/** The filters that keep a statement away. */
export function stoppedBy(facts: Facts, view: View, finder: Finder): readonly FilterKey[] {
  const found = view.q === undefined ? new Set<string>() : finder(view.q);
  return (Object.keys(passing) as FilterKey[]).filter((key) => !passing[key](facts, view, found));
}
