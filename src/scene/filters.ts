import type { VoiceId } from "../domain/actor.ts";
import { type Atlas, isWithdrawn, voicesOfStatement } from "../domain/atlas.ts";
import { lastDayOf } from "../domain/partial-date.ts";
import { placelessOf, regionIdsOf, type Stance, type Statement, type StatementId } from "../domain/statement.ts";
import type { View, Where } from "./view.ts";

/** The properties of a statement that filters use, read once per atlas. */
export type Traits = {
  readonly statement: Statement;
  /** The voices that make it together, the first speaker's first. */
  readonly voices: readonly [VoiceId, ...VoiceId[]];
  /** Regions mentioned or, if nothing is drawn, the reason why. */
  readonly where: readonly [Where, ...Where[]];
  /** The last day it can have been made. */
  readonly day: string;
};

/** How many statements each choice would show, with the other filters unchanged. */
export type Counts = {
  readonly voices: ReadonlyMap<VoiceId, number>;
  readonly stances: ReadonlyMap<Stance, number>;
  readonly region: ReadonlyMap<Where, number>;
  readonly said: ReadonlyMap<string, number>;
};

export type Filtered = {
  readonly admitted: ReadonlySet<StatementId>;
  /** Statements that pass every filter except the place: used to show who speaks about places other than the chosen one. */
  readonly anywhere: ReadonlySet<StatementId>;
  readonly counts: Counts;
};

/** The voice a statement is shown in: for a joint one the first that the View asks for, else its first speaker's. */
export function voiceShown({ voices }: Traits, view: Pick<View, "voices">): VoiceId {
  return voices.find((it) => view.voices.includes(it)) ?? voices[0];
}

/** One filter of the table below: the condition for a statement to pass. A new filter is one more row. */
type Filter = (traits: Traits, view: View) => boolean;

const filters: Readonly<Record<keyof Counts, Filter>> = {
  voices: (traits, view) => view.voices.length === 0 || traits.voices.some((it) => view.voices.includes(it)),
  stances: (traits, view) => view.stances.length === 0 || view.stances.includes(traits.statement.stance),
  region: (traits, view) => view.region === undefined || traits.where.includes(view.region),
  said: (traits, view) => view.said === undefined || (view.said.from <= traits.day && traits.day <= view.said.to),
};

const keysOf: { readonly [Facet in keyof Counts]: (traits: Traits) => readonly string[] } = {
  voices: (traits) => traits.voices,
  stances: (traits) => [traits.statement.stance],
  region: (traits) => traits.where,
  said: (traits) => [traits.day],
};

const facets = ["voices", "stances", "region", "said"] as const;

const remembered = new WeakMap<Atlas, readonly Traits[]>();

/** The traits of every statement that was not withdrawn; computed once per atlas. */
export function traitsOf(atlas: Atlas): readonly Traits[] {
  const known = remembered.get(atlas);
  if (known) return known;
  const traits = atlas.statements
    .filter((it) => !isWithdrawn(it))
    .map((statement) => ({
      statement,
      voices: voicesOfStatement(atlas, statement),
      where: whereOf(atlas, statement),
      day: lastDayOf(statement.saidOn),
    }));
  remembered.set(atlas, traits);
  return traits;
}

function whereOf(atlas: Atlas, statement: Statement): Traits["where"] {
  const claim = atlas.claimOf(statement.claim);
  const [first, ...rest] = regionIdsOf(claim, statement, atlas.hasRegion);
  return first === undefined ? [placelessOf(claim, [statement])] : [first, ...rest];
}

/** Finds the statements that contain the given words. */
export type Finder = (words: string) => ReadonlySet<StatementId>;

/** The filters that a statement fails, among those that use its traits. */
export function failedBy(traits: Traits, view: View): readonly (keyof Counts)[] {
  return facets.filter((facet) => !filters[facet](traits, view));
}

/** Finds, in one pass, which statements pass the filters and the count for every choice. Without a finder, a search admits everything. */
export function filteredBy(atlas: Atlas, view: View, finder?: Finder): Filtered {
  const found = view.q === undefined ? undefined : finder?.(view.q);
  const admitted = new Set<StatementId>();
  const anywhere = new Set<StatementId>();
  const counts: Record<keyof Counts, Map<string, number>> = {
    voices: new Map(),
    stances: new Map(),
    region: new Map(),
    said: new Map(),
  };
  for (const traits of traitsOf(atlas)) {
    if (found && !found.has(traits.statement.id)) continue;
    const failed = failedBy(traits, view);
    if (failed.length === 0) admitted.add(traits.statement.id);
    if (failed.every((it) => it === "region")) anywhere.add(traits.statement.id);
    for (const facet of facets) {
      if (!failed.every((it) => it === facet)) continue;
      for (const key of keysOf[facet](traits)) counts[facet].set(key, (counts[facet].get(key) ?? 0) + 1);
    }
  }
  return { admitted, anywhere, counts: counts as Counts };
}
