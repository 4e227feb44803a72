import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "fontkit";
import { afterAll, expect, test } from "vitest";
import { makeFonts } from "../../../src/build/atlas/fonts.ts";
import { filesFor } from "../../../src/figure/formats/font-file.ts";

const folder = mkdtempSync(join(tmpdir(), "claimed-ground-fonts-"));
afterAll(() => rmSync(folder, { recursive: true }));
const fonts = await makeFonts("Kyiv", folder);

test("pictures are given the four faces that are measured, each in three scripts", () => {
  expect(fonts.files.map((it) => `${it.family} ${it.weight} ${it.style}`)).toEqual(
    ["Source Sans 3 400 normal", "Source Sans 3 600 normal", "Source Serif 4 600 normal", "Source Serif 4 400 italic"].flatMap(
      (it) => [it, it, it],
    ),
  );
  expect(Buffer.from(fonts.files[2]?.data ?? "", "base64")).toEqual(readFileSync(join(folder, "sans-400-cyrillic.woff2")));
});

test("each file is a font that has the characters of its range", () => {
  for (const letter of ["a", "é", "Ї"]) {
    const files = filesFor(letter, fonts.files);
    expect(files.length).toBe(4);
    for (const { data } of files) {
      const font = create(Buffer.from(data, "base64"));
      expect("hasGlyphForCodePoint" in font && font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).toBe(true);
    }
  }
});

test("a character the faces lack is given more room than any of theirs, and than an emoji takes", () => {
  for (const { widths, other } of Object.values(fonts.advances)) {
    expect(other).toBeGreaterThanOrEqual(Math.max(1370, ...Object.values(widths)));
  }
});

test("an embed's faces are cut smaller, and hold together what the pages' do", () => {
  const lettersIn = (name: string) => {
    const font = create(readFileSync(join(folder, `${name}.woff2`)));
    return "characterSet" in font ? font.characterSet.filter((it) => it !== 0xffff) : [];
  };
  for (const face of ["sans-400", "sans-600", "serif-600", "serif-italic"]) {
    const [core, rest, latin] = [lettersIn(`${face}-core`), lettersIn(`${face}-rest`), lettersIn(`${face}-latin`)];
    expect([face, [...core, ...rest].sort((a, b) => a - b)]).toEqual([face, [...latin].sort((a, b) => a - b)]);
    expect(core.length).toBeLessThan(latin.length);
    expect(readFileSync(join(folder, `${face}-core.woff2`)).length).toBeLessThan(9600);
  }
});
