import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "fontkit";
import { afterAll, expect, test } from "vitest";
import { makeFonts } from "../../../src/build/atlas/fonts.ts";
import { filesFor } from "../../../src/figure/formats/font-file.ts";

const folder = mkdtempSync(join(tmpdir(), "claimed-ground-fonts-"));
afterAll(() => rmSync(folder, { recursive: true }));
const onMaps = { waters: "Black Sea", words: "near Kherson (під Херсоном)" };
const fonts = await makeFonts("Kyiv", folder, onMaps);

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
  for (const { widths, other } of Object.values(fonts.glyphWidths)) {
    expect(other).toBeGreaterThanOrEqual(Math.max(1370, ...Object.values(widths)));
  }
});

/** What an embed's style sheet offers of a face, by the name of each part. */
function partsOf(face: string): ReadonlyMap<string, readonly string[]> {
  const css = readFileSync(join(folder, "embed-fonts.css"), "utf8");
  const names = [...css.matchAll(/url\("\.\/([^"]+)\.woff2"\)/g)].map(([, name = ""]) => name);
  return new Map(names.filter((it) => it.startsWith(`${face}-`)).map((it) => [it.slice(face.length + 1), lettersIn(it)]));
}

function lettersIn(name: string): readonly string[] {
  const font = create(readFileSync(join(folder, `${name}.woff2`)));
  return "characterSet" in font ? font.characterSet.filter((it) => it !== 0xffff).map((it) => String.fromCodePoint(it)) : [];
}

test("an embed's faces are cut smaller, and hold together what the pages' do, each letter once", () => {
  for (const face of ["sans-400", "sans-600", "serif-600", "serif-italic"]) {
    const parts = partsOf(face);
    const whole = ["latin", "accented", "cyrillic"].flatMap((it) => lettersIn(`${face}-${it}`));
    expect([face, [...parts.values()].flat().sort()]).toEqual([face, whole.sort()]);
    expect(parts.get("core")?.length).toBeLessThan(lettersIn(`${face}-latin`).length);
    expect(readFileSync(join(folder, `${face}-core.woff2`)).length).toBeLessThan(9600);
  }
});

test("an embed that writes the names of waters, or a place's own name in brackets, fetches few letters for it", () => {
  expect(partsOf("serif-italic").get("core")?.join("")).toBe(" BSacekl");
  expect(readFileSync(join(folder, "serif-italic-core.woff2")).length).toBeLessThan(2500);
  expect(partsOf("sans-600").get("cyrillic-core")?.join("")).toBe("Хдемнопрсі");
  expect(readFileSync(join(folder, "sans-600-cyrillic-core.woff2")).length).toBeLessThan(2500);
});
