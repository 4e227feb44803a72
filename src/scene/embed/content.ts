import type { VoiceSign } from "../../domain/actor.ts";
import { type Atlas, voiceOfStatement } from "../../domain/atlas.ts";
import { type StatementId, shownEvidenceOf } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { EmbedWords } from "../../words/words.ts";
import type { Card } from "../card/card.ts";
import type { HiddenClaim } from "../card/hidden-claim.ts";
import { traitsOf } from "../filters.ts";
import type { Block } from "../on-map/block.ts";
import type { Cluster } from "../on-map/cluster.ts";
import type { StatementShape } from "../on-map/region-state.ts";
import { type Status, shapesOf, statusKeyOf } from "../on-map/region-state.ts";
import { oncePer } from "../once.ts";
import type { Scene } from "../scene.ts";
import { isPlaceless } from "../view.ts";
import { type Headline, headlineOf, narrowingOf } from "./headline.ts";
import type { EmbedList } from "./options.ts";
import { type Pair, pairOf, shortOf } from "./pair.ts";

/** A row of shapes, one for each statement: for a voice that speaks about the place, or for a place spoken about. */
export type Row = {
  readonly id: string;
  readonly kind: "voice" | "place" | "not-on-map";
  readonly name: string;
  readonly shapes: readonly StatementShape[];
};

/** How a claim reached us: who speaks, when, through whom and where. */
export type Way = {
  readonly office?: string;
  readonly date: string;
  readonly through?: string;
  readonly at: string;
  readonly passage?: string;
};

/** The texts and figures around an embed's map. */
export type EmbedContent = {
  /** What it shows: a claim, a place, or everything, subject to the filters. */
  readonly kind: "claim" | "region" | "home";
  readonly headline: Headline;
  /** Under the heading: how a claim reached us, else how many statements there are and by how many voices. */
  readonly under: Way | { readonly counted: string };
  /** The time span of the statements. */
  readonly when: string;
  /** The voices speaking about the place, or the places spoken about; empty for a claim. */
  readonly rows: { readonly title: string; readonly list: readonly Row[] };
  /** Numbers from several speakers, side by side. */
  readonly cluster?: Cluster;
  /** The numbers of a claim's only statement, with what they count. */
  readonly ownNumbers?: Cluster;
  /** The claim and answer under the map; absent if nothing is shown. */
  readonly pair?: Pair;
  /** Further pairs, for a wide column. */
  readonly further: readonly Pair[];
  /** The wording for areas where control differs, and the view of the borders: one line, and in full if it is not the default. */
  readonly key: { readonly statuses: readonly Status[]; readonly borders?: string; readonly meaning?: string };
  /** The active filters and how many statements they leave; absent if there are none. */
  readonly narrowing?: string;
  /** The requested claim, if the filters hide it. */
  readonly hiddenClaim?: HiddenClaim;
  readonly cards: readonly Card[];
  /** Number of the View's claims that are not among the cards. */
  readonly more: number;
  /** The voices on the map and in the cards. */
  readonly voices: readonly { readonly id: VoiceSign["voice"]; readonly name: string }[];
  /** Sources of what the map and cards show: all of the View, or what belongs to its open claim. */
  readonly publishers: readonly string[];
};

/** Maximum number of pairs besides the first. */
const mostFurther = 1;

/** Claims in the order of pairs: those asserted and answered by another voice, then those asserted, then the rest. */
function inPairs(cards: readonly Card[]): readonly Card[] {
  const rankOf = ({ lead, answer }: Card) => (lead.stance !== "asserts" ? 2 : answer ? 0 : 1);
  return [...cards].sort((a, b) => rankOf(a) - rankOf(b));
}

/** The voices that statements are shown in; the Views of all claims admit the same. */
const firstVoicesIn = oncePer((atlas: Atlas) =>
  oncePer(
    (admitted: ReadonlySet<StatementId>) =>
      new Set(atlas.statements.filter((it) => admitted.has(it.id)).map((it) => voiceOfStatement(atlas, it))),
  ),
);

/** The content of an embed around its map, for a scene. */
export function embedContentOf({ atlas, words }: Edition<EmbedWords>, scene: Scene, list: EmbedList): EmbedContent {
  const { open } = scene;
  // Beside an open claim the cards of others are not made unless they are shown.
  const listed = open && list !== "all" ? [] : scene.order.map(scene.cardOf);
  const { shown } = scene.borders;
  const cards = list === "all" ? listed : [];
  const speaking = firstVoicesIn(atlas)(scene.admitted);
  const narrowing = narrowingOf({ atlas, words }, scene);
  const kind = open ? "claim" : scene.view.region === undefined ? "home" : "region";
  const [first, ...others] = open ? [open] : inPairs(listed);
  const statements = open ? 1 + open.others.length + open.answers.length : scene.admitted.size;
  return {
    kind,
    headline: embedHeadlineOf({ atlas, words }, scene),
    under: open ? wayOf({ atlas, words }, open) : { counted: words.pair.counted(scene.admitted.size, scene.speaking.length) },
    when: atlas.head.when,
    rows: rowsOf({ atlas, words }, scene),
    ...numbersOf(scene),
    ...(first ? { pair: pairOf({ atlas, words }, first, statements) } : {}),
    further: others.slice(0, mostFurther).map((it) => pairOf({ atlas, words }, it, statements)),
    key: {
      statuses: statusKeyOf(atlas),
      ...(shown ? { borders: words.borders.describeBriefly(shown) } : {}),
      ...(shown && !shown.isDefault ? { meaning: shown.meaning } : {}),
    },
    ...(narrowing === undefined ? {} : { narrowing }),
    ...(scene.hiddenClaim ? { hiddenClaim: scene.hiddenClaim } : {}),
    cards,
    more: scene.order.length - cards.length,
    voices: atlas.voices.filter((it) => speaking.has(it.id)).map(({ id, name }) => ({ id, name })),
    publishers: [...new Set((listed.length === 0 && open ? [open] : listed).flatMap(publishersOf))],
  };
}

/** The heading of an embed; for the whole atlas it is as short as on the page. */
function embedHeadlineOf({ atlas, words }: Edition<EmbedWords>, scene: Scene): Headline {
  const headline = headlineOf({ atlas, words }, scene);
  if (headline.kind === "claim" || scene.view.show === "figures") return headline;
  return scene.view.region === undefined ? { kind: "plain", text: atlas.head.headline } : headline;
}

function wayOf({ atlas, words }: Edition<EmbedWords>, { lead }: Card): Way {
  const names = shownEvidenceOf(atlas.statementOf(lead.id)).chain.map((it) => it.name);
  const through = names.slice(1, -1);
  const [{ office }] = lead.speakers;
  const [reading] = lead.readings;
  return {
    ...(office === undefined ? {} : { office }),
    date: words.dates.inWords(atlas.statementOf(lead.id).saidOn),
    ...(through.length === 0 ? {} : { through: words.pair.quotedBy(through) }),
    at: names.length < 2 ? words.pair.publishedBy(reading.publisher) : words.pair.reportedBy(reading.publisher),
    ...(reading.passage === undefined ? {} : { passage: reading.passage }),
  };
}

/** Longest name of a voice that fits on one line beside its shapes, in letters. */
const longestName = 18;

/** For a place, who speaks about it; for the whole, the places spoken about, including their parts. */
function rowsOf({ atlas, words }: Edition<EmbedWords>, scene: Scene): EmbedContent["rows"] {
  const { view, open, speaking, blocks, notOnMap } = scene;
  if (open) return { title: "", list: [] };
  if (view.region === undefined) {
    const places = blocks.map(({ region, name, shapes }: Block): Row => ({ id: region, kind: "place", name, shapes }));
    const elsewhere: readonly Row[] = notOnMap
      ? [{ id: "not-on-map", kind: "not-on-map", name: words.pair.notOnMap, shapes: notOnMap.shapes }]
      : [];
    return { title: words.pair.placesSpokenOf, list: [...places, ...elsewhere] };
  }
  const place = isPlaceless(view.region)
    ? scene.heading
    : (atlas.regionOf(view.region).short ?? atlas.regionOf(view.region).name);
  const traits = traitsOf(atlas);
  const list = speaking.map(({ voice, statements }): Row => {
    const voiceTraits = traits.filter((it) => statements.some((id) => id === it.statement.id));
    const { name } = atlas.voiceOf(voice);
    return {
      id: voice,
      kind: "voice",
      name: name.length > longestName ? shortOf(atlas, voice) : name,
      shapes: shapesOf(atlas, voiceTraits, { voices: [voice] }),
    };
  });
  return { title: isPlaceless(view.region) ? words.pair.whoSpeaks : words.pair.whoSpeaksOf(place), list };
}

/** The numbers, without their place, which the heading names. */
function numbersOf({ cluster }: Scene): Pick<EmbedContent, "cluster" | "ownNumbers"> {
  if (!cluster) return {};
  if (cluster.figures) return { ownNumbers: cluster };
  return { cluster: { ...cluster, title: cluster.titleThere } };
}

function publishersOf(card: Card): readonly string[] {
  return [card.lead, ...card.others, ...card.answers].map((it) => it.readings[0].publisher);
}
