import type { Atlas } from "../../domain/atlas.ts";
import type { Stance, StatementId } from "../../domain/statement.ts";
import { drawShape } from "../../drawing/overlay/shapes.ts";
import { element } from "../../drawing/svg.ts";
import type { Frame } from "../../scene/camera/mercator.ts";
import type { Card } from "../../scene/card/card.ts";
import type { Entry } from "../../scene/card/entry.ts";
import type { Box } from "../../scene/layout/box.ts";
import type { GlyphWidths } from "../../scene/layout/text-width.ts";
import { colourIn, type Palette, voiceColour } from "../../scene/palette.ts";
import type { Scene } from "../../scene/scene.ts";
import type { PictureWords } from "../../words/words.ts";
import { type Block, blockOf, drawBlock, pictureType } from "../type.ts";
import type { Segment } from "./segment.ts";
import type { Targets } from "./targets.ts";

/** A statement that can be explained in a box, with its text, and the proposition its stance is on. */
export type CalloutContent = { readonly entry: Entry; readonly text: string; readonly about: string };

/** Stances whose verb can be followed by a colon and the text; for the others the proposition is the verb's object. */
const sayingStances: ReadonlySet<Stance> = new Set(["asserts", "repeats", "corroborates", "answers"]);

/**
 * The text after speaker and verb: the figures as said, or the words; after a verb such as “denies”, what is denied and then what is said
 * instead.
 */
export function sentencesOf({ entry, text, about }: CalloutContent): readonly [head: string, body?: string] {
  const figures = entry.figures
    .filter((it) => it.number !== "")
    .map(({ before, number, after }) => [before, number, after].filter((it) => it !== "").join(" "))
    .join(", ");
  const said = [figures, text].filter((it) => it !== "");
  if (!sayingStances.has(entry.stance))
    return text === about && figures === "" ? [about] : [about, said.filter((it) => it !== about).join(": ")];
  return figures === "" ? [text] : [figures, text];
}

/**
 * The statements of a picture that can have a box, most important first: the open claim's, else the first of each claim. Statements
 * corrected by their own side have none.
 */
export function calloutContentsIn(scene: Scene): readonly CalloutContent[] {
  const { open, order, cardOf } = scene;
  return open ? calloutContentsOfCard(open) : order.flatMap((it) => calloutContentsOfCard(cardOf(it)).slice(0, 1));
}

function calloutContentsOfCard(card: Card): readonly (CalloutContent & { readonly isAnswer: boolean })[] {
  const about = card.proposition;
  return [
    ...[card.lead, ...card.others].map((entry) => ({ entry, text: entry.gist ?? about, about, isAnswer: false })),
    ...card.answers.map((entry) => ({ entry, text: entry.proposition, about, isAnswer: true })),
  ].filter((it) => it.entry.corrected === undefined);
}

/** The same for every statement, since an exporter may choose any. */
export function calloutContentById(scene: Scene): ReadonlyMap<StatementId, CalloutContent> {
  // Prefer a statement's own claim over another's card that it answers.
  const all = scene.order.flatMap((it) => calloutContentsOfCard(scene.cardOf(it)));
  return new Map([...all.filter((it) => it.isAnswer), ...all.filter((it) => !it.isAnswer)].map((it) => [it.entry.id, it]));
}

type Tone = "voice" | "ink" | "quiet";

/** A box laid out but not yet placed: who says what, and where we read it. */
export type CalloutBox = CalloutContent & {
  readonly blocks: readonly Block<Tone>[];
  readonly width: number;
  readonly height: number;
};

const padding = { left: 13, right: 10, top: 7, bottom: 7 } as const;
const [shapeRoom, blockGap] = [14, 1.5];

/** Lays out a box's text for a width, in units. */
export function calloutOf(
  texts: PictureWords,
  explained: CalloutContent,
  width: number,
  glyphWidths: GlyphWidths,
  end: Targets["end"]["kind"],
): CalloutBox {
  const { entry } = explained;
  const column = width - padding.left - padding.right;
  const names = texts.common.joined(entry.speakers.map((it) => it.name)).join("");
  const { office } = entry.speakers[0];
  const set = (tone: Tone, words: string, style: keyof typeof pictureType, indent = 0, leading = 1.2) =>
    blockOf([{ tone, text: words }], { style: pictureType[style], glyphWidths, width: column, indent, leading });
  const foot = texts.picture.calloutFoot(office, entry.date, entry.readings[0].publisher);
  const [head, body] = sentencesOf(explained);
  const blocks = [
    set("voice", texts.picture.leadIn(names, entry.verb), "calloutLead", shapeRoom),
    set("ink", head, "calloutHead"),
    ...(body === undefined ? [] : [set("ink", body, "calloutBody")]),
    set("quiet", isWithoutPlace(texts, end) ? `${foot} · ${texts.picture.calloutPlace[end]}` : foot, "calloutFoot"),
  ];
  const height = blocks.reduce((sum, it) => sum + it.height + blockGap, padding.top + padding.bottom - blockGap);
  return { ...explained, blocks, width, height };
}

function isWithoutPlace(texts: PictureWords, end: Targets["end"]["kind"]): end is keyof PictureWords["picture"]["calloutPlace"] {
  return Object.hasOwn(texts.picture.calloutPlace, end);
}

/** How many boxes fit before a picture stops being a map. */
export function roomForBoxes({ width, height }: Frame): number {
  return Math.max(1, Math.min(10, Math.round((width * height) / 150_000)));
}

export function drawCallout({ entry, blocks }: CalloutBox, box: Box, palette: Palette): string {
  const [speaker] = entry.speakers;
  const colour = colourIn(palette, voiceColour(speaker.voice));
  const width = box.right - box.left;
  const [first] = blocks;
  let top = box.top + padding.top;
  const words = blocks.map((block, index) => {
    const markup = drawBlock(
      block,
      { left: box.left + padding.left, top, width: width - padding.left - padding.right, indent: index === 0 ? shapeRoom : 0 },
      { voice: colour, ink: palette.ink, quiet: palette.quiet },
    );
    top += block.height + blockGap;
    return markup;
  });
  const middle = box.top + padding.top + (first?.lineHeight ?? 0) / 2;
  return element(
    "g",
    { id: `callout-${entry.id}`, class: "callout", "data-statement": entry.id },
    element("rect", {
      x: box.left,
      y: box.top,
      width,
      height: box.bottom - box.top,
      fill: palette.card,
      stroke: palette.rule,
      "stroke-width": 0.8,
    }) +
      element("rect", { x: box.left, y: box.top, width: 3.5, height: box.bottom - box.top, fill: colour }) +
      drawShape(speaker, palette, box.left + padding.left + 5, middle, 1.05) +
      words.join(""),
  );
}

/** A leader: to a settlement's dot, or without a dot to a point along a border or in an area. */
export function drawCalloutLeader({ from, to }: Segment, { end }: Targets, id: StatementId, palette: Palette): string {
  const line = (attributes: Readonly<Record<string, string | number>>) =>
    element("line", { x1: from[0], y1: from[1], x2: to[0], y2: to[1], "stroke-linecap": "round", ...attributes });
  const dot =
    end.kind === "place" ? element("circle", { cx: to[0], cy: to[1], r: 3, fill: palette.ink, stroke: palette.paper }) : "";
  return element(
    "g",
    { class: "callout-leader", "data-leader-of": id },
    line({ stroke: palette.paper, "stroke-width": 3, "stroke-opacity": 0.75 }) +
      line({ stroke: palette.ink, "stroke-width": 1 }) +
      dot,
  );
}

/** Names of the speakers and publishers in a picture, each once, in order. */
export function voicesAndPublishersOf(
  atlas: Atlas,
  explained: readonly CalloutContent[],
): { readonly voices: readonly string[]; readonly publishers: readonly string[] } {
  const voices = new Set(explained.map((it) => it.entry.speakers[0].voice));
  return {
    voices: atlas.voices.filter((it) => voices.has(it.id)).map((it) => it.name),
    publishers: [...new Set(explained.map((it) => it.entry.readings[0].publisher))],
  };
}
