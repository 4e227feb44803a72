import type { VoiceId } from "../domain/actor.ts";
import { type Atlas, voiceOfStatement } from "../domain/atlas.ts";
import type { Claim } from "../domain/claim.ts";
import { lastDayOf } from "../domain/partial-date.ts";
import { placelessKinds, type Stance, type StatementId } from "../domain/statement.ts";
import { stances } from "../domain/vocabulary.ts";
import { english } from "../words/english.ts";
import { verbs } from "../words/stance.ts";
import { type Card, cardOf } from "./card/card.ts";
import { type HiddenClaim, hiddenClaimOf } from "./card/hidden-claim.ts";
import { atlasKnownOn } from "./clocks/known.ts";
import { type Timeline, timelineOf } from "./clocks/timeline.ts";
import { type Finder, filteredBy, traitsOf } from "./filters.ts";
import { type Borders, bordersOf } from "./ground/borders.ts";
import { type Mark, marksOf } from "./marks.ts";
import { type RegionState, regionStatesOf } from "./region-state.ts";
import { hasFilters, isPlaceless, type View, type Where } from "./view.ts";

/** A choice of a filter, with the number of statements it would show. */
export type Choice<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
};

/** Everything shown, already decided; renderers decide nothing. */
export type Scene = {
  readonly view: View;
  readonly title: string;
  readonly subtitle: string;
  readonly admitted: ReadonlySet<StatementId>;
  readonly heading: string;
  readonly counts: string;
  /** Claims with a place, those most answered first. */
  readonly cards: readonly Card[];
  /** Claims of whose admitted statements none speaks of a place that is drawn. */
  readonly tray: readonly Card[];
  /** The card of the claim that is open. */
  readonly open?: Card;
  /** The claim that would be open, did the filters let any of its statements through. */
  readonly hiddenClaim?: HiddenClaim;
  readonly isNarrowed: boolean;
  readonly voices: readonly Choice<VoiceId>[];
  readonly regionChoices: readonly Choice<Where>[];
  readonly stances: readonly Choice<Stance>[];
  readonly regions: readonly RegionState[];
  /** The view of the disputed lines. */
  readonly borders: Borders;
  readonly marks: readonly Mark[];
  readonly timeline: Timeline;
  /** What the map shows, in words: its equal for who cannot see it. */
  readonly description: string;
  /** Title of the page: with a claim open, its speaker and verb come first. */
  readonly documentTitle: string;
  readonly version: string;
};

/** What follows from an atlas and the reader's choices. Pure: the same input gives the same scene. */
export function sceneOf(whole: Atlas, view: View, finder?: Finder): Scene {
  const atlas = atlasKnownOn(whole, view.known);
  const { admitted, counts } = filteredBy(atlas, view, finder);
  const regions = regionStatesOf(atlas, view, admitted);
  const borders = bordersOf(whole, view.borders);
  const listed = claimsListed(whole, admitted);
  const cards = listed.map((claim) => cardOf(atlas, claim, admitted, claim.id === view.claim));
  const open = cards.find((it) => it.open);
  const hiddenClaim = open ? undefined : hiddenClaimOf(whole, view, finder);
  const marks = marksOf(atlas, admitted, listed, open?.claim);
  const choicesOf = <Id extends string>(
    ids: readonly Id[],
    count: ReadonlyMap<string, number>,
    name: (id: Id) => string,
    chosen: readonly string[],
  ) => ids.map((id) => ({ id, name: name(id), count: count.get(id) ?? 0, isChosen: chosen.includes(id) }));
  const spokenOf = new Set(traitsOf(atlas).flatMap((it) => it.where));
  return {
    view,
    title: atlas.head.title,
    subtitle: atlas.head.subtitle,
    admitted,
    heading:
      view.region === undefined
        ? english.listHeading
        : isPlaceless(view.region)
          ? english.placeless(view.region).heading
          : english.inRegion(atlas.regionOf(view.region).name),
    counts: view.q !== undefined && !finder ? english.searching : english.counts(admitted.size, cards.length),
    cards: cards.filter((it) => !it.placeless),
    tray: cards.filter((it) => it.placeless),
    ...(open ? { open } : {}),
    ...(hiddenClaim ? { hiddenClaim } : {}),
    isNarrowed: hasFilters(view),
    voices: choicesOf(
      atlas.voices.map((it) => it.id).filter((id) => traitsOf(atlas).some((it) => it.voice === id)),
      counts.voices,
      (id) => atlas.voiceOf(id).name,
      view.voices,
    ),
    regionChoices: choicesOf(
      [...atlas.regions.map((it): Where => it.id), ...placelessKinds].filter((it) => spokenOf.has(it)),
      counts.region,
      (id) => (isPlaceless(id) ? english.placeless(id).name : atlas.regionOf(id).name),
      view.region === undefined ? [] : [view.region],
    ),
    stances: choicesOf(
      stances.filter((it) => atlas.statements.some((statement) => statement.stance === it)),
      counts.stances,
      (id) => verbs[id],
      view.stances,
    ),
    regions,
    borders,
    marks,
    timeline: timelineOf(whole, view, admitted, counts.said),
    description: `${descriptionOf(regions, marks, admitted.size)} ${borders.label}.`,
    documentTitle: documentTitleOf(atlas, open),
    version: atlas.version,
  };
}

/** The claims with an admitted statement, in an order that no choice changes: those on which most voices speak first, then those with most statements, then by day and id. */
function claimsListed(atlas: Atlas, admitted: ReadonlySet<StatementId>): readonly Claim[] {
  const listed = atlas.claims.flatMap((claim) => {
    const own = atlas.statementsAbout(claim.id);
    if (!own.some((it) => admitted.has(it.id))) return [];
    const all = [...own, ...atlas.answersTo(claim.id)];
    return [
      {
        claim,
        voices: new Set(all.map((it) => voiceOfStatement(atlas, it))).size,
        statements: all.length,
        day: lastDayOf(own[0]?.saidOn ?? ""),
      },
    ];
  });
  const byWeight = (a: (typeof listed)[number], b: (typeof listed)[number]) =>
    b.voices - a.voices || b.statements - a.statements || compare(a.day, b.day) || compare(a.claim.id, b.claim.id);
  return listed.sort(byWeight).map((it) => it.claim);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function descriptionOf(regions: readonly RegionState[], marks: readonly Mark[], statements: number): string {
  const spoken = regions.filter((it) => it.speaking.length > 0);
  const places = spoken
    .map((it) => `${it.name}: ${it.speaking.reduce((sum, speaking) => sum + speaking.statements.length, 0)}`)
    .join("; ");
  const figures = marks.map((it) => `${it.figure} ${it.label.join(", ")}`).join("; ");
  return english.description(statements, places, figures);
}

function documentTitleOf(atlas: Atlas, open: Card | undefined): string {
  if (open) return english.claimTitle(open.lead.speakers[0].name, open.lead.verb, open.proposition, atlas.head.title);
  return `${atlas.head.title}: ${atlas.head.subtitle}`;
}
