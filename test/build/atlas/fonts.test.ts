import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { create } from "fontkit";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { makeFonts, pictureFontFiles } from "../../../src/build/atlas/fonts.ts";
import { linesWith, type ScriptFont, unsetIn } from "../../../src/build/atlas/script-fonts.ts";
import { sentenceOf } from "../../../src/domain/problem.ts";
import { filesFor } from "../../../src/picture/formats/font-file.ts";

const folder = mkdtempSync(join(tmpdir(), "claimed-ground-fonts-"));
afterAll(() => rmSync(folder, { recursive: true }));
const inEmbeds = { waters: "Black Sea", words: "near Kherson (під Херсоном)", headings: "" };
const fonts = await makeFonts({ text: "Kyiv", inEmbeds }, folder);

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

test("an embed’s first serif face has the letters of its headings in whatever language, and of no other text", async () => {
  const own = mkdtempSync(join(tmpdir(), "claimed-ground-fonts-"));
  onTestFinished(() => rmSync(own, { recursive: true }));
  const headings = "Río Grande: «Ñandú»";
  await makeFonts({ text: `${headings} Åland São`, inEmbeds: { waters: "Río", words: "São", headings } }, own);
  const has = (name: string, letters: string) => {
    const font = create(readFileSync(join(own, `${name}.woff2`)));
    return [...letters]
      .filter((it) => "hasGlyphForCodePoint" in font && font.hasGlyphForCodePoint(it.codePointAt(0) ?? 0))
      .join("");
  };
  expect(has("serif-600-core", "íÑúÅã")).toBe("íÑú");
  expect(has("serif-600-rest", "íÑúÅã")).toBe("Åã");
  expect([has("serif-italic-core", "íã"), has("serif-italic-words", "íã")]).toEqual(["í", "ã"]);
  expect(has("sans-400-core", "íÑúÅ")).toBe("íÑúÅ");
});

/** The fonts cut for a text, in a folder of their own. */
async function cutFor(text: string, scriptFonts: readonly ScriptFont[] = []) {
  const own = mkdtempSync(join(tmpdir(), "claimed-ground-fonts-"));
  onTestFinished(() => rmSync(own, { recursive: true }));
  return { folder: own, ...(await makeFonts({ text, inEmbeds: { waters: "", words: "", headings: "" }, scriptFonts }, own)) };
}

const scriptFont = (script: string): ScriptFont => ({
  script,
  data: readFileSync(`test/fixtures/fonts/noto-sans-${script.toLowerCase()}.ttf`),
});

test("Greek is cut, measured and given to pictures only where the texts have it", async () => {
  expect(fonts.css).not.toContain("greek");
  expect(fonts.glyphWidths["sans-400"].widths["α"]).toBeUndefined();
  const { css, files, glyphWidths, unset } = await cutFor("Κύπρος");
  expect(css.match(/-greek\.woff2/g)).toHaveLength(5);
  expect(filesFor("ψ", files)).toHaveLength(4);
  expect(glyphWidths["serif-600"].widths["ψ"]).toBeGreaterThan(0);
  expect(unset).toBe("");
});

test("letters that no font has stop nothing: they are named, and given the most room", async () => {
  const { css, glyphWidths, unset } = await cutFor("Haifa (חיפה)");
  expect([...unset].sort()).toEqual(Array.from("חיפה").sort());
  expect(glyphWidths["sans-400"].widths["ח"]).toBeUndefined();
  expect(css).not.toContain("U+5d7");
});

test("a font that the atlas names is cut to the letters that occur, and stands in for every face", async () => {
  const { folder: own, css, files, glyphWidths, unset } = await cutFor("Haifa (חיפה)", [scriptFont("Hebrew")]);
  expect(unset).toBe("");
  expect(css.match(/script-Hebrew\.woff2/g)).toHaveLength(5);
  expect(css).toContain("unicode-range:U+5d4,U+5d7,U+5d9,U+5e4");
  expect(filesFor("ח", files)).toHaveLength(4);
  expect(filesFor("ש", files)).toEqual([]);
  expect(glyphWidths["serif-italic"].widths["ח"]).toBe(662);
  expect(
    pictureFontFiles(own)
      .map((it) => basename(it))
      .at(-1),
  ).toBe("script-Hebrew-picture.ttf");
  await makeFonts({ text: "Haifa", inEmbeds: { waters: "", words: "", headings: "" } }, own);
  expect(pictureFontFiles(own)).toHaveLength(4);
});

test("a letter that joins is as wide as its widest form", async () => {
  const { glyphWidths } = await cutFor("القاهرة", [scriptFont("Arabic")]);
  const font = create(readFileSync("test/fixtures/fonts/noto-sans-arabic.ttf"));
  if (!("layout" in font)) throw new Error("expected one font");
  const shaped = font.layout("القاهرة").advanceWidth;
  const summed = Array.from("القاهرة").reduce((sum, it) => sum + (glyphWidths["sans-400"].widths[it] ?? 0), 0);
  expect(summed).toBeGreaterThanOrEqual(shaped);
  expect(summed).toBeLessThan(1.6 * shaped);
});

test("where letters without a font stand is told by file, line and letters, once for each letter", () => {
  writeFileSync(join(folder, "claim.yaml"), "id: x\nname: חיפה\nagain: חיפה ש\n");
  const lines = linesWith("הופחיש", folder, ["claim.yaml"]);
  expect(lines.map((it) => sentenceOf(it.problem))).toEqual([
    "claim.yaml:2: pictures made without a browser lack ה פ ח י (name a font that has them under fonts in atlas.yaml)",
    "claim.yaml:3: pictures made without a browser lack ש (name a font that has it under fonts in atlas.yaml)",
  ]);
  expect(unsetIn(["<text>Haifa</text>", "<text>ש</text>"], lines)).toEqual(lines.slice(1));
  expect(unsetIn(["<text>Haifa</text>"], lines)).toEqual([]);
});
