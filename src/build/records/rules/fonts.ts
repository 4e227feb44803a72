import { existsSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { nearestOf } from "../../../domain/parse/nearest.ts";
import { problemAt, type Records } from "../../../domain/parse/records.ts";
import type { Problem } from "../../../domain/problem.ts";
import { lettersOf, ownScripts, type ReadFont, readFont } from "../../atlas/script-fonts.ts";

/** Scripts that are offered where a name is misspelt. */
const wellKnown =
  "Arabic Armenian Bengali Devanagari Ethiopic Georgian Han Hangul Hebrew Hiragana Katakana Khmer Lao Myanmar Syriac Tamil Thaana Thai Tibetan";

/** Finds fonts of an atlas that are not there, cannot be read, or lack the script they are named for. */
export function problemsOfFonts(records: Records, folder: string): readonly Problem[] {
  return records.atlas.flatMap((head) => {
    const fonts = head.content.fonts ?? [];
    return fonts.flatMap(({ script, file }, index) => {
      const at = (key: string, message: string) => problemAt(head, `fonts.${index}.${key}`, message);
      const misnamed = scriptProblem(script);
      if (misnamed !== undefined) return [at("script", misnamed)];
      const first = fonts.findIndex((it) => it.script === script);
      if (first < index) return [at("script", `"${script}" has a font already (name one font for each script)`)];
      const fault = fileProblem(folder, file, script);
      return fault === undefined ? [] : [at("file", fault)];
    });
  });
}

function scriptProblem(script: string): string | undefined {
  if (ownScripts.includes(script)) return `"${script}" is drawn by the site's own typefaces (leave this font out)`;
  try {
    lettersOf(script);
    return undefined;
  } catch {
    const nearest = nearestOf(script, wellKnown.split(" "));
    const help =
      nearest === undefined ? "write its name in Unicode, such as Arabic, Hebrew or Han" : `did you mean "${nearest}"?`;
    return `"${script}" is not a script (${help})`;
  }
}

function fileProblem(folder: string, file: string, script: string): string | undefined {
  const path = normalize(file);
  if (path.startsWith("..") || path.startsWith("/")) return `"${file}" is outside the data folder (put the font into it)`;
  if (!existsSync(join(folder, path))) return `there is no file "${file}" in the data folder (put it there, or correct its name)`;
  const font = fontIn(join(folder, path));
  if (!font) return `"${file}" is not a font that can be read (give a TrueType or OpenType file)`;
  return hasAnyOf(script, font) ? undefined : `"${file}" has no letters of ${script} (name a font that has them)`;
}

function fontIn(path: string): ReadFont | undefined {
  try {
    return readFont(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** Whether a font has any letter of a script. */
function hasAnyOf(script: string, { letters }: ReadFont): boolean {
  const isOfScript = lettersOf(script);
  return letters.some((it) => isOfScript.test(it));
}
