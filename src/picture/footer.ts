import type { VoiceSign } from "../domain/actor.ts";
import type { Signs } from "../domain/atlas.ts";
import { drawSign as drawFigureSign } from "../drawing/chart/signs.ts";
import { drawShape } from "../drawing/overlay/shapes.ts";
import { linePaintOf } from "../drawing/regions.ts";
import { drawStrokes } from "../drawing/strokes.ts";
import { element } from "../drawing/svg.ts";
import type { Frame } from "../scene/camera/mercator.ts";
import type { VoiceCount } from "../scene/card/card.ts";
import type { KeySign } from "../scene/chart/key.ts";
import type { DrawnLine } from "../scene/ground/borders.ts";
import type { GlyphWidths } from "../scene/layout/text-width.ts";
import type { Status } from "../scene/on-map/region-state.ts";
import { colourIn, type Palette, voiceColour } from "../scene/palette.ts";
import type { PictureWords } from "../words/words.ts";
import { type Block, blockOf, drawBlock, pictureType } from "./type.ts";

/** A legend entry with its sign. */
export type LegendItem = {
  readonly sign:
    | { readonly kind: "voice"; readonly of: VoiceSign }
    | { readonly kind: "figure"; readonly figure: KeySign["sign"] }
    | { readonly kind: "hatch" | "dots" | "ring" | "note" }
    | { readonly kind: "line"; readonly line: DrawnLine };
  readonly text: string;
};

/** The content below the map. */
export type FooterContent = {
  readonly legend: readonly LegendItem[];
  /** Who says what is shown, when, and our source; then the standard texts of every picture. */
  readonly paragraphs: readonly string[];
  /** The map's credit; absent if there is none. */
  readonly credit?: string;
  readonly site: string;
  readonly address: string;
};

export type Footer = {
  readonly items: readonly (LegendItem & { readonly block: Block<"ink">; readonly x: number; readonly y: number })[];
  readonly blocks: readonly { readonly block: Block<"quiet" | "ink">; readonly top: number }[];
  /** Number of text lines. */
  readonly lines: number;
  readonly side: number;
  readonly width: number;
  readonly height: number;
};

const padding = 10;
/** Width of a sign and the space after it. */
const signWidthOf = ({ sign }: LegendItem) => (sign.kind === "figure" ? 32 : 19);
const [itemGap, rowHeight] = [16, 18];

type FooterRequest = {
  readonly content: FooterContent;
  readonly frame: Frame;
  readonly side: number;
  readonly glyphWidths: GlyphWidths;
  /** Maximum legend rows; the least important items come last and are left out. */
  readonly legendRows: number;
};

/** Lays out the legend in rows and the paragraphs below it; the last paragraph starts with the site's name. */
export function footerOf({ content, frame, side, glyphWidths, legendRows }: FooterRequest): Footer {
  const width = frame.width - 2 * side;
  let [x, y] = [side, padding];
  const items = content.legend.flatMap((item) => {
    const style = item.sign.kind === "voice" ? pictureType.legend : pictureType.legendText;
    const block = blockOf([{ tone: "ink" as const, text: item.text }], { style, glyphWidths, width: Number.POSITIVE_INFINITY });
    const wide = signWidthOf(item) + block.width;
    if (x > side && x + wide > side + width) [x, y] = [side, y + rowHeight];
    if (y - padding >= legendRows * rowHeight || wide > width) return [];
    const placed = { ...item, block, x, y };
    x += wide + itemGap;
    return [placed];
  });
  y = items.length === 0 ? padding : Math.max(...items.map((it) => it.y)) + rowHeight + 2;
  const set = (runs: Parameters<typeof blockOf<"quiet" | "ink">>[0]) => {
    const block = blockOf(runs, { style: pictureType.fine, glyphWidths, width, leading: 1.4 });
    const placed = { block, top: y };
    y += block.height;
    return placed;
  };
  const blocks = [
    ...content.paragraphs.map((text) => set([{ tone: "quiet", text }])),
    set([
      ...(content.credit === undefined ? [] : [{ tone: "quiet" as const, text: `${content.credit} ·` }]),
      { tone: "ink", text: content.site },
      ...(content.address === "" ? [] : [{ tone: "quiet" as const, text: `· ${content.address}` }]),
    ]),
  ];
  const lines = blocks.reduce((sum, it) => sum + it.block.lines.length, 0);
  return { items, blocks, lines, side, width, height: Math.ceil(y + padding - 2) };
}

export function drawFooter(
  { items, blocks, side, width }: Footer,
  top: number,
  palette: Palette,
): { legend: string; fine: string } {
  const legend = items.map((item) => {
    const { sign, block, x, y } = item;
    const middle = top + y + rowHeight / 2;
    const colour = sign.kind === "voice" ? colourIn(palette, voiceColour(sign.of.voice)) : palette.ink;
    const words = { left: x + signWidthOf(item), top: middle - block.lineHeight / 2, width };
    return drawSign(item, x, middle, palette) + drawBlock(block, words, { ink: colour });
  });
  const fine = blocks.map(({ block, top: y }) =>
    drawBlock(block, { left: side, top: top + y, width }, { quiet: palette.quiet, ink: palette.ink }),
  );
  return { legend: legend.join(""), fine: fine.join("") };
}

function drawSign({ sign }: LegendItem, x: number, y: number, palette: Palette): string {
  switch (sign.kind) {
    case "voice":
      return drawShape(sign.of, palette, x + 7, y, 1.1);
    case "figure":
      return drawFigureSign({ ...sign.figure, of: undefined }, { from: x + 9, to: x + 23, y }, palette);
    case "hatch":
    case "dots": {
      const box = { left: x, top: y - 5.5, right: x + 15, bottom: y + 5.5 };
      const room = { x, y: box.top, width: 15, height: 11 };
      return (
        element("clipPath", { id: `legend-${sign.kind}` }, element("rect", room)) +
        drawStrokes({ kind: sign.kind }, box, `legend-${sign.kind}`, palette) +
        element("rect", { ...room, fill: "none", stroke: palette.control, "stroke-width": 0.8 })
      );
    }
    case "line":
      return element("line", {
        x1: x,
        x2: x + 15,
        y1: y,
        y2: y,
        ...linePaintOf(sign.line, palette),
      });
    case "ring":
      return element("circle", { cx: x + 7, cy: y, r: 5.5, fill: palette.paper, stroke: palette.quiet, "stroke-width": 1.6 });
    case "note":
      return element("rect", {
        x,
        y: y - 5.5,
        width: 15,
        height: 11,
        rx: 2,
        fill: palette.note,
        stroke: palette.ink,
        "stroke-width": 0.8,
        "stroke-dasharray": "2 1.5",
      });
  }
}

type Explained = {
  readonly voices: readonly VoiceCount[];
  readonly statuses: readonly Status[];
  readonly lines: readonly DrawnLine[];
  readonly signs: Signs | undefined;
  readonly has: { readonly marks: boolean; readonly notes: boolean };
};

/** The meaning of the map's signs, most important first. */
export function legendOf(texts: PictureWords, { voices, statuses, lines, signs, has }: Explained): readonly LegendItem[] {
  return [
    ...voices.map(
      ({ voice, shape, name, count }): LegendItem => ({
        sign: { kind: "voice", of: { voice, shape } },
        text: `${name} ${texts.common.number(count)}`,
      }),
    ),
    ...(has.notes ? [{ sign: { kind: "note" as const }, text: texts.picture.exporterNote }] : []),
    ...(has.marks ? [{ sign: { kind: "ring" as const }, text: texts.selection.ringsAre(signs) }] : []),
    ...statuses.flatMap(({ pattern, status }): readonly LegendItem[] =>
      pattern === undefined ? [] : [{ sign: { kind: pattern }, text: status }],
    ),
    ...lines.map((line): LegendItem => ({ sign: { kind: "line", line }, text: line.label })),
  ];
}
