import type { VoiceSign } from "../../domain/actor.ts";
import { drawShape } from "../../drawing/overlay/shapes.ts";
import { element, escaped } from "../../drawing/svg.ts";
import type { Run } from "../../scene/layout/lines.ts";
import { type TextStyle, textWidth } from "../../scene/layout/text-width.ts";
import type { Social } from "../../scene/pages/social.ts";
import type { ToldPiece, ToldStep } from "../../scene/story/told.ts";
import type { Means, Piece } from "../panel/piece.ts";
import { blockOf, drawBlock, fontOf } from "../type.ts";

/** The text beside the map of a step: its title, and the numbers its map shows. Its sentences are set by `toldPiece`. */
export function toldSocial({ title, scene, plain }: ToldStep): Social {
  const { cluster } = scene;
  return { headline: title, below: [], numbers: [], ...(cluster ? { cluster } : {}), speaking: [], count: 1, text: plain };
}

/** Stands for a sign while lines are broken: it is as wide as a sign and the space after it, and no line breaks at it. */
const placeholder = "m";

/** The sentences of a step, with the signs of the voices before the words that rest on their statements. */
export function toldPiece({ sentences }: ToldStep, size: number, width: number, { glyphWidths, palette }: Means): Piece {
  const style: TextStyle = { face: "sans-400", size, spacing: 0 };
  const pieces = glued(sentences.flat());
  const signs = pieces.map(signsOf);
  const runs = pieces.map(
    ({ text }, index): Run<string> => ({
      tone: String(index),
      text: text.replace(/^\s*/, (space) => space + placeholder.repeat(signs[index]?.length ?? 0)),
    }),
  );
  const block = blockOf(runs, { style, glyphWidths, width, leading: 1.36 });
  if (block.isRightToLeft) {
    const plain = blockOf([{ tone: "ink", text: pieces.map((it) => it.text).join("") }], {
      style,
      glyphWidths,
      width,
      leading: 1.36,
    });
    return { ...plain, draw: (left, top) => drawBlock(plain, { left, top, width }, palette) };
  }
  const wide = textWidth(placeholder, style, glyphWidths);
  const draw = (left: number, top: number) => {
    const begun = new Set<string>();
    return block.lines
      .map(({ runs: placed }, index) => {
        const y = top + (index + 0.5) * block.lineHeight + size * 0.34;
        let drawnSigns = "";
        const spans = placed.map(({ tone, text, from }, at) => {
          const own = begun.has(tone) ? [] : (signs[Number(tone)] ?? []);
          begun.add(tone);
          const x = left + from;
          // Kerning makes text a little shorter than measured: a gap is seen least before a sign.
          if (own.length === 0) return element("tspan", { x: at === 0 ? x : undefined }, escaped(text));
          const [space = ""] = /^\s*/.exec(text) ?? [];
          const start = x + textWidth(space, style, glyphWidths);
          drawnSigns += own
            .map((it, nth) => drawShape(it, palette, start + (nth + 0.42) * wide, y - size * 0.32, size * 0.06))
            .join("");
          const words = text.slice(space.length + own.length);
          return (
            (space === "" ? "" : element("tspan", { x }, space)) +
            element("tspan", { x: start + own.length * wide }, escaped(words))
          );
        });
        return element("text", { ...fontOf(style), y, fill: palette.ink, "xml:space": "preserve" }, spans.join("")) + drawnSigns;
      })
      .join("");
  };
  return { width: block.width, height: block.height, draw };
}

/** The voices some words rest on, each once. */
function signsOf({ tie }: ToldPiece): readonly VoiceSign[] {
  return [...new Map((tie ?? []).map(({ voice, shape }) => [voice, { voice, shape }])).values()];
}

/** Pieces that begin and end between words, since a line may end after each: a mark beside a tie is part of it. */
function glued(pieces: readonly ToldPiece[]): readonly ToldPiece[] {
  const parts: ToldPiece[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (!last || /^\s/.test(piece.text) || /\s$/.test(last.text)) parts.push(piece);
    else if (piece.tie && !last.tie) {
      const [mark = ""] = /\S+$/.exec(last.text) ?? [];
      parts.splice(-1, 1, { ...last, text: last.text.slice(0, -mark.length) }, { ...piece, text: mark + piece.text });
    } else {
      const [mark = ""] = /^\S+/.exec(piece.text) ?? [];
      parts.splice(-1, 1, { ...last, text: last.text + mark }, { ...piece, text: piece.text.slice(mark.length) });
    }
  }
  return parts.filter((it) => it.text.trim() !== "");
}
