import type { VoiceId } from "../../domain/actor.ts";
import type { Atlas } from "../../domain/atlas.ts";
import type { StatementId } from "../../domain/statement.ts";
import { english } from "../../words/english.ts";
import { pageWords } from "../../words/pages.ts";
import { chartWords } from "../../words/sheet/chart.ts";
import { type Card, countedByVoice, type VoiceCount } from "../card/card.ts";
import { type Chart, chartOf } from "../chart/chart.ts";
import { atlasKnownOn } from "../clocks/known.ts";
import { traitsOf } from "../filters.ts";
import type { Scene } from "../scene.ts";
import { isPlaceless, type Where } from "../view.ts";

/** What a picture of a page says, and its equal in words. A proposition never comes without `lead`. */
export type Social = {
  /** Who speaks and the verb, in the colour of the voice, before what is said. */
  readonly lead?: { readonly voice: VoiceId; readonly text: string };
  readonly headline: string;
  readonly below: readonly string[];
  /** The voices whose shapes and colours are on the map besides the speaker's. */
  readonly key: readonly VoiceCount[];
  readonly keyLead: string;
  /** How many statements or figures it has; where there is none, nothing is to be said of them. */
  readonly count: number;
  /** Alternative text of the picture. */
  readonly text: string;
};

/** The words of the picture of the chart, the open claim, the place chosen, or the whole atlas. */
export function socialOf(atlas: Atlas, scene: Scene): Social {
  if (scene.view.show === "figures") return chartSocial(chartOf(atlas, scene));
  if (scene.open)
    return claimSocial(
      scene.open,
      keyOf(
        atlas,
        [scene.open.lead, ...scene.open.others].map((it) => it.id),
      ),
    );
  const { counts, title, subtitle, heading, view } = scene;
  const key = keyOf(atlas, [...scene.admitted]);
  const count = scene.admitted.size;
  if (view.region === undefined)
    return {
      headline: `${title}: ${subtitle}`,
      below: [counts],
      key,
      keyLead: "",
      count,
      text: pageWords.atlasCardText(title, subtitle, counts, key),
    };
  if (count === 0) {
    const why = whyNone(atlas, scene, view.region);
    return {
      headline: heading,
      below: [why.replace(/\.$/, "")],
      key,
      keyLead: "",
      count,
      text: pageWords.emptyCardText(heading, why),
    };
  }
  const text = isPlaceless(view.region)
    ? pageWords.placelessCardText(heading, counts, key)
    : pageWords.regionCardText(heading, counts, key);
  return { headline: heading, below: [], key, keyLead: counts, count, text };
}

/** Whether nothing is recorded of a place, as far as it was known, or the filters let nothing of it through. */
function whyNone(atlas: Atlas, { view }: Scene, region: Where): string {
  const isRecorded = traitsOf(atlasKnownOn(atlas, view.known)).some((it) => it.where.includes(region));
  if (isRecorded) return english.empty;
  return isPlaceless(region) ? pageWords.nothingAtAll : pageWords.nothingAbout(atlas.regionOf(region).name);
}

/** Whose statements these are, in the order of the voices. */
function keyOf(atlas: Atlas, statements: readonly StatementId[]): readonly VoiceCount[] {
  return countedByVoice(atlas, statements.map(atlas.statementOf));
}

/** The words of the picture of a chart. */
export function chartSocial({ heading, notes, rows }: Chart): Social {
  const below = notes.length === 0 ? [] : [notes.join(" ").replace(/\.$/, "")];
  return {
    headline: heading,
    below,
    key: [],
    keyLead: chartWords.counted(rows.length),
    count: rows.length,
    text: chartWords.cardText(heading, rows.length),
  };
}

function claimSocial({ lead, others, proposition, regions, placeless }: Card, key: readonly VoiceCount[]): Social {
  const [{ name, office, voice }] = lead.speakers;
  const { publisher } = lead.readings[0];
  return {
    lead: { voice, text: english.leadIn(name, lead.verb) },
    headline: proposition,
    below: [pageWords.cardSaid(office, lead.date, publisher), ...(placeless ? [pageWords.cardNoPlace(placeless)] : [])],
    key: key.filter((it) => it.id !== voice),
    keyLead: pageWords.cardAlso,
    count: 1 + others.length,
    text: pageWords.claimCardText({
      heading: english.claimHeading(name, lead.verb, proposition),
      date: lead.date,
      publisher,
      places: placeless ?? regions.map((it) => it.name),
    }),
  };
}
