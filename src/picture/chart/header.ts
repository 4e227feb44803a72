import { drawShape } from "../../drawing/overlay/shapes.ts";
import type { Frame } from "../../scene/camera/mercator.ts";
import type { GlyphWidths } from "../../scene/layout/text-width.ts";
import type { Social } from "../../scene/pages/social.ts";
import { colourIn, type Palette, voiceColour } from "../../scene/palette.ts";
import type { PicturePart } from "../../scene/picture/spec.ts";
import { type Block, blockOf, drawBlock, pictureType } from "../type.ts";

/** Sizes of the title, largest first. */
const titleSizes = [31, 28, 25, 22.5, 20, 18, 16] as const;
/** A title that fits on one line at this size or more is set that way; low pictures accept a smaller size. */
const leastOnOneLine = { low: 20, other: 25 } as const;
/** Height in units for a title of several lines: the maximum in a low picture, the minimum in others. */
const titleRoom = { low: 52, other: 64 } as const;

type Tone = "lead" | "ink" | "quiet";

/** The texts above the chart. */
export type Header = {
  readonly title?: Block<Tone>;
  readonly standfirst?: Block<Tone>;
  readonly social: Social;
  readonly side: number;
  readonly width: number;
  readonly height: number;
};

type HeaderRequest = {
  readonly social: Social;
  /** Which filters hide statements, in a sentence. */
  readonly narrowing: string | undefined;
  readonly parts: readonly PicturePart[];
  readonly frame: Frame;
  readonly isLow: boolean;
  readonly side: number;
  readonly glyphWidths: GlyphWidths;
};

/** Lays out the title and standfirst: the title gets the largest size at which it stays compact. */
export function headerOf({ social, narrowing, parts, frame, isLow, side, glyphWidths }: HeaderRequest): Header {
  const width = frame.width - 2 * side;
  const onOneLine = isLow ? leastOnOneLine.low : leastOnOneLine.other;
  const room = isLow ? titleRoom.low : Math.max(titleRoom.other, frame.height * 0.1);
  const title = parts.includes("title") ? titleOf(social, width, { onOneLine, room }, glyphWidths) : undefined;
  const text = [...social.below, ...(narrowing === undefined ? [] : [narrowing])].join(" ");
  const standfirst =
    parts.includes("standfirst") && text !== ""
      ? blockOf([{ tone: "quiet" as const, text }], { style: pictureType.standfirst, glyphWidths, width })
      : undefined;
  const words = (title?.height ?? 0) + (title && standfirst ? 2 : 0) + (standfirst?.height ?? 0);
  return {
    ...(title ? { title } : {}),
    ...(standfirst ? { standfirst } : {}),
    social,
    side,
    width,
    height: words === 0 ? 0 : words + 2 * padding,
  };
}

const padding = 13;

/** Space for the speaking voice's shape, before its name. */
const indentOf = (social: Social, size: number) => (social.lead ? size * 0.82 : 0);

type TitleRoom = { readonly onOneLine: number; readonly room: number };

function titleOf(social: Social, column: number, { onOneLine, room }: TitleRoom, glyphWidths: GlyphWidths): Block<Tone> {
  const { lead, headline } = social;
  const runs = [...(lead ? [{ tone: "lead" as const, text: lead.text }] : []), { tone: "ink" as const, text: headline }];
  const set = (size: number, width: number) =>
    blockOf<Tone>(runs, {
      style: { face: "serif-600", size, spacing: 0 },
      glyphWidths,
      width,
      indent: indentOf(social, size),
      leading: 1.14,
    });
  const size =
    titleSizes.find((it) => it >= onOneLine && set(it, column).lines.length === 1) ??
    titleSizes.find((it) => set(it, column).height <= room) ??
    Math.min(...titleSizes);
  // Balances the lines, so that no word is left alone on the last one.
  const { length } = set(size, column).lines;
  let width = column;
  while (width > column / 2 && set(size, width - 12).lines.length === length) width -= 12;
  return set(size, width);
}

export function drawHeader({ title, standfirst, social, side, width }: Header, palette: Palette): string {
  const { lead } = social;
  const colours = {
    lead: lead ? colourIn(palette, voiceColour(lead.voice)) : palette.ink,
    ink: palette.ink,
    quiet: palette.quiet,
  };
  const size = title?.style.size ?? 0;
  const shape =
    lead && title ? drawShape(lead, palette, side + size * 0.31, padding + title.lineHeight * 0.53, size * 0.062) : "";
  const below = padding + (title ? title.height + 2 : 0);
  return (
    shape +
    (title ? drawBlock(title, { left: side, top: padding, width, indent: indentOf(social, size) }, colours) : "") +
    (standfirst ? drawBlock(standfirst, { left: side, top: below, width }, colours) : "")
  );
}
