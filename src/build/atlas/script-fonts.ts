import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "fontkit";
import type { AtlasHead } from "../../domain/atlas.ts";
import type { Problem } from "../../domain/problem.ts";

/** The scripts of the site's own faces; a font named for one of them would never be used. */
export const ownScripts: readonly string[] = ["Latin", "Cyrillic", "Greek"];

/** A font that an atlas names for a script the site's own faces lack. */
export type ScriptFont = {
  /** The script's Unicode name, such as `Hebrew`. */
  readonly script: string;
  /** The whole font, as in the data folder. */
  readonly data: Buffer;
};

/** A font file as read: which letters it has, and how wide they are. */
export type ReadFont = {
  readonly letters: readonly string[];
  readonly hasLetter: (letter: string) => boolean;
  /** Width of a letter by itself, in thousandths of the font size (`hmtx` table). */
  readonly widthOf: (letter: string) => number;
  /**
   * The width of a letter's widest form, in thousandths of the font size: by itself, at a word's beginning, within and at its end. A shaped
   * text may take less than the sum of these, as its letters join, but hardly ever more, so a box measured so is safe.
   */
  readonly widestOf: (letter: string) => number;
};

/** Reads a TrueType or OpenType file. Throws if it is something else, or a collection of fonts. */
export function readFont(data: Buffer): ReadFont {
  const font = create(data);
  if (!("glyphForCodePoint" in font)) throw new Error("expected one font, got a collection");
  const inThousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const hasLetter = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  const formsOf = (letter: string) => [letter, `${joiner}${letter}`, `${letter}${joiner}`, `${joiner}${letter}${joiner}`];
  return {
    letters: font.characterSet.map((it) => String.fromCodePoint(it)),
    hasLetter,
    widthOf: (letter) => inThousandths(font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth),
    widestOf: (letter) => {
      const forms = hasLetter(joiner) ? formsOf(letter) : [letter];
      return inThousandths(Math.max(...forms.map((it) => font.layout(it).advanceWidth)));
    },
  };
}

/** Joins the letter beside it (Unicode: ZERO WIDTH JOINER). */
const joiner = "\u200d";

/** The fonts that an atlas names, from its data folder. */
export function scriptFontsOf({ fonts = [] }: AtlasHead, folder: string): readonly ScriptFont[] {
  return fonts.map(({ script, file }) => ({ script, data: readFileSync(join(folder, file)) }));
}

/** Matches the letters of a script, by its Unicode name. Throws if there is no such script. */
export function lettersOf(script: string): RegExp {
  return new RegExp(`\\p{Script=${script}}`, "u");
}

/** A line of the records with letters that no font of the atlas has. */
export type UnsetLine = { readonly letters: string; readonly problem: Problem };

/** The lines on which letters without a font occur, in the given files of a data folder: for each letter the first. */
export function linesWith(letters: string, folder: string, files: readonly string[]): readonly UnsetLine[] {
  let sought = [...letters];
  const found: UnsetLine[] = [];
  for (const file of sought.length === 0 ? [] : files) {
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    for (const [index, line] of lines.entries()) {
      const here = sought.filter((it) => line.includes(it));
      if (here.length === 0) continue;
      sought = sought.filter((it) => !here.includes(it));
      const message = `pictures made without a browser lack ${here.join(" ")} (name a font that has ${here.length > 1 ? "them" : "it"} under fonts in atlas.yaml)`;
      found.push({ letters: here.join(""), problem: { file, line: index + 1, path: "", message } });
    }
  }
  return found;
}

/** The lines whose letters occur in any of these pictures. */
export function unsetIn(pictures: Iterable<string>, unset: readonly UnsetLine[]): readonly UnsetLine[] {
  if (unset.length === 0) return [];
  const drawn = new Set([...pictures].join(""));
  return unset.filter(({ letters }) => [...letters].some((it) => drawn.has(it)));
}
