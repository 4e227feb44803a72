import { expect, test } from "vitest";
import { linesOf } from "../../../src/scene/layout/lines.ts";
import type { GlyphWidths } from "../../../src/scene/layout/text-width.ts";

/** Every letter half as wide as high: 5 px in 10 px type. */
const face = { widths: {}, other: 500 };
const glyphWidths: GlyphWidths = { "sans-400": face, "sans-600": face, "serif-600": face, "serif-italic": face };
const style = { face: "sans-400", size: 10, spacing: 0 } as const;
const textsOf = (runs: Parameters<typeof linesOf>[0], width: number, indent = 0) =>
  linesOf(runs, { style, glyphWidths, width, indent }).map((it) => it.runs.map((run) => run.text).join(""));

test("a text is broken at its spaces, and every word of it is kept", () => {
  expect(textsOf([{ tone: "ink", text: "one two  three four" }], 50)).toEqual(["one two", "three four"]);
});

test("the first line leaves its indent free", () => {
  expect(textsOf([{ tone: "ink", text: "one two three" }], 65)).toEqual(["one two three"]);
  expect(textsOf([{ tone: "ink", text: "one two three" }], 65, 20)).toEqual(["one two", "three"]);
});

test("who speaks and what is said share a line, each in its tone", () => {
  const [line] = linesOf(
    [
      { tone: "lead", text: "Kyiv says:" },
      { tone: "ink", text: "so it is" },
    ],
    { style, glyphWidths, width: 200 },
  );
  expect(line?.runs).toEqual([
    { tone: "lead", text: "Kyiv says:", from: 0 },
    { tone: "ink", text: " so it is", from: 10 * 5 },
  ]);
  expect(line?.width).toBe(19 * 5);
});

test("a long line is cut into stretches, each with where it stands", () => {
  const [line] = linesOf([{ tone: "ink", text: "word ".repeat(50) }], { style, glyphWidths, width: 1400 });
  expect(line?.runs.map((it) => it.text).join("")).toBe("word ".repeat(50).trim());
  expect(line?.runs.length).toBe(3);
  for (const [at, { from }] of (line?.runs ?? []).entries()) {
    expect(from).toBe((line?.runs.slice(0, at) ?? []).reduce((sum, it) => sum + it.text.length * 5, 0));
  }
});

test("a line is cut after a stop sooner than elsewhere, where a gap is seen least", () => {
  const text = `${"word ".repeat(9)}word. ${"more ".repeat(9).trim()}`;
  const [line] = linesOf([{ tone: "ink", text }], { style, glyphWidths, width: 1000 });
  expect(line?.runs.map((it) => it.text)).toEqual([`${"word ".repeat(9)}word.`, ` ${"more ".repeat(9).trim()}`]);
});

test("a word too wide for any line is broken between its letters, not cut off", () => {
  const lines = textsOf([{ tone: "ink", text: `a ${"x".repeat(25)} b` }], 50);
  expect(lines.join("").replaceAll(" ", "")).toBe(`a${"x".repeat(25)}b`);
  expect(lines.every((it) => it.length <= 10)).toBe(true);
});
