import type { VoiceId } from "../../domain/actor.ts";
import { drawShape } from "../../drawing/overlay/shapes.ts";
import { textWidth } from "../../scene/layout/text-width.ts";
import type { Social } from "../../scene/pages/social.ts";
import { voiceColour } from "../../scene/palette.ts";
import { gapOf, grouped, type Means, type Piece, stacked, textPiece } from "./piece.ts";
import { leastLarge, type Sizes } from "./sizes.ts";

/** Space for the shape before the speaker, in font sizes. */
const indentOf = 0.96;
/** The sentence may shrink this much to save a line or keep the speaker on one line. */
const tighter = [1, 0.975, 0.95, 0.925, 0.9] as const;

/** The picture's sentence: shape, speaker and verb in the voice's colour, then the proposition, so that cropping never leaves it unattributed. */
export function headlinePiece({ lead, headline }: Social, width: number, { headline: most }: Sizes, means: Means): Piece {
  const text = { tone: "ink" as const, text: headline.replace(/\.$/, "") };
  const runs = [...(lead ? [{ tone: voiceColour(lead.voice), text: lead.text }] : []), text];
  const setting = (size: number) =>
    ({ style: { face: "serif-600", size, spacing: 0 }, indent: lead ? size * indentOf : 0 }) as const;
  // A word wider than its line would be broken mid-word.
  const [longest = 0] = runs
    .flatMap((it) => it.text.split(/\s+/))
    .map((it) => textWidth(it, { ...setting(most).style, size: 1 }, means.glyphWidths) + (lead ? indentOf : 0))
    .sort((a, b) => b - a);
  const setAt = (by: number) => {
    const size = Math.max(leastLarge, Math.min(most * by, (width - 1) / longest));
    const { style, indent } = setting(size);
    const words = textPiece(runs, { style, width, indent, leading: 1.1 }, means);
    const isParted = lead !== undefined && indent + textWidth(lead.text, style, means.glyphWidths) > width;
    return { size, words, cost: Math.round(words.height / size) + (isParted ? 1 : 0) };
  };
  const { size, words } = tighter.map(setAt).reduce((best, it) => (it.cost < best.cost ? it : best));
  const shape = (left: number, top: number) =>
    lead ? drawShape(lead, means.palette, left + size * 0.36, top + size * 0.56, size * 0.066) : "";
  return grouped({ ...words, draw: (left, top) => shape(left, top) + words.draw(left, top) }, { id: "headline" });
}

/** Office and day, or the picture's subject. */
export function belowPiece(text: string, width: number, { below: size }: Sizes, means: Means): Piece {
  return textPiece([{ tone: "ink", text }], { style: { face: "sans-400", size, spacing: 0 }, width, leading: 1.28 }, means);
}

/** Above the headline of a step: its story, and which step of it this is. */
export function placePiece(text: string, width: number, { row: size }: Sizes, means: Means): Piece {
  return textPiece([{ tone: "quiet", text }], { style: { face: "sans-400", size, spacing: 0 }, width }, means);
}

/** A number as said with what it counts below it, no wider than necessary; long numbers are set smaller. */
export function numberPiece(
  { figure, noun }: Social["numbers"][number],
  voice: VoiceId,
  {
    width,
    column,
    sizes,
    means,
  }: { readonly width: number; readonly column: number; readonly sizes: Sizes; readonly means: Means },
): Piece {
  const face = (name: "serif-600" | "sans-400", size: number) => ({ face: name, size, spacing: 0 });
  const wide = textWidth(figure, face("serif-600", sizes.figure), means.glyphWidths);
  const size = Math.max(leastLarge, Math.min(sizes.figure, (sizes.figure * width) / wide));
  const across = Math.min(width, Math.max(column, (wide * size) / sizes.figure + 1));
  return grouped(
    stacked([
      textPiece(
        [{ tone: voiceColour(voice), text: figure }],
        { style: face("serif-600", size), width: across, leading: 1.06 },
        means,
      ),
      textPiece([{ tone: "ink", text: noun }], { style: face("sans-400", sizes.noun), width: across, leading: 1.2 }, means),
    ]),
    { class: "number" },
  );
}

/** The answer beside the sentence, or in its place and size the note that none is recorded. */
export function answerPiece(
  { answer, silence }: Social,
  {
    width,
    sizes,
    means,
    hasMore,
  }: { readonly width: number; readonly sizes: Sizes; readonly means: Means; readonly hasMore: boolean },
): Piece | undefined {
  const set = (tone: "ink" | "quiet", text: string, size: number) =>
    textPiece([{ tone, text }], { style: { face: "sans-400", size, spacing: 0 }, width, leading: 1.22 }, means);
  if (!answer) return silence === undefined ? undefined : grouped(set("ink", silence, sizes.answer), { id: "answer" });
  const { lead } = sizes;
  const style = { face: "sans-600", size: lead, spacing: 0 } as const;
  const indent = lead * 1.05;
  const runs = [
    { tone: voiceColour(answer.voice), text: answer.speaker },
    { tone: "quiet" as const, text: answer.said },
  ];
  const head = textPiece(runs, { style, width, indent, leading: 1.25 }, means);
  const shape = (left: number, top: number) =>
    drawShape(answer, means.palette, left + lead * 0.38, top + lead * 0.63, lead * 0.07);
  return grouped(
    stacked([
      { ...head, draw: (left, top) => shape(left, top) + head.draw(left, top) },
      ...(answer.text === undefined ? [] : [gapOf(2), set("ink", answer.text, sizes.answer)]),
      ...(hasMore && answer.more !== undefined ? [gapOf(4), set("quiet", answer.more, Math.max(sizes.small, lead * 0.9))] : []),
    ]),
    { id: "answer", "data-statement": answer.statement },
  );
}
