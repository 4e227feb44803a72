import type { Voice, VoiceId, VoiceSign } from "../domain/actor.ts";
import { type Atlas, signOf } from "../domain/atlas.ts";
import type { Claim, ClaimId } from "../domain/claim.ts";
import { type Placeless, placelessKinds, type Statement, type StatementId } from "../domain/statement.ts";
import type { Edition } from "../words/edition.ts";
import { type Extent, extentOf } from "./camera/extent.ts";
import { type Card, cardOf } from "./card/card.ts";
import { entryOf } from "./card/entry.ts";
import { type HiddenClaim, hiddenClaimOf } from "./card/hidden-claim.ts";
import { atlasKnownOn } from "./clocks/known.ts";
import { type Timeline, timelineOf } from "./clocks/timeline.ts";
import type { Choice } from "./fields/filtering.ts";
import {
  type Filtered,
  type FilterOffered,
  type Finder,
  filteredBy,
  filtersOffered,
  type Traits,
  traitsOf,
  voicesOffered,
} from "./filters.ts";
import { type Borders, bordersOf } from "./ground/borders.ts";
import { type Block, blocksOf, type NotOnMap, notOnMapOf } from "./on-map/block.ts";
import { type Cluster, clusterOf } from "./on-map/cluster.ts";
import { mostWords, type PlaceWords, placeWordsOf } from "./on-map/place-words.ts";
import { type RegionState, regionStatesOf, type Speaking, speakingIn, voiceAlone } from "./on-map/region-state.ts";
import { lazy, oncePer, oncePerEdition } from "./once.ts";
import { type Listed, listedOf } from "./order.ts";
import { namesWithin } from "./places.ts";
import { hasFilters, isPlaceless, type View } from "./view.ts";

export type { Choice } from "./fields/filtering.ts";

/** A voice as a choice; some stand for several speakers and are named generically. */
export type VoiceChoice = Choice<VoiceId> & VoiceSign & { readonly isSeveral: boolean };

/** Everything shown, already decided; renderers decide nothing. Each part is made when it is first read, and kept. */
export type Scene = {
  readonly view: View;
  readonly title: string;
  readonly subtitle: string;
  readonly admitted: ReadonlySet<StatementId>;
  /** The page's main heading: the atlas’s own, or the chosen region or voice, with the number of statements. */
  readonly headline: string;
  /** The text below it. */
  readonly lede: string;
  /** The same for two lines; absent if it would be no longer. */
  readonly ledeShort?: string | undefined;
  readonly heading: string;
  readonly counts: string;
  /** The voices in the visible statements. */
  readonly speaking: readonly Speaking[];
  /** The claims listed, in this order: those with a place, then those whose visible statements mention none that is drawn. */
  readonly order: readonly ClaimId[];
  /** The claims with a place, the most answered first. */
  readonly placed: readonly ClaimId[];
  /** The others, by the reason why nothing is drawn for them. */
  readonly tray: ReadonlyMap<Placeless, readonly ClaimId[]>;
  /** The card of a claim, made when it is first asked for. Throws for a claim that is not listed. */
  readonly cardOf: (claim: ClaimId) => Card;
  /** The card of the open claim. */
  readonly open?: Card | undefined;
  /** The requested claim, if the filters hide all of its statements. */
  readonly hiddenClaim?: HiddenClaim | undefined;
  readonly isNarrowed: boolean;
  readonly voices: readonly VoiceChoice[];
  /** The other filters that have choices, as they are offered. */
  readonly filters: readonly FilterOffered[];
  readonly regions: readonly RegionState[];
  /** The current view of the disputed lines. */
  readonly borders: Borders;
  /** What the map shows unless the View says otherwise. */
  readonly extent: Extent;
  readonly blocks: readonly Block[];
  readonly notOnMap?: NotOnMap | undefined;
  readonly cluster?: Cluster | undefined;
  readonly words: readonly PlaceWords[];
  readonly timeline: Timeline;
  /** The map's text alternative. */
  readonly description: string;
  /** The page title; with a claim open, its speaker and verb come first. */
  readonly documentTitle: string;
  readonly version: string;
};

/** What several parts are made of, none of which depends on the open claim. */
type Shared = {
  readonly filtered: Filtered;
  /** Of the statements that pass the filters. */
  readonly traits: readonly Traits[];
  readonly listed: readonly Listed[];
  readonly headline: Headline;
};

/** What the last scene of an edition shared: claim after claim is opened in one View. */
const lastShared = oncePerEdition((_: Edition): { key?: string; finder?: Finder | undefined; shared?: Shared } => ({}));

function sharedOf({ atlas: fullAtlas, words }: Edition, { claim: _claim, ...view }: View, finder?: Finder): Shared {
  const last = lastShared({ atlas: fullAtlas, words });
  const key = JSON.stringify(view);
  if (last.shared && last.key === key && last.finder === finder) return last.shared;
  const atlas = atlasKnownOn(fullAtlas, view.known);
  const shared: Shared = lazy<Shared>({
    filtered: () => filteredBy(atlas, view, finder),
    traits: () => traitsOf(atlas).filter((it) => shared.filtered.admitted.has(it.statement.id)),
    listed: () => listedOf(fullAtlas, shared.traits),
    headline: () => headlineOf({ atlas, words }, view, shared.traits, shared.listed.length),
  });
  Object.assign(last, { key, finder, shared });
  return shared;
}

/**
 * Derives the scene from an atlas and the reader's choices: filters at once, and makes every other part when it is read. Pure: the same
 * input gives the same scene.
 */
export function sceneOf({ atlas: fullAtlas, words: texts }: Edition, view: View, finder?: Finder): Scene {
  const atlas = atlasKnownOn(fullAtlas, view.known);
  const shared = sharedOf({ atlas: fullAtlas, words: texts }, view, finder);
  const { filtered } = shared;
  const { admitted, counts } = filtered;
  const cards = oncePer((claim: Claim) => cardOf({ atlas, words: texts }, claim, admitted));
  const scene: Scene = lazy<Scene>({
    view: () => view,
    title: () => atlas.head.title,
    subtitle: () => atlas.head.subtitle,
    admitted: () => admitted,
    headline: () => shared.headline.headline,
    lede: () => shared.headline.lede,
    ledeShort: () => shared.headline.ledeShort,
    speaking: () => speakingIn(atlas, shared.traits),
    heading: () =>
      view.region === undefined
        ? texts.common.listHeading
        : isPlaceless(view.region)
          ? texts.common.placeless(view.region).heading
          : texts.common.inRegion(atlas.regionOf(view.region).name),
    counts: () =>
      view.q !== undefined && !finder ? texts.common.searching : texts.common.counts(admitted.size, shared.listed.length),
    order: () => [...scene.placed, ...shared.listed.filter((it) => it.placeless).map((it) => it.claim)],
    placed: () => shared.listed.filter((it) => !it.placeless).map((it) => it.claim),
    tray: () =>
      new Map(placelessKinds.map((kind) => [kind, shared.listed.filter((it) => it.placeless === kind).map((it) => it.claim)])),
    cardOf: () => (claim) => cards(atlas.claimOf(claim)),
    open: () => (view.claim !== undefined && scene.order.includes(view.claim) ? scene.cardOf(view.claim) : undefined),
    hiddenClaim: () => (scene.open ? undefined : hiddenClaimOf({ atlas: fullAtlas, words: texts }, view, finder)),
    isNarrowed: () => hasFilters(view),
    voices: () =>
      voicesOffered({ atlas, words: texts }, view, counts).map((it) => ({
        ...it,
        ...signOf(atlas, it.id),
        isSeveral: atlas.voiceOf(it.id).several ?? false,
      })),
    filters: () => filtersOffered({ atlas, words: texts }, view, counts),
    regions: () => regionStatesOf(atlas, view, filtered),
    borders: () => bordersOf(fullAtlas, view.borders),
    extent: () =>
      extentOf(
        atlas,
        scene.regions,
        scene.words.flatMap(({ at }) => (at.kind === "settlement" ? [at.place.at] : [])),
      ),
    blocks: () => blocksOf(scene.regions),
    notOnMap: () => (scene.open || view.region !== undefined ? undefined : notOnMapOf(atlas, shared.traits, view)),
    cluster: () =>
      clusterOf({ atlas, words: texts }, { view, admitted, alone: voiceAlone(view, shared.traits), open: scene.open?.claim }),
    words: () =>
      scene.open
        ? wordsOfClaim({ atlas, words: texts }, scene.open)
        : // Of what is told as not drawn, nothing is.
          view.region === undefined || isPlaceless(view.region)
          ? []
          : wordsOfSettlements({ atlas, words: texts }, shared.traits),
    timeline: () => timelineOf({ atlas: fullAtlas, words: texts }, view, admitted, counts.said),
    description: () => {
      const { shown } = scene.borders;
      return `${descriptionOf({ atlas, words: texts }, scene.regions, scene.cluster, admitted.size)}${shown ? ` ${shown.label}.` : ""}`;
    },
    documentTitle: () => documentTitleOf({ atlas, words: texts }, scene.open),
    version: () => atlas.version,
  });
  return scene;
}

type Headline = Pick<Scene, "headline" | "lede" | "ledeShort">;

/** The atlas’s own headline, or the chosen place or voice. An open claim has its own: its speaker's sentence. */
function headlineOf({ atlas, words: texts }: Edition, view: View, traits: readonly Traits[], claims: number): Headline {
  const { headline, lede, when } = atlas.head;
  const drawn = traits.filter((it) => !it.where.some(isPlaceless)).length;
  const speaking = speakingIn(atlas, traits);
  if (view.region !== undefined && !isPlaceless(view.region)) {
    const { name } = atlas.regionOf(view.region);
    const silent = atlas.voices.filter((voice) => speaking.every((it) => it.voice !== voice.id));
    const { from, to } = atlas.head.period;
    const most = mostOf(speaking);
    return {
      headline: texts.common.regionHeadline(name, traits.length, speaking.length),
      lede: texts.common.regionLede({
        when: traits.every((it) => from <= it.day && it.day <= to) ? when : undefined,
        statements: traits.length,
        claims,
        speaking: speaking.map((it) => nameInSentence(atlas.voiceOf(it.voice))),
        most: most && nameInSentence(atlas.voiceOf(most)),
        silent: view.voices.length > 0 ? [] : silent.map(nameInSentence),
        within: namesWithin(
          atlas,
          view.region,
          traits.map((it) => it.statement),
        ),
      }),
    };
  }
  const [voice, ...others] = view.voices;
  if (voice !== undefined && others.length === 0 && view.region === undefined) {
    const { name, meaning } = atlas.voiceOf(voice);
    return { headline: texts.common.voiceHeadline(name, traits.length), lede: texts.common.voiceLede(meaning, claims) };
  }
  if (view.region !== undefined) {
    const { heading, note } = texts.common.placeless(view.region);
    return { headline: texts.common.placelessHeadline(heading, traits.length, speaking.length), lede: note };
  }
  return {
    headline,
    lede: texts.common.lede(lede, traits.length, drawn),
    ledeShort: texts.common.ledeShort(when, traits.length, drawn),
  };
}

function nameInSentence({ name, inSentence = name }: Voice): string {
  return inSentence;
}

/** The voice with the most statements; `undefined` if two have equally many. */
function mostOf(speaking: readonly Speaking[]): VoiceId | undefined {
  const [first, second] = [...speaking].sort((a, b) => b.statements.length - a.statements.length);
  return first && first.statements.length > (second?.statements.length ?? 0) ? first.voice : undefined;
}

/** The wording of a claim's leading statement and, if others make the claim about other places, theirs too. */
function wordsOfClaim({ atlas, words: texts }: Edition, { lead, others, claim }: Card): readonly PlaceWords[] {
  const making = [lead, ...others].filter((it) => it.corrected === undefined && (it === lead || it.stance === "asserts"));
  const seenIds = new Set<string>();
  const words = making.flatMap((entry) =>
    placeWordsOf({ atlas, words: texts }, atlas.statementOf(entry.id), entry).filter(({ at }) => {
      const id = at.kind === "region" ? at.region : at.place.id;
      if (seenIds.has(id)) return false;
      seenIds.add(id);
      return true;
    }),
  );
  return words.filter((it) => it.claim === claim).slice(0, mostWords);
}

/** The wording of a statement for the settlements it names. */
const settlementWordsIn = oncePerEdition(({ atlas, words: texts }: Edition) =>
  oncePer((it: Statement) =>
    placeWordsOf({ atlas, words: texts }, it, entryOf({ atlas, words: texts }, it)).filter(({ at }) => at.kind === "settlement"),
  ),
);

/** The wording of statements that name a settlement. */
function wordsOfSettlements({ atlas, words: texts }: Edition, traits: readonly Traits[]): readonly PlaceWords[] {
  return traits.flatMap((it) => settlementWordsIn({ atlas, words: texts })(it.statement)).slice(0, mostWords);
}

export function descriptionOf(
  { atlas, words: texts }: Edition,
  regions: readonly RegionState[],
  cluster: Cluster | undefined,
  statements: number,
): string {
  const places = regions
    .filter((it) => it.speaking.length > 0)
    .map(({ name, shapes, speaking }) => texts.common.regionCounts(name, shapes.length, namedCounts(atlas, speaking)))
    .join("; ");
  const figures = (cluster?.rings ?? []).map((it) => it.told);
  return texts.common.description(statements, places, figures.join("; "));
}

/** Voices by name, with the number of statements each makes. */
export function namedCounts(atlas: Pick<Atlas, "voiceOf">, speaking: readonly Speaking[]): readonly VoiceName[] {
  return speaking.map(({ voice, statements }) => ({ name: atlas.voiceOf(voice).name, count: statements.length }));
}

type VoiceName = { readonly name: string; readonly count: number };

function documentTitleOf({ atlas, words: texts }: Edition, open: Card | undefined): string {
  if (open) return texts.common.claimTitle(open.lead.speakers[0].name, open.lead.firstVerb, open.proposition, atlas.head.title);
  return `${atlas.head.title}: ${atlas.head.subtitle}`;
}
