import type { VoiceSign } from "../../domain/actor.ts";
import type { Atlas } from "../../domain/atlas.ts";
import type { StatementId } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { SocialWords } from "../../words/words.ts";
import { besideOf } from "../card/beside.ts";
import { type Answer, type Card, countedByVoice, type VoiceCount } from "../card/card.ts";
import { atlasKnownOn } from "../clocks/known.ts";
import { traitsOf } from "../filters.ts";
import type { Cluster } from "../on-map/cluster.ts";
import { type StatementShape, shapesOf } from "../on-map/region-state.ts";
import type { Scene } from "../scene.ts";
import { isPlaceless, type Where } from "../view.ts";

/** The answer shown beside a claim. */
export type SocialAnswer = VoiceSign & {
  readonly statement: StatementId;
  readonly speaker: string;
  /** The verb and the day, shown after the speaker. */
  readonly said: string;
  /** Absent if the verb says it all: “denies this”. */
  readonly text?: string;
  /** That there are more answers, and by whom. */
  readonly more?: string;
};

/** A voice and its statements, as shapes. */
export type SocialVoice = VoiceSign & { readonly name: string; readonly shapes: readonly StatementShape[] };

/** The text on a page's picture, and its text alternative. A proposition always has a `lead`. */
export type Social = {
  /** Speaker and verb, in the voice's colour, before the proposition. */
  readonly lead?: VoiceSign & { readonly text: string };
  readonly headline: string;
  /** Below the headline: office and day, or the subject of the picture. */
  readonly below: readonly string[];
  /** At most two numbers from the statement in the headline. */
  readonly numbers: readonly { readonly figure: string; readonly noun: string }[];
  /** Shown instead of those: numbers from several voices, or from another statement. */
  readonly cluster?: Cluster;
  readonly answer?: SocialAnswer;
  /** Shown instead of an answer if a claim has none. */
  readonly silence?: string;
  /** Who speaks, if the headline is not a single statement. */
  readonly speaking: readonly SocialVoice[];
  /** How many statements or figures it has; if there are none, nothing is said about them. */
  readonly count: number;
  /** Alternative text of the picture. */
  readonly text: string;
};

/** Maximum number of figures from one statement in a picture. */
const mostNumbers = 2;

/** The text of a map's picture: for the open claim, the chosen place, or the whole atlas. */
export function mapSocial({ atlas, words }: Edition<SocialWords>, scene: Scene): Social {
  if (scene.open) return claimSocial({ atlas, words }, scene, scene.open);
  const { counts, title, subtitle, heading, headline, lede, view, cluster } = scene;
  const key = keyOf(atlas, [...scene.admitted]);
  const count = scene.admitted.size;
  const speaking = speakingOf(atlas, scene);
  if (view.region === undefined)
    return {
      headline,
      below: [lede],
      numbers: [],
      ...(cluster ? { cluster } : {}),
      speaking,
      count,
      text: words.cards.atlas(title, subtitle, counts, key),
    };
  if (count === 0) {
    const why = whyNone({ atlas, words }, scene, view.region);
    return { headline: heading, below: [why], numbers: [], speaking, count, text: words.cards.empty(heading, why) };
  }
  const text = isPlaceless(view.region) ? words.cards.placeless(heading, counts, key) : words.cards.region(heading, counts, key);
  return { headline, below: [lede], numbers: [], ...(cluster ? { cluster } : {}), speaking, count, text };
}

/** Whether nothing is recorded about a place, as known by the chosen day, or the filters hide all of it. */
function whyNone({ atlas, words }: Edition<SocialWords>, { view }: Scene, region: Where): string {
  const isRecorded = traitsOf(atlasKnownOn(atlas, view.known)).some((it) => it.where.includes(region));
  if (isRecorded) return words.common.empty;
  return isPlaceless(region) ? words.cards.nothingAtAll : words.cards.nothingAbout(atlas.regionOf(region).name);
}

/** The voices of these statements, in the order of the voices. */
function keyOf(atlas: Atlas, statements: readonly StatementId[]): readonly VoiceCount[] {
  return countedByVoice(atlas, statements.map(atlas.statementOf));
}

/** Each voice's own row of shapes. */
function speakingOf(atlas: Atlas, { speaking, view, admitted }: Scene): readonly SocialVoice[] {
  const traits = traitsOf(atlasKnownOn(atlas, view.known)).filter((it) => admitted.has(it.statement.id));
  const shapes = new Map(shapesOf(atlas, traits, { voices: [] }).map((it) => [it.id, it]));
  return speaking.map(({ voice, shape, statements }) => ({
    voice,
    shape,
    name: atlas.voiceOf(voice).name,
    shapes: statements.flatMap((it) => {
      const voiceShapes = shapes.get(it);
      return voiceShapes ? [{ ...voiceShapes, voice, shape }] : [];
    }),
  }));
}

function claimSocial({ atlas, words }: Edition<SocialWords>, scene: Scene, card: Card): Social {
  const { lead, others, proposition, regions, placeless, answer } = card;
  const [{ name, office, voice, shape }] = lead.speakers;
  const { publisher } = lead.readings[0];
  const { also, more } = besideCounts(atlas, scene, card);
  const { cluster } = scene;
  const isOwn = cluster?.figures !== undefined && cluster.rings.every((it) => it.statement === lead.id);
  return {
    lead: { voice, shape, text: words.picture.leadIn(name, lead.firstVerb) },
    headline: proposition,
    below: [words.picture.saidBy(office, lead.date, also), ...(placeless ? [words.cards.noPlace(placeless)] : [])],
    numbers: isOwn ? cluster.figures.slice(0, mostNumbers) : [],
    ...(cluster && !isOwn ? { cluster } : {}),
    ...(answer ? { answer: answerOf(words, card, answer, more) } : { silence: words.selection.noAnswer(card.toOthers) }),
    speaking: [],
    count: 1 + others.length,
    text: words.cards.claim({
      heading: words.common.claimHeading(name, lead.firstVerb, proposition),
      date: lead.date,
      publisher,
      places: placeless ?? regions.map((it) => it.name),
    }),
  };
}

function answerOf(
  words: SocialWords,
  card: Card,
  { id, claim, speakers, stance, date, proposition }: Answer,
  more: number,
): SocialAnswer {
  const [{ name, isPlural, voice, shape }] = speakers;
  const isSaid = claim === card.claim && proposition === card.proposition;
  return {
    statement: id,
    voice,
    shape,
    speaker: name,
    said: words.picture.answered(stance, { date, isPlural, isAll: isSaid }),
    ...(isSaid ? {} : { text: proposition }),
    ...(more === 0 ? {} : { more: words.picture.moreAnswers(more, card.moreAnswers) }),
  };
}

/** How many other speakers assert a claim, and how many more answers it has; a joint statement counts once. */
function besideCounts(fullAtlas: Atlas, { view, admitted }: Scene, card: Card): { readonly also: number; readonly more: number } {
  const atlas = atlasKnownOn(fullAtlas, view.known);
  const isShown = ({ id }: { readonly id: StatementId }) => admitted.has(id);
  const beside = besideOf(
    atlas,
    atlas.claimOf(card.claim),
    atlas.statementsAbout(card.claim).filter(isShown),
    atlas.answersTo(card.claim).filter(isShown),
  );
  const asserting = new Set(beside.alsoAsserting.map((it) => it.id));
  const speakers = new Set(card.others.filter((it) => asserting.has(it.id)).map((it) => it.speakers[0].name));
  speakers.delete(card.lead.speakers[0].name);
  return { also: speakers.size, more: beside.moreAnswers.length };
}
