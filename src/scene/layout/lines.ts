import { type Advances, type TextStyle, textWidth } from "./text-width.ts";

/** A stretch of text in one colour; `tone` names it. */
export type Run<Tone extends string> = { readonly tone: Tone; readonly text: string };

export type Line<Tone extends string> = { readonly runs: readonly Run<Tone>[]; readonly width: number };

type Setting = {
  readonly style: TextStyle;
  readonly advances: Advances;
  /** Room of a line, and what the first one leaves free at its start; CSS pixels. */
  readonly width: number;
  readonly indent?: number;
};

/**
 * Breaks text at its spaces into lines of a width, by the font's own advances. A word wider than a line is broken between letters;
 * nothing is ever left out. Widths count the indent of the first line.
 */
export function linesOf<Tone extends string>(runs: readonly Run<Tone>[], setting: Setting): readonly Line<Tone>[] {
  const { style, advances, width, indent = 0 } = setting;
  const widthOf = (text: string) => textWidth(text, style, advances);
  const words = runs.flatMap(({ tone, text }) =>
    text
      .split(/\s+/)
      .filter((it) => it !== "")
      .flatMap((word) => (widthOf(word) > width - indent ? [...word] : [word]).map((part, index) => ({ tone, part, index }))),
  );
  const lines: Line<Tone>[] = [];
  let line: Run<Tone>[] = [];
  let filled = indent;
  const flush = () => {
    if (line.length > 0) lines.push({ runs: line, width: filled });
  };
  for (const { tone, part, index } of words) {
    const space = line.length === 0 || index > 0 ? "" : " ";
    const added = widthOf(space + part);
    if (line.length > 0 && filled + added > width) {
      flush();
      line = [{ tone, text: part }];
      filled = widthOf(part);
      continue;
    }
    const last = line.at(-1);
    if (last?.tone === tone) line[line.length - 1] = { tone, text: last.text + space + part };
    else line.push({ tone, text: space + part });
    filled += added;
  }
  flush();
  return lines;
}
