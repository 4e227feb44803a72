import type { VoiceSign } from "../../domain/actor.ts";
import type { Edition } from "../../words/edition.ts";
import type { SelectionWords } from "../../words/words.ts";
import { chartedGroup, chartHeading } from "../chart/chart.ts";
import { fields } from "../fields/table.ts";
import { traitsOf } from "../filters.ts";
import type { Scene } from "../scene.ts";
import { withoutFilters } from "../view.ts";
import { shownOnly } from "./shown-only.ts";

/** The heading of a picture or embed; a claim's always begins with its speaker. */
export type Headline =
  | (VoiceSign & {
      readonly kind: "claim";
      readonly speaker: string;
      readonly verb: string;
      readonly proposition: string;
    })
  | { readonly kind: "plain"; readonly text: string };

/** For a chart, what it counts; else the open claim with speaker and verb, else the chosen place, else the subject of the atlas. */
export function headlineOf({ atlas, words }: Edition<SelectionWords>, scene: Scene): Headline {
  if (scene.view.show === "figures") return { kind: "plain", text: chartHeading(words, chartedGroup(atlas, scene.view)) };
  const { open } = scene;
  if (!open) return { kind: "plain", text: scene.view.region === undefined ? scene.subtitle : scene.heading };
  const [{ name, voice, shape }] = open.lead.speakers;
  return { kind: "claim", voice, shape, speaker: name, verb: open.lead.firstVerb, proposition: open.proposition };
}

/** A heading as one line of text. */
export function headlineText(words: SelectionWords, headline: Headline): string {
  return headline.kind === "plain"
    ? headline.text
    : words.common.claimHeading(headline.speaker, headline.verb, headline.proposition);
}

/** The active filters in words, so that hidden statements do not seem not to exist. A place is named among them unless it is the heading. */
export function narrowingOf({ atlas, words }: Edition<SelectionWords>, { view, admitted, open }: Scene): string | undefined {
  const isRegionHeading = !open && view.show !== "figures";
  const parts = shownOnly(
    { table: fields, words: words.selection.shown },
    { atlas, words },
    isRegionHeading ? withoutFilters(view, ["region"]) : view,
  );
  return parts.length === 0 ? undefined : words.selection.only(parts, admitted.size, traitsOf(atlas).length);
}
