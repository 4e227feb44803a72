import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { create } from "fontkit";
import subsetFont from "subset-font";
import type { FontFile } from "../../figure/formats/font-file.ts";
import type { FaceName, FaceWidths, GlyphWidths } from "../../scene/layout/text-width.ts";
import { writeWhole } from "../whole-file.ts";

const require = createRequire(import.meta.url);

/** A face as used on the pages: static instances of Source Sans 3 and Source Serif 4 (SIL Open Font License 1.1). */
type Face = {
  readonly name: string;
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  readonly file: string;
};

const faces: readonly Face[] = [
  {
    name: "sans-400",
    family: "Source Sans 3",
    weight: 400,
    style: "normal",
    file: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  },
  {
    name: "sans-600",
    family: "Source Sans 3",
    weight: 600,
    style: "normal",
    file: "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  },
  {
    name: "serif-400",
    family: "Source Serif 4",
    weight: 400,
    style: "normal",
    file: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  },
  {
    name: "serif-600",
    family: "Source Serif 4",
    weight: 600,
    style: "normal",
    file: "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  },
  {
    name: "serif-italic",
    family: "Source Serif 4",
    weight: 400,
    style: "italic",
    file: "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  },
];

/** Characters nearly every embed needs, and no others: its readers wait for each kilobyte. Italics are for names and for words about places. */
const core = {
  letters: `${characters(0x41, 0x5a)}${characters(0x61, 0x7a)} \u00a0,.-–‘’“”`,
  more: `${characters(0x30, 0x39)}%:;?!()+~·…→↗/&'`,
} as const;

/** Characters the English page may always use, whatever the records contain. */
export const plainLetters = `${characters(0x20, 0x7e)}\u00a0–—‘’“”„…→←↗≠·−×≤≥`;
/** Letters of other European languages, loaded only if an editor's own heading contains them. */
const accented = characters(0xa1, 0x17f);
/** Russian and Ukrainian, loaded only if a quotation contains them. */
const cyrillic = characters(0x400, 0x45f) + "Ґґ";

/** Entries of a font's name table by which renderers find the family and face (OpenType, `name`: 1, 2, 16, 17). */
const familyNames = [1, 2, 16, 17];

const measured: readonly FaceName[] = ["sans-400", "sans-600", "serif-600", "serif-italic"];

function isMeasured({ name }: Face): boolean {
  return measured.some((it) => it === name);
}

/** Files of the faces used in pictures, for a renderer without fonts of its own; `makeFonts` writes them into its folder. */
export function pictureFontFiles(folder: string): readonly string[] {
  return faces.filter(isMeasured).map(({ name }) => join(folder, `${name}-picture.ttf`));
}

export type Fonts = {
  readonly css: string;
  readonly glyphWidths: GlyphWidths;
  /** The faces used in pictures, for pictures that embed their typefaces. */
  readonly files: readonly FontFile[];
};

/** Texts on the maps of embeds: names of waters, in italics, and words about places. */
export type OnMaps = { readonly waters: string; readonly words: string };

/**
 * Subsets the fonts to the characters that occur, writes them with their style sheet into a folder, and returns their glyph widths and the
 * files used for pictures. Throws if a character of `text` is in no face: a name must never fall back to a font on the reader's machine.
 */
export async function makeFonts(text: string, folder: string, onMaps: OnMaps): Promise<Fonts> {
  mkdirSync(folder, { recursive: true });
  const wanted = wantedIn(text);
  const rules: string[] = [];
  const embedRules: string[] = [];
  const files: FontFile[] = [];
  for (const face of faces) {
    const full = readFileSync(require.resolve(face.file));
    const lacks = lacking(fontOf(full));
    const missing = [...wanted].filter(lacks);
    if (missing.length > 0) throw new Error(`missing glyphs in ${face.name}: ${missing.join(" ")}`);
    const more = [...accented].filter((it) => !wanted.includes(it) && !lacks(it)).join("");
    if (isMeasured(face)) {
      // The same letters as in all the pages' files and, like those, no ligatures: otherwise the same text would have another width.
      const data = await subsetFont(full, wanted + more + cyrillic, {
        targetFormat: "truetype",
        noLayoutClosure: true,
        preserveNameIds: familyNames,
      });
      writeWhole(join(folder, `${face.name}-picture.ttf`), data);
    }
    const cut = async (script: string, letters: string, how: Cutting = {}) => {
      const data = await subsetFont(full, letters, { targetFormat: "woff2", noLayoutClosure: true, ...how });
      writeWhole(join(folder, `${face.name}-${script}.woff2`), data);
      return { face, script, range: rangesOf(letters), data };
    };
    const others = [await cut("accented", more), await cut("cyrillic", cyrillic)];
    const whole = [await cut("latin", wanted), ...others];
    rules.push(...whole.map((it) => ruleOf(it, "swap")));
    if (!isMeasured(face)) continue;
    const { family, weight, style } = face;
    files.push(...whole.map(({ range, data }) => ({ family, weight, style, range, data: data.toString("base64") })));
    const cuts: Cut[] = [];
    for (const [script, letters] of embedCutsOf(wanted, face, onMaps)) cuts.push(await cut(script, letters, lighter(face)));
    // A late font in a frame would move the text being read, and the article around it; on a map it moves nothing and has the measured
    // width.
    const isOnMapAlone = ({ script }: Cut) => face.style === "italic" || script === "cyrillic-core";
    const isCyrillicCut = cuts.some((it) => it.script === "cyrillic-rest");
    embedRules.push(
      ...[...cuts, ...others.slice(0, isCyrillicCut ? 1 : 2)].map((it) => ruleOf(it, isOnMapAlone(it) ? "swap" : "optional")),
    );
  }
  const css = rules.join("\n");
  writeWhole(join(folder, "fonts.css"), css);
  writeWhole(join(folder, "embed-fonts.css"), embedRules.join("\n"));
  const glyphWidths = measuredFonts(text);
  return { css, glyphWidths, files };
}

type Cut = { readonly face: Face; readonly script: string; readonly range: string };

function ruleOf({ face, script, range }: Cut, display: "swap" | "optional"): string {
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};font-display:${display};src:url("./${face.name}-${script}.woff2") format("woff2");unicode-range:${range}}`;
}

/** Further font tables to drop, as tags; missing from the package’s types. */
type Cutting = { readonly dropTables?: readonly string[] };

/**
 * Drops tables that no browser needs, and kerning for faces used small or letter-spaced, where it makes up a quarter of the file (OpenType:
 * GPOS).
 */
function lighter({ name }: Face): Cutting {
  const isKerned = name !== "sans-400" && name !== "serif-italic";
  return { dropTables: ["STAT", "BASE", ...(isKerned ? [] : ["GPOS", "GSUB", "GDEF"])] };
}

/**
 * How a face is split for embeds, by the name of each part: what nearly all embeds use, what some use, and a part of Cyrillic that is
 * likely. No letter is in two parts.
 */
function embedCutsOf(
  wanted: string,
  face: Face,
  { waters, words }: OnMaps,
): readonly (readonly [script: string, letters: string])[] {
  const isItalic = face.style === "italic";
  const first = coreIn(wanted, face);
  const always = isItalic ? common(first, waters) : first;
  // Words about places that nobody is quoted for are set in this face.
  const cyrillicCore = face.name === "sans-600" ? common(cyrillic, words) : "";
  const parts = [
    ["core", always],
    ["words", without(first, always)],
    ["rest", without(wanted, first)],
    ["cyrillic-core", cyrillicCore],
    ["cyrillic-rest", cyrillicCore === "" ? "" : without(cyrillic, cyrillicCore)],
  ] as const;
  return parts.filter(([, letters]) => letters !== "");
}

/** The wanted letters that belong to the core, plus letters of non-English names for the face used for names on the map. */
function coreIn(wanted: string, { family, style }: Face): string {
  const always = style === "italic" ? core.letters : core.letters + core.more;
  const isForNames = family === "Source Sans 3";
  return [...wanted].filter((it) => always.includes(it) || (isForNames && /\p{Script=Latin}/u.test(it))).join("");
}

function common(letters: string, text: string): string {
  return Array.from(letters)
    .filter((it) => text.includes(it))
    .join("");
}

function without(letters: string, others: string): string {
  return [...letters].filter((it) => !others.includes(it)).join("");
}

/**
 * Width allowed for a character in a font of the reader's machine, in thousandths of its size: Chinese takes 1000, the widest emoji (Segoe
 * UI's) 1370.
 */
const widestOther = 1400;

/** The letters a page may need at once: those it may always use, and those in a text. */
function wantedIn(text: string): string {
  // Names of countries are set in capitals.
  return [...new Set(plainLetters + text + text.toUpperCase())].filter((it) => it >= " " && !cyrillic.includes(it)).join("");
}

/** Glyph widths of the faces used in pictures, for a text and for anything exporters may write. */
export function measuredFonts(text: string): GlyphWidths {
  const letters = [...new Set(wantedIn(text) + accented + cyrillic)];
  return Object.fromEntries(faces.filter(isMeasured).map((face) => [face.name, widthsOfFace(face, letters)])) as GlyphWidths;
}

/** Glyph widths in thousandths of the font size, by character. */
function widthsOfFace(face: Face, letters: readonly string[]): FaceWidths {
  const font = fontOf(readFileSync(require.resolve(face.file)));
  const widthOf = (letter: string) =>
    Math.round((font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth * 1000) / font.unitsPerEm);
  return { widths: Object.fromEntries(letters.map((letter) => [letter, widthOf(letter)])), other: widestOther };
}

function lacking(font: ReturnType<typeof fontOf>): (letter: string) => boolean {
  return (letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}

function fontOf(data: Buffer) {
  const font = create(data);
  if (!("glyphForCodePoint" in font)) throw new Error("expected one font, got a collection");
  return font;
}

function characters(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
}

/** Code points as CSS ranges. */
function rangesOf(letters: string): string {
  const points = [...new Set([...letters].map((it) => it.codePointAt(0) ?? 0))].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${to.toString(16)}`))
    .join(",");
}
