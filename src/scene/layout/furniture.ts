import type { Medium } from "../camera/camera.ts";
import type { Extent } from "../camera/extent.ts";
import type { Frame } from "../camera/mercator.ts";
import type { Box } from "./box.ts";
import { cornerBox } from "./corner.ts";
import { linesOf } from "./lines.ts";
import type { GlyphWidths, TextStyle } from "./text-width.ts";

/** Width of the legend on the home map, and its least height: with longer words it is higher. CSS pixels, with its border. */
const legendBox = {
  width: 236,
  least: 112,
  /** Its padding and border, at both sides together. */
  around: { across: 20, down: 16 },
  /** A sign with what it means, in lines of their own. */
  sign: { style: { face: "sans-400", size: 12, spacing: 0 }, sample: 34, height: 22, line: 15.6 },
  /** Below the signs: whose borders, and whom the map is credited to. */
  below: { style: { face: "sans-400", size: 11.5, spacing: 0 }, gap: 3, line: 14 },
} as const;

/** What the legend says: what each sign means, and what stands below, of which each may be in several forms. */
export type LegendTexts = { readonly signs: readonly string[]; readonly below: readonly (readonly string[])[] };

/** The height the legend needs for its words, in CSS pixels; of texts in several forms, the one that needs most counts. */
export function legendHeightOf({ signs, below }: LegendTexts, glyphWidths: GlyphWidths): number {
  const { width, least, around, sign, below: small } = legendBox;
  const across = width - around.across;
  const linesIn = (text: string, style: TextStyle, room: number) =>
    linesOf([{ tone: "", text }], { style, glyphWidths, width: room }).length;
  const ofSigns = signs.map((it) => Math.max(sign.height, linesIn(it, sign.style, across - sign.sample) * sign.line));
  const ofBelow = below.map((forms) => Math.max(0, ...forms.map((it) => linesIn(it, small.style, across))) * small.line);
  const sum = [...ofSigns, ...ofBelow].reduce((one, other) => one + other, around.down + small.gap);
  return Math.max(least, Math.ceil(sum));
}

/**
 * Elements that a page lays over its map in HTML: the legend, the zoom buttons, the line about borders. Sizes in CSS pixels, matching the
 * style sheet.
 */
const furniture = {
  /** The buttons go above the legend. */
  buttons: { width: 34, height: 108 },
  /** On a phone, once the map has been moved by hand. */
  largeButtons: { width: 44, height: 138 },
  line: { width: 360, height: 22 },
  scale: { width: 110, height: 26 },
  margin: 14,
  boxes: { height: 160 },
  /** On a phone, the key above the sheet with an open claim. */
  key: { height: 54 },
} as const;

type Request = {
  readonly kind: Extent["kind"];
  readonly medium: Medium;
  readonly frame: Frame;
  readonly isNarrow: boolean;
  /** Whether the map was moved by hand. */
  readonly isMoved?: boolean;
  /** The height of the legend on the home map; absent if it is reduced to one line. */
  readonly legend?: number | undefined;
};

/** The areas of a frame occupied by page elements. */
export function furnitureOf({ kind, medium, frame, isNarrow, isMoved, legend }: Request): readonly Box[] {
  // In an article, a box along the map's lower edge says who speaks about a place and how many troops they name.
  if (medium === "embed" && kind === "region" && !isNarrow)
    return [{ left: 0, right: frame.width, top: frame.height - furniture.boxes.height, bottom: frame.height }];
  if (medium !== "page") return [];
  if (isNarrow)
    return [
      ...(isMoved ? [cornerBox(furniture.largeButtons, "top-right", frame, 10)] : []),
      ...(kind === "claim"
        ? [{ left: 0, right: frame.width, top: frame.height - furniture.key.height, bottom: frame.height }]
        : []),
    ];
  const { buttons, line, scale, margin } = furniture;
  if (kind === "home" && legend !== undefined) {
    const low = cornerBox({ width: legendBox.width, height: legend }, "bottom-right", frame, margin);
    return [
      low,
      { left: low.left - scale.width - 8, right: low.left - 8, top: low.bottom - scale.height, bottom: low.bottom },
      {
        left: frame.width - margin - buttons.width,
        right: frame.width - margin,
        bottom: low.top - 12,
        top: low.top - 12 - buttons.height,
      },
    ];
  }
  const low = cornerBox(line, "bottom-left", frame, 4);
  return [
    low,
    { left: low.right + 8, right: low.right + 8 + scale.width, top: frame.height - 4 - scale.height, bottom: frame.height - 4 },
    cornerBox(buttons, "top-right", frame, margin),
  ];
}
