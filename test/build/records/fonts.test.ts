import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFolder } from "../../../src/build/records/records.ts";
import { sentenceOf } from "../../../src/domain/problem.ts";
import { type Edit, folderWith, testBroken } from "./data-folder.ts";

type Named = { readonly script?: string; readonly file?: string };

const naming = (...fonts: readonly Named[]): Edit => [
  "atlas.yaml",
  "starts: []",
  [
    "fonts:",
    ...fonts.map(
      ({ script = "Hebrew", file = "fonts/hebrew.ttf" }) =>
        `  - { script: ${script}, file: ${file}, family: Noto Sans Hebrew, licence: SIL Open Font License 1.1 }`,
    ),
    "starts: []",
  ].join("\n"),
];
/** The key stands on line 7, the first font on the next. */
const first = "atlas.yaml:8: fonts.0";

/** The problems of the smallest right data folder, in which a font for Hebrew stands. */
function problemsWith(edit: Edit): readonly string[] {
  const folder = folderWith([edit]);
  cpSync("test/fixtures/fonts/noto-sans-hebrew.ttf", join(folder, "hebrew.ttf"));
  return readFolder(folder).problems.map(sentenceOf);
}

describe("a font that an atlas names", () => {
  test("is right where it stands in the data folder and has the script", () => {
    expect(problemsWith(naming({ file: "hebrew.ttf" }))).toEqual([]);
  });

  test("is told where it has no letters of the script, and where the script has one already", () => {
    expect(problemsWith(naming({ script: "Arabic", file: "hebrew.ttf" }))).toEqual([
      `${first}.file: "hebrew.ttf" has no letters of Arabic (name a font that has them)`,
    ]);
    expect(problemsWith(naming({ file: "hebrew.ttf" }, { file: "hebrew.ttf" }))).toEqual([
      'atlas.yaml:9: fonts.1.script: "Hebrew" has a font already (name one font for each script)',
    ]);
  });

  testBroken([
    {
      when: "is told where it does not stand in the data folder",
      edits: [naming({})],
      says: [`${first}.file: there is no file "fonts/hebrew.ttf" in the data folder (put it there, or correct its name)`],
    },
    {
      when: "is told where it stands outside the data folder",
      edits: [naming({ file: "../hebrew.ttf" })],
      says: [`${first}.file: "../hebrew.ttf" is outside the data folder (put the font into it)`],
    },
    {
      when: "is told where its file is no font",
      edits: [naming({ file: "atlas.yaml" })],
      says: [`${first}.file: "atlas.yaml" is not a font that can be read (give a TrueType or OpenType file)`],
    },
    {
      when: "is told where its script is misspelt, or none, or one of the site's own",
      edits: [naming({ script: "Hebrow" }, { script: "Elvish" }, { script: "Greek" })],
      says: [
        `${first}.script: "Hebrow" is not a script (did you mean "Hebrew"?)`,
        'atlas.yaml:9: fonts.1.script: "Elvish" is not a script (write its name in Unicode, such as Arabic, Hebrew or Han)',
        'atlas.yaml:10: fonts.2.script: "Greek" is drawn by the site\'s own typefaces (leave this font out)',
      ],
    },
  ]);
});
