import { element, escaped } from "../drawing/svg.ts";
import type { Line } from "../scene/layout/lines.ts";
import { linesOf, type Run } from "../scene/layout/lines.ts";
import { type GlyphWidths, shapeless, type TextStyle } from "../scene/layout/text-width.ts";

/** Text styles of a picture, in units; none is smaller than an eighty-fifth of a wide picture. */
export const pictureType = {
  standfirst: { face: "sans-400", size: 14, spacing: 0 },
  calloutLead: { face: "sans-600", size: 11.9, spacing: 0 },
  calloutHead: { face: "serif-600", size: 14, spacing: 0 },
  calloutBody: { face: "sans-400", size: 11.9, spacing: 0 },
  calloutFoot: { face: "sans-400", size: 11.9, spacing: 0 },
  legend: { face: "sans-600", size: 11.9, spacing: 0 },
  legendText: { face: "sans-400", size: 11.9, spacing: 0 },
  fine: { face: "sans-400", size: 11.9, spacing: 0 },
  note: { face: "sans-600", size: 12, spacing: 0 },
} as const satisfies Record<string, TextStyle>;

/** Text broken into lines of one style. */
export type Block<Tone extends string> = {
  readonly lines: readonly Line<Tone>[];
  readonly style: TextStyle;
  readonly lineHeight: number;
  readonly isRightToLeft: boolean;
  readonly width: number;
  readonly height: number;
};

type Setting = {
  readonly style: TextStyle;
  readonly glyphWidths: GlyphWidths;
  readonly width: number;
  readonly indent?: number;
  /** In font sizes. */
  readonly leading?: number;
};

/** Sets text into a column, in units; the first letter with a direction decides which side lines start from. */
export function blockOf<Tone extends string>(runs: readonly Run<Tone>[], setting: Setting): Block<Tone> {
  const { style, leading = 1.25 } = setting;
  const lines = linesOf(runs, setting);
  const lineHeight = Math.round(style.size * leading * 4) / 4;
  return {
    lines,
    style,
    lineHeight,
    isRightToLeft: isRightToLeft(runs.map((it) => it.text).join(" ")),
    width: Math.max(0, ...lines.map((it) => it.width)),
    height: lines.length * lineHeight,
  };
}

/** Hebrew, Arabic and other right-to-left scripts. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text runs from the right, by its first letter. */
export function isRightToLeft(text: string): boolean {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first !== undefined && rightToLeft.test(first);
}

/** Draws a block by its upper left corner or, for right-to-left text, its column's upper right one; `width` is the column's. */
export function drawBlock<Tone extends string>(
  block: Block<Tone>,
  {
    left,
    top,
    width,
    indent = 0,
  }: { readonly left: number; readonly top: number; readonly width: number; readonly indent?: number },
  colours: Readonly<Record<Tone, string>>,
): string {
  const { style, lineHeight } = block;
  return block.lines
    .map((line, index) => {
      const shift = index === 0 ? indent : 0;
      const runs = line.runs.map(({ tone, text, from }, at) => {
        const x = at > 0 && line.runs[at - 1]?.tone === tone && !block.isRightToLeft ? left + from : undefined;
        return element("tspan", { x, fill: colours[tone] }, escaped(text));
      });
      return element(
        "text",
        {
          ...fontOf(style),
          x: block.isRightToLeft ? left + width - shift : left + shift,
          y: top + (index + 0.5) * lineHeight + style.size * 0.34,
          direction: block.isRightToLeft ? "rtl" : undefined,
          "xml:space": "preserve",
        },
        runs.join(""),
      );
    })
    .join("");
}

export const fontOf = ({ face, size }: TextStyle) => ({ class: face, "font-size": size });

/** Characters of a text that a face has no glyph for. */
export function lackingIn(text: string, { face }: TextStyle, glyphWidths: GlyphWidths): readonly string[] {
  const { widths } = glyphWidths[face];
  return [...text].filter((it) => widths[it] === undefined && !/\s/.test(it) && !shapeless.test(it));
}
