import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { FontFile } from "../../picture/formats/font-file.ts";
import type { FaceName, FaceWidths, GlyphWidths } from "../../scene/layout/text-width.ts";
import { writeWhole } from "../whole-file.ts";
import { lettersOf, type ReadFont, readFont, type ScriptFont } from "./script-fonts.ts";

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

/** The packages that the site's own faces come from, by the paths of their manifests. */
export const fontPackages = [...new Set(faces.map((it) => it.file.split("/").slice(0, 2).join("/")))].map((it) =>
  require.resolve(`${it}/package.json`),
);

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
/** Modern Greek, with the letters in which it is typed with all its accents; cut only if the atlas has any. */
const greek = characters(0x370, 0x3ff) + characters(0x1f00, 0x1fff);

/** Entries of a font's name table by which renderers find the family and face (OpenType, `name`: 1, 2, 16, 17). */
const familyNames = [1, 2, 16, 17];

const measured: readonly FaceName[] = ["sans-400", "sans-600", "serif-600", "serif-italic"];

function isMeasured({ name }: Face): boolean {
  return measured.some((it) => it === name);
}

/** Files of the faces used in pictures, for a renderer without fonts of its own; `makeFonts` writes them into its folder. */
export function pictureFontFiles(folder: string): readonly string[] {
  const measuredFiles = faces.filter(isMeasured).map(({ name }) => `${name}${pictureEnding}`);
  const others = readdirSync(folder).filter((it) => it.endsWith(pictureEnding) && !measuredFiles.includes(it));
  return [...measuredFiles, ...others.sort()].map((it) => join(folder, it));
}

const pictureEnding = "-picture.ttf";

export type Fonts = {
  readonly css: string;
  readonly glyphWidths: GlyphWidths;
  /** The faces used in pictures, for pictures that embed their typefaces. */
  readonly files: readonly FontFile[];
  /** Letters of the text that no font has: the reader's own fonts draw them on the page. */
  readonly unset: string;
};

/** What the fonts are cut for. */
export type Letters = {
  /** Everything the atlas says. */
  readonly text: string;
  readonly inEmbeds: InEmbeds;
  /** Fonts for scripts that the site's own faces lack. */
  readonly scriptFonts?: readonly ScriptFont[];
};

/**
 * Texts of embeds, by how they are set: names of waters, in italics; words about places; and headings, in the serif face, with propositions and
 * gists. Figures as said in another language are a few letters in few embeds, which all embeds would carry.
 */
export type InEmbeds = { readonly waters: string; readonly words: string; readonly headings: string };

/**
 * Subsets the fonts to the characters that occur, writes them with their style sheet into a folder, and returns their glyph widths and the
 * files used for pictures.
 */
export async function makeFonts({ text, inEmbeds, scriptFonts = [] }: Letters, folder: string): Promise<Fonts> {
  mkdirSync(folder, { recursive: true });
  const wanted = wantedIn(text);
  const rules: string[] = [];
  const embedRules: string[] = [];
  const files: FontFile[] = [];
  const isGreek = hasGreek(text);
  for (const face of faces) {
    const { allCuts, forEmbeds } = await cutFace(face, { wanted, isGreek, inEmbeds, folder });
    rules.push(...allCuts.map((it) => ruleOf(it, "swap")));
    embedRules.push(...forEmbeds);
    if (isMeasured(face)) files.push(...allCuts.map(fontFileOf));
  }
  for (const it of await scriptCutsOf(scriptFonts, wanted, folder)) {
    rules.push(ruleOf(it, "swap"));
    if (!isMeasured(it.face)) continue;
    embedRules.push(ruleOf(it, "swap"));
    files.push(fontFileOf(it));
  }
  const css = rules.join("\n");
  writeWhole(join(folder, "fonts.css"), css);
  writeWhole(join(folder, "embed-fonts.css"), embedRules.join("\n"));
  const glyphWidths = measuredFonts(text, scriptFonts);
  const unset = [...wanted].filter((it) => Object.values(glyphWidths).some(({ widths }) => widths[it] === undefined)).join("");
  return { css, glyphWidths, files, unset };
}

type FaceRequest = {
  readonly wanted: string;
  readonly isGreek: boolean;
  readonly inEmbeds: InEmbeds;
  readonly folder: string;
};

/** Cuts one of the site's own faces: for pages, by script; for embeds, smaller, as rules of a style sheet; and for pictures. */
async function cutFace(
  face: Face,
  { wanted, isGreek, inEmbeds, folder }: FaceRequest,
): Promise<{ readonly allCuts: readonly (Cut & { readonly data: Buffer })[]; readonly forEmbeds: readonly string[] }> {
  const full = readFileSync(require.resolve(face.file));
  const { hasLetter } = readFont(full);
  const has = (letters: string) => [...letters].filter(hasLetter).join("");
  const wantedHere = has(wanted);
  const more = has(without(accented, wanted));
  const greekHere = isGreek ? has(greek) : "";
  const cut = async (script: string, letters: string, how: Cutting = {}) => {
    const data = await subsetFont(full, letters, { targetFormat: "woff2", noLayoutClosure: true, ...how });
    const file = `${face.name}-${script}.woff2`;
    writeWhole(join(folder, file), data);
    return { face, script, file, range: rangesOf(letters), data };
  };
  const greekCuts = greekHere === "" ? [] : [await cut("greek", greekHere)];
  const others = [await cut("accented", more), await cut("cyrillic", cyrillic), ...greekCuts];
  const allCuts = [await cut("latin", wantedHere), ...others];
  if (!isMeasured(face)) return { allCuts, forEmbeds: [] };
  // The same letters as in all the pages' files and, like those, no ligatures: otherwise the same text would have another width.
  const data = await subsetFont(full, wantedHere + more + cyrillic + greekHere, {
    targetFormat: "truetype",
    noLayoutClosure: true,
    preserveNameIds: familyNames,
  });
  writeWhole(join(folder, `${face.name}${pictureEnding}`), data);
  const cuts: Cut[] = [];
  for (const [script, letters] of embedCutsOf(wantedHere, face, inEmbeds)) cuts.push(await cut(script, letters, lighter(face)));
  // A late font in a frame would move the text being read, and the article around it; on a map it moves nothing and has the measured width.
  const isOnMapAlone = ({ script }: Cut) => face.style === "italic" || script === "cyrillic-core";
  const isCyrillicCut = cuts.some((it) => it.script === "cyrillic-rest");
  const uncut = others.filter((it) => it.script !== "cyrillic" || !isCyrillicCut);
  return { allCuts, forEmbeds: [...cuts, ...uncut].map((it) => ruleOf(it, isOnMapAlone(it) ? "swap" : "optional")) };
}

/**
 * The letters of each named font that occur, cut once and used in every face: under the face's name and for these letters only, so that
 * nothing else needs to know of it. Shaping stays, unlike in the site's own faces: letters join.
 */
async function scriptCutsOf(
  scriptFonts: readonly ScriptFont[],
  wanted: string,
  folder: string,
): Promise<readonly (Cut & { readonly data: Buffer })[]> {
  for (const it of readdirSync(folder)) if (/^script-.*-picture\.ttf$/.test(it)) rmSync(join(folder, it));
  const cuts: (Cut & { readonly data: Buffer })[] = [];
  for (const { script, data: full } of scriptFonts) {
    const letters = lettersFrom({ script, data: full }, wanted);
    if (letters === "") continue;
    const name = `script-${script}`;
    // A renderer without a browser sets a text that has such letters wholly in this font.
    const picture = await subsetFont(full, letters + shapers + plainLetters, {
      targetFormat: "truetype",
      preserveNameIds: familyNames,
    });
    writeWhole(join(folder, `${name}${pictureEnding}`), picture);
    const data = await subsetFont(full, letters + shapers, { targetFormat: "woff2" });
    writeWhole(join(folder, `${name}.woff2`), data);
    cuts.push(...faces.map((face) => ({ face, script, file: `${name}.woff2`, range: rangesOf(letters), data })));
  }
  return cuts;
}

/** What decides how letters join: non-joiner and joiner. */
const shapers = "\u200c\u200d";

/** The wanted letters that a font named for a script is to draw. */
function lettersFrom({ script, data }: ScriptFont, wanted: string): string {
  const { hasLetter } = readFont(data);
  const isOfScript = lettersOf(script);
  return [...wanted].filter((it) => !plainLetters.includes(it) && isOfScript.test(it) && hasLetter(it)).join("");
}

function fontFileOf({ face: { family, weight, style }, range, data }: Cut & { readonly data: Buffer }): FontFile {
  return { family, weight, style, range, data: data.toString("base64") };
}

type Cut = { readonly face: Face; readonly script: string; readonly file: string; readonly range: string };

function ruleOf({ face, file, range }: Cut, display: "swap" | "optional"): string {
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};font-display:${display};src:url("./${file}") format("woff2");unicode-range:${range}}`;
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
  { waters, words, headings }: InEmbeds,
): readonly (readonly [script: string, letters: string])[] {
  const isItalic = face.style === "italic";
  const isForNames = face.family === "Source Sans 3";
  const first = coreIn(wanted, face, isForNames ? wanted : isItalic ? waters + words : headings);
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

/** The wanted letters that belong to the core, plus letters of other languages than English in a text set in that face. */
function coreIn(wanted: string, { style }: Face, text: string): string {
  const always = style === "italic" ? core.letters : core.letters + core.more;
  return [...wanted].filter((it) => always.includes(it) || (text.includes(it) && /\p{Script=Latin}/u.test(it))).join("");
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

/** The letters a page may need at once: those it may always use, and those in a text, without the ones that are cut apart. */
function wantedIn(text: string): string {
  // Names of countries are set in capitals.
  const separateScripts = cyrillic + greek;
  return [...new Set(plainLetters + text + text.toUpperCase())]
    .filter((it) => it >= " " && !separateScripts.includes(it))
    .join("");
}

function hasGreek(text: string): boolean {
  return /\p{Script=Greek}/u.test(text);
}

/** Glyph widths of the faces used in pictures, for a text and for anything exporters may write. */
export function measuredFonts(text: string, scriptFonts: readonly ScriptFont[] = []): GlyphWidths {
  const wanted = wantedIn(text);
  const letters = [...new Set(wanted + accented + cyrillic + (hasGreek(text) ? greek : ""))];
  const others = scriptFonts.flatMap((it): readonly (readonly [letter: string, width: number])[] => {
    const { widestOf } = readFont(it.data);
    return [...lettersFrom(it, wanted)].map((letter) => [letter, widestOf(letter)]);
  });
  return Object.fromEntries(
    faces.filter(isMeasured).map((face) => {
      const widths = [...others, ...widthsOf(readFont(readFileSync(require.resolve(face.file))), letters)];
      return [face.name, { widths: Object.fromEntries(widths), other: widestOther } satisfies FaceWidths];
    }),
  ) as GlyphWidths;
}

/** The letters that a font has, each with its width in thousandths of the font size. */
function widthsOf(
  { hasLetter, widthOf }: ReadFont,
  letters: readonly string[],
): readonly (readonly [letter: string, width: number])[] {
  return letters.filter(hasLetter).map((letter) => [letter, widthOf(letter)]);
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
