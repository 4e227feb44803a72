import type { VoiceId } from "../../domain/actor.ts";
import type { Atlas } from "../../domain/atlas.ts";
import { voices } from "../../domain/vocabulary.ts";
import { english } from "../../words/english.ts";
import { pageWords } from "../../words/pages.ts";
import { chartWords } from "../../words/sheet/chart.ts";
import type { Card } from "../card.ts";
import { type Chart, chartOf } from "../chart/chart.ts";
import { placingOf } from "../places.ts";
import type { RegionState } from "../region-state.ts";
import type { Scene } from "../scene.ts";

/** A voice in a picture's key; `count` is how many statements it has there. */
export type KeyVoice = { readonly id: VoiceId; readonly name: string; readonly count: number };

/** What a picture of a page says, and its equal in words. A proposition never comes without `lead`. */
export type Social = {
  /** Who speaks and the verb, in the colour of the voice, before what is said. */
  readonly lead?: { readonly voice: VoiceId; readonly text: string };
  readonly headline: string;
  readonly below: readonly string[];
  /** The voices whose shapes and colours are on the map besides the speaker's. */
  readonly key: readonly KeyVoice[];
  readonly keyLead: string;
  /** Alternative text of the picture. */
  readonly text: string;
};

/** The words of the picture of the chart, the open claim, the chosen region, or the whole atlas. */
export function socialOf(atlas: Atlas, scene: Scene): Social {
  if (scene.view.show === "figures") return chartSocial(chartOf(atlas, scene));
  const { claim, region } = scene.view;
  if (claim !== undefined) return claimSocial(atlas, cardIn(scene, claim), claimVoices(atlas, scene, claim));
  const key = scene.voices.filter((it) => it.count > 0);
  const { counts, title, subtitle } = scene;
  const names = key.map(({ name, count }) => ({ name, count }));
  if (region === undefined)
    return {
      headline: `${title}: ${subtitle}`,
      below: [counts],
      key,
      keyLead: "",
      text: pageWords.atlasCardText(title, subtitle, counts, names),
    };
  const { name } = atlas.regionOf(region);
  if (key.length === 0)
    return {
      headline: scene.heading,
      below: [pageWords.nothingAbout(name)],
      key,
      keyLead: "",
      text: pageWords.emptyCardText(name),
    };
  return { headline: scene.heading, below: [], key, keyLead: counts, text: pageWords.regionCardText(name, counts, names) };
}

/** The words of the picture of a chart. */
export function chartSocial({ heading, notes, rows }: Chart): Social {
  const below = notes.length === 0 ? [] : [notes.join(" ").replace(/\.$/, "")];
  return {
    headline: heading,
    below,
    key: [],
    keyLead: chartWords.counted(rows.length),
    text: chartWords.cardText(heading, rows.length),
  };
}

function claimSocial(atlas: Atlas, card: Card, key: readonly KeyVoice[]): Social {
  const { lead, proposition, regions } = card;
  const [{ name, office, voice }] = lead.speakers;
  const unmarked = regions.length === 0 ? whyUnmarked(atlas, card) : undefined;
  const { publisher } = lead.readings[0];
  return {
    lead: { voice, text: english.leadIn(name, lead.verb) },
    headline: proposition,
    below: [pageWords.cardSaid(office, lead.date, publisher), ...(unmarked ? [pageWords.cardNoPlace[unmarked]] : [])],
    key: key.filter((it) => it.id !== voice),
    keyLead: pageWords.cardAlso,
    text: pageWords.claimCardText({
      heading: english.claimHeading(name, lead.verb, proposition),
      date: lead.date,
      publisher,
      places: regions.map((it) => it.name),
      ...(unmarked ? { unmarked } : {}),
    }),
  };
}

/** Why nothing is marked for a claim of which no region is drawn: its statements name no place, or only such as are not drawn. */
function whyUnmarked(atlas: Atlas, { lead, others }: Card): "unnamed" | "undrawn" {
  const namesNone = [lead, ...others].every((it) => placingOf(atlas, atlas.statementOf(it.id)) === "unnamed");
  return namesNone ? "unnamed" : "undrawn";
}

/** Whose statements about a claim are on its picture, in the order of the voices. */
function claimVoices(atlas: Atlas, scene: Scene, claim: string): readonly KeyVoice[] {
  const { regions } = ownScene(scene, claim);
  return voices.flatMap((id) => {
    const spoken = regions.flatMap((it) =>
      it.speaking.filter(({ voice }) => voice === id).flatMap(({ statements }) => statements),
    );
    const count = new Set(spoken).size;
    return count === 0 ? [] : [{ id, name: atlas.voiceOf(id).name, count }];
  });
}

/** A scene in which only the statements of a claim's card are on the map: what others say of the same places would stand unexplained. */
export function ownScene(scene: Scene, claim: string): Scene {
  const { lead, others } = cardIn(scene, claim);
  const own = new Set([lead, ...others].map((it) => it.id));
  const speaking = (region: RegionState) =>
    region.speaking.flatMap(({ voice, statements }) => {
      const [first, ...rest] = statements.filter((it) => own.has(it));
      return first === undefined ? [] : [{ voice, statements: [first, ...rest] as const }];
    });
  const regions = scene.regions.map((it) => {
    const here = speaking(it);
    return { ...it, speaking: here, sweeps: it.sweeps.filter((voice) => here.some((other) => other.voice === voice)) };
  });
  return { ...scene, regions, marks: scene.marks.filter((it) => it.claim === claim) };
}

function cardIn(scene: Scene, claim: string): Card {
  const card = [...scene.cards, ...scene.tray].find((it) => it.claim === claim);
  if (!card) throw new Error(`no card of claim: ${claim}`);
  return card;
}
