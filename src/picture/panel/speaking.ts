import { drawShape, drawShapes } from "../../drawing/overlay/shapes.ts";
import { element } from "../../drawing/svg.ts";
import { textWidth } from "../../scene/layout/text-width.ts";
import type { SocialVoice } from "../../scene/pages/social.ts";
import { colourIn, voiceColour } from "../../scene/palette.ts";
import type { PictureWords } from "../../words/words.ts";
import { grouped, type Means, type Piece, stacked, textPiece } from "./piece.ts";
import type { Sizes } from "./sizes.ts";

/** Maximum and minimum spacing of shapes, in font sizes of a row, and the shape's size as a share of the spacing. */
const cells = { most: 0.78, least: 0.5 } as const;
const shape = 0.8;

type SpeakingRequest = {
  readonly width: number;
  readonly sizes: Sizes;
  readonly means: Means;
  /** All voices, if `voices` is only one column of them. */
  readonly all?: readonly SocialVoice[];
};

/** Who speaks: a row for each voice with its statements as shapes. If one voice's do not fit, all become bars on one scale. */
export function speakingPiece(
  words: PictureWords,
  voices: readonly SocialVoice[],
  { width, sizes, means, all = voices }: SpeakingRequest,
): Piece {
  const { palette, glyphWidths } = means;
  const size = sizes.row;
  const name = { face: "sans-600", size, spacing: 0 } as const;
  const number = { face: "serif-600", size: size * 1.08, spacing: 0 } as const;
  const counts = all.map((it) => it.shapes.length);
  const names = size * 1.15 + Math.max(0, ...all.map((it) => textWidth(it.name, name, glyphWidths))) + size * 0.7;
  const numbers = Math.max(0, ...counts.map((it) => textWidth(words.common.number(it), number, glyphWidths))) + size * 0.6;
  const room = width - names - numbers;
  const most = Math.max(1, ...counts);
  const cell = Math.min(cells.most * size, room / most);
  const hasShapes = cell >= cells.least * size;
  const height = Math.round(size * 1.72);
  const rows = voices.map((speaker, index): Piece => {
    const { name: text, shapes } = speaker;
    const colour = voiceColour(speaker.voice);
    const label = textPiece([{ tone: colour, text }], { style: name, width: names, leading: 1.2 }, means);
    const count = textPiece(
      [{ tone: "ink", text: words.common.number(shapes.length) }],
      { style: number, width: numbers },
      means,
    );
    const draw = (left: number, top: number) => {
      const middle = top + height / 2;
      const field = { left: left + names, top: middle - cell / 2, columns: 100, cell, size: shape * cell };
      const line = { x1: left, x2: left + width, y1: top, y2: top, stroke: palette.rule, "stroke-width": 0.8 };
      return (
        (index > 0 ? element("line", line) : "") +
        drawShape(speaker, palette, left + size * 0.38, middle, size * 0.068) +
        label.draw(left + size * 1.15, middle - label.height / 2) +
        (hasShapes
          ? drawShapes(shapes, field, palette)
          : element("rect", {
              x: left + names,
              y: middle - size * 0.3,
              width: Math.max(2, (room * shapes.length) / most),
              height: size * 0.6,
              fill: colourIn(palette, colour),
            })) +
        count.draw(left + width - count.width, middle - count.height / 2)
      );
    };
    return { width, height, draw };
  });
  return grouped(stacked(rows), { id: "speaking" });
}
