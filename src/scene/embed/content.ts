import type { VoiceId } from "../../domain/actor.ts";
import { type Atlas, voiceOfStatement } from "../../domain/atlas.ts";
import { dayInWords } from "../../words/date.ts";
import { selectionWords } from "../../words/embed/selection.ts";
import { english } from "../../words/english.ts";
import { chartWords } from "../../words/sheet/chart.ts";
import { verbs } from "../../words/stance.ts";
import type { Card } from "../card/card.ts";
import type { HiddenClaim } from "../card/hidden-claim.ts";
import { traitsOf } from "../filters.ts";
import type { Scene } from "../scene.ts";
import { chartGroups, isPlaceless } from "../view.ts";
import type { EmbedList } from "./options.ts";

/** The heading over a picture or an embed; a claim's always begins with who speaks. */
export type Headline =
  | {
      readonly kind: "claim";
      readonly voice: VoiceId;
      readonly speaker: string;
      readonly verb: string;
      readonly proposition: string;
    }
  | { readonly kind: "plain"; readonly text: string };

/** What stands around the map of an embed. */
export type EmbedContent = {
  readonly headline: Headline;
  /** Which filters keep statements away, and how many are left; absent where none does. */
  readonly narrowing?: string;
  /** The claim of the address that the filters hide. */
  readonly hiddenClaim?: HiddenClaim;
  readonly cards: readonly Card[];
  /** Claims of the View that are not among the cards. */
  readonly more: number;
  /** Who speaks on the map and in the cards. */
  readonly voices: readonly { readonly id: VoiceId; readonly name: string }[];
  /** Where what the map and the cards show was read: all of the View, or what belongs to its open claim. */
  readonly publishers: readonly string[];
};

/** Claims an embed shows where none is open. */
const firstFew = 3;

/** What an embed says of a scene beside its map. */
export function embedContentOf(atlas: Atlas, scene: Scene, list: EmbedList): EmbedContent {
  const listed = [...scene.cards, ...scene.tray];
  const { open } = scene;
  const shown = { none: [], claim: open ? [open] : listed.slice(0, firstFew), all: listed }[list];
  const speaking = new Set(atlas.statements.filter((it) => scene.admitted.has(it.id)).map((it) => voiceOfStatement(atlas, it)));
  const narrowing = narrowingOf(atlas, scene);
  const cards = shown.map((it) => ({ ...it, open: false, ledger: [] }));
  return {
    headline: headlineOf(scene),
    ...(narrowing === undefined ? {} : { narrowing }),
    ...(scene.hiddenClaim ? { hiddenClaim: scene.hiddenClaim } : {}),
    cards,
    more: listed.length - cards.length,
    voices: atlas.voices.filter((it) => speaking.has(it.id)).map(({ id, name }) => ({ id, name })),
    publishers: [...new Set((open && list !== "all" ? [open] : listed).flatMap(publishersOf))],
  };
}

/** Of a chart what it counts; else the open claim with its speaker and verb, else the place chosen, else what the atlas is about. */
export function headlineOf(scene: Scene): Headline {
  if (scene.view.show === "figures") return { kind: "plain", text: chartWords.heading(scene.view.group ?? chartGroups[0]) };
  const { open } = scene;
  if (!open) return { kind: "plain", text: scene.view.region === undefined ? scene.subtitle : scene.heading };
  const [{ name, voice }] = open.lead.speakers;
  return { kind: "claim", voice, speaker: name, verb: open.lead.verb, proposition: open.proposition };
}

/** A heading as one line of text. */
export function headlineText(headline: Headline): string {
  return headline.kind === "plain" ? headline.text : english.claimHeading(headline.speaker, headline.verb, headline.proposition);
}

/** The filters that keep statements away, in words: what is left out must not seem not to exist. A place is among them where it is not the heading. */
export function narrowingOf(atlas: Atlas, { view, admitted, open }: Scene): string | undefined {
  const { said, known, q, region } = view;
  const place = open || view.show === "figures" ? region : undefined;
  const parts = [
    ...(view.voices.length > 0 ? [selectionWords.byVoices(view.voices.map((it) => atlas.voiceOf(it).name))] : []),
    ...(view.stances.length > 0 ? [selectionWords.ofStances(view.stances.map((it) => verbs[it]))] : []),
    ...(place === undefined
      ? []
      : [isPlaceless(place) ? selectionWords.placeless(place) : selectionWords.about(atlas.regionOf(place).name)]),
    ...(q === undefined ? [] : [selectionWords.holding(q)]),
    ...(known === undefined ? [] : [selectionWords.knownOn(dayInWords(known))]),
    ...(said ? [selectionWords.saidOn(dayInWords(said.from), dayInWords(said.to))] : []),
  ];
  return parts.length === 0 ? undefined : selectionWords.only(parts, admitted.size, traitsOf(atlas).length);
}

function publishersOf(card: Card): readonly string[] {
  return [card.lead, ...card.others, ...card.answers].map((it) => it.readings[0].publisher);
}
