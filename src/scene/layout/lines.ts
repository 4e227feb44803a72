import { type GlyphWidths, type TextStyle, textWidth } from "./text-width.ts";

/** A run of text in one colour, named by `tone`. */
export type Run<Tone extends string> = { readonly tone: Tone; readonly text: string };

/** A run placed in its line: `from` is its distance from the start of the column, in CSS pixels. */
export type PlacedRun<Tone extends string> = Run<Tone> & { readonly from: number };

export type Line<Tone extends string> = { readonly runs: readonly PlacedRun<Tone>[]; readonly width: number };

/**
 * Characters after which a run ends: some renderers round each advance, and short runs stay close to their measured position. Kerning may
 * leave a small gap there, which is least seen after a comma or full stop.
 */
const longest = { atStop: 40, anywhere: 100 } as const;

type Setting = {
  readonly style: TextStyle;
  readonly glyphWidths: GlyphWidths;
  /** Width of a line, and the indent of the first one; CSS pixels. */
  readonly width: number;
  readonly indent?: number;
};

/**
 * Breaks text at spaces into lines of a given width, using the font's own glyph widths. A word wider than a line is broken between letters;
 * no text is ever dropped. Widths include the indent of the first line.
 */
export function linesOf<Tone extends string>(runs: readonly Run<Tone>[], setting: Setting): readonly Line<Tone>[] {
  const { style, glyphWidths, width, indent = 0 } = setting;
  const widthOf = (text: string) => textWidth(text, style, glyphWidths);
  const words = runs.flatMap(({ tone, text }) =>
    text
      .split(/\s+/)
      .filter((it) => it !== "")
      .flatMap((word) => (widthOf(word) > width - indent ? [...word] : [word]).map((part, index) => ({ tone, part, index }))),
  );
  const lines: Line<Tone>[] = [];
  let line: PlacedRun<Tone>[] = [];
  let filled = indent;
  const flush = () => {
    if (line.length > 0) lines.push({ runs: line, width: filled });
  };
  for (const { tone, part, index } of words) {
    const space = line.length === 0 || index > 0 ? "" : " ";
    const added = widthOf(space + part);
    if (line.length > 0 && filled + added > width) {
      flush();
      line = [{ tone, text: part, from: 0 }];
      filled = widthOf(part);
      continue;
    }
    const last = line.at(-1);
    const isLongEnough =
      last !== undefined && space !== "" && last.text.length > longest[/[.,;:]$/.test(last.text) ? "atStop" : "anywhere"];
    if (last?.tone === tone && !isLongEnough) line[line.length - 1] = { ...last, text: last.text + space + part };
    else line.push({ tone, text: space + part, from: filled });
    filled += added;
  }
  flush();
  return lines;
}
