import type { Actor, ActorId, Voice, VoiceId, VoiceSign } from "./actor.ts";
import type { Border } from "./border.ts";
import type { Claim, ClaimId } from "./claim.ts";
import type { Figures } from "./figures/figure-group.ts";
import type { AtlasFile } from "./parse/actors-file.ts";
import type { BaseFile } from "./parse/places-file.ts";
import type { Spellings } from "./parse/texts/spellings-file.ts";
import { lastDayOf } from "./partial-date.ts";
import type { Place } from "./place.ts";
import type { Counted } from "./quantity.ts";
import type { Region, RegionId } from "./region.ts";
import type { Source, SourceId } from "./source.ts";
import type { Asserter, Statement, StatementId } from "./statement.ts";
import type { Story } from "./story/story.ts";

/** What an atlas is. */
export type AtlasHead = AtlasFile;

/** What the legend says that the map’s signs stand for. */
export type Signs = NonNullable<AtlasHead["signs"]>;

/** Whom the base map is credited to, its licence in short, and what comes from there where that is not the whole. */
export type Credit = BaseFile["credits"][number];

/** The published form of an atlas, `data/atlas.json`. */
export type OpenAtlas = {
  readonly format: 1;
  /** Hash of the content: the same records give the same version. */
  readonly version: string;
  /** The language of its texts (BCP 47). */
  readonly language: string;
  readonly head: AtlasHead;
  readonly claims: readonly Claim[];
  readonly statements: readonly Statement[];
  readonly sources: readonly Source[];
  readonly voices: readonly Voice[];
  readonly actors: readonly Actor[];
  readonly regions: readonly Region[];
  readonly places: readonly Place[];
  /** The disputed lines. */
  readonly borders: readonly Border[];
  /** The kinds of things that are counted. */
  readonly counted: readonly Counted[];
  readonly occasions: readonly Occasion[];
  readonly figures: Figures;
  /** Whom the base map is credited to. */
  readonly credits: readonly Credit[];
  /** Names with spellings that no rule unifies, each in all its spellings. */
  readonly spellings: Spellings;
  /** Guided ways through it. */
  readonly stories: readonly Story[];
};

/** An occasion on which something is said. */
export type Occasion = Readonly<NonNullable<AtlasHead["occasions"]>[number]>;

/** An indexed, immutable atlas. */
export type Atlas = OpenAtlas & {
  readonly claimOf: (id: ClaimId) => Claim;
  readonly statementOf: (id: StatementId) => Statement;
  readonly sourceOf: (id: SourceId) => Source;
  readonly actorOf: (id: ActorId) => Actor;
  readonly voiceOf: (id: VoiceId) => Voice;
  readonly regionOf: (id: RegionId) => Region;
  readonly countedOf: (id: Counted["id"]) => Counted;
  readonly occasionOf: (id: Occasion["id"]) => Occasion;
  /** Whether the claim exists and has a statement that was not withdrawn. */
  readonly hasClaim: (id: string) => boolean;
  readonly hasRegion: (id: string) => boolean;
  /** The statement with this id; `undefined` if there is none, as for the id of a claim. */
  readonly findStatement: (id: string) => Statement | undefined;
  /** The region with this id, or in which the place with this id lies. */
  readonly regionAt: (id: string) => RegionId | undefined;
  readonly findPlace: (id: string) => Place | undefined;
  /** Statements in the claim's own file, ordered by the day they were made. */
  readonly statementsAbout: (id: ClaimId) => readonly Statement[];
  /** Statements filed under other claims that answer this claim or one of its statements. */
  readonly answersTo: (id: ClaimId) => readonly Statement[];
  /** Withdrawn statements in the claim's own file. */
  readonly withdrawnFrom: (id: ClaimId) => readonly Statement[];
  /** Statements on a target, which is a claim or a statement, wherever they are filed, ordered by the day they were made; none withdrawn. */
  readonly responsesTo: (target: string) => readonly Statement[];
};

/** Indexes an atlas. Throws if its format is not one this program reads. */
export function indexAtlas(open: OpenAtlas): Atlas {
  if (open.format !== 1) throw new Error(`got atlas format ${String(open.format)} when expected 1`);
  const statements = byId(open.statements);
  const regions = byId(open.regions);
  const places = byId(open.places);
  // Sorted once, so that every group below is in order.
  const inOrder = inOrderSaid(open.statements);
  const standing = inOrder.filter((it) => !isWithdrawn(it));
  const about = grouped(standing, (it) => [it.claim]);
  const withdrawn = grouped(inOrder.filter(isWithdrawn), (it) => [it.claim]);
  const answers = grouped(standing, (it) => {
    const targets = (it.targets ?? []).map((target) => statements.get(target)?.claim ?? target);
    return targets.filter((claim) => claim !== it.claim);
  });
  const responses = grouped(standing, (it) => it.targets ?? []);
  return {
    ...open,
    claimOf: finder("claim", byId(open.claims)),
    statementOf: finder("statement", statements),
    sourceOf: finder("source", byId(open.sources)),
    actorOf: finder("actor", byId(open.actors)),
    voiceOf: finder("voice", byId(open.voices)),
    regionOf: finder("region", regions),
    countedOf: finder("thing counted", byId(open.counted)),
    occasionOf: finder("occasion", byId(open.occasions)),
    hasClaim: (id) => about.has(id),
    hasRegion: (id) => regions.has(id),
    findStatement: (id) => statements.get(id),
    regionAt: (id) => (regions.has(id) ? id : places.get(id)?.within),
    findPlace: (id) => places.get(id),
    statementsAbout: (id) => about.get(id) ?? [],
    answersTo: (id) => answers.get(id) ?? [],
    withdrawnFrom: (id) => withdrawn.get(id) ?? [],
    responsesTo: (id) => responses.get(id) ?? [],
  };
}

/** How a voice is drawn. */
export function signOf(atlas: Atlas, voice: VoiceId): VoiceSign {
  return { voice, shape: atlas.voiceOf(voice).shape };
}

/** Sorts things by their voice, in the order of the voices; those of one voice stay in their order. */
export function inVoiceOrder<Item extends { readonly voice: VoiceId }>(atlas: Atlas, items: readonly Item[]): readonly Item[] {
  const ofVoice = grouped(items, (it) => [it.voice]);
  return atlas.voices.flatMap(({ id }) => ofVoice.get(id) ?? []);
}

/** The voice of a speaker: the actor's own or, for someone unnamed, the voice of whoever they speak for. */
export function voiceIdOf(atlas: Atlas, asserter: Asserter): VoiceId {
  const id = asserter.actor ?? asserter.onBehalfOf;
  if (id === undefined) throw new Error("asserter without actor");
  return atlas.actorOf(id).voice;
}

/** The voice a statement is shown in: its first asserter's. */
export function voiceOfStatement(atlas: Atlas, statement: Statement): VoiceId {
  const [first] = statement.asserters;
  if (!first) throw new Error(`statement without asserter: ${statement.id}`);
  return voiceIdOf(atlas, first);
}

/** The voices behind a statement, each once, the first asserter's first. Only a joint statement has more than one. */
export function voicesOfStatement(atlas: Atlas, statement: Statement): readonly [VoiceId, ...VoiceId[]] {
  const first = voiceOfStatement(atlas, statement);
  const others = new Set(statement.asserters.map((it) => voiceIdOf(atlas, it)).filter((it) => it !== first));
  return [first, ...others];
}

/** Whether a statement makes its own claim: it asserts it, or its stance is only on other claims. */
export function makesOwnClaim(atlas: Atlas, statement: Statement): boolean {
  return statement.stance === "asserts" || !(statement.targets ?? []).some((it) => claimIdOf(atlas, it) === statement.claim);
}

/** The claim a target refers to; a target is a claim or a statement about one. */
export function claimIdOf(atlas: Atlas, target: string): ClaimId {
  return atlas.findStatement(target)?.claim ?? target;
}

/** The latest statement in which the same side corrects this one. A correction by another side does not count. */
export function correctionOf(atlas: Atlas, statement: Statement): Statement | undefined {
  return atlas
    .responsesTo(statement.id)
    .findLast((it) => it.stance === "corrects" && voiceOfStatement(atlas, it) === voiceOfStatement(atlas, statement));
}

/** Whether we have withdrawn the statement's record. */
export function isWithdrawn(statement: Statement): boolean {
  return statement.revisions?.at(-1)?.kind === "withdrawn";
}

/** Statements by the last day each can have been made; those of one day stay in the given order. */
export function inOrderSaid(statements: readonly Statement[]): readonly Statement[] {
  return statements
    .map((statement) => ({ statement, day: lastDayOf(statement.saidOn) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((it) => it.statement);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function finder<Item>(noun: string, items: ReadonlyMap<string, Item>): (id: string) => Item {
  return (id) => {
    const item = items.get(id);
    if (item === undefined) throw new Error(`unknown ${noun}: ${id}`);
    return item;
  };
}

/** Items by their keys, each key with its items in the given order; an item with several keys is under each. */
export function grouped<Item, Key>(
  items: Iterable<Item>,
  keysOf: (item: Item) => readonly Key[],
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (!group) groups.set(key, [item]);
      else if (group.at(-1) !== item) group.push(item);
    }
  }
  return groups;
}
