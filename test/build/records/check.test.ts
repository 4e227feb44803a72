import { expect, test } from "vitest";
import { main } from "../../../src/build/records/check.ts";
import { folderWith } from "./data-folder.ts";

async function check(folder: string) {
  const lines: string[] = [];
  const code = await main([folder], (line) => lines.push(line.replaceAll(folder, "data")));
  return { code, lines };
}

test("a right folder is counted, and the exit code is 0", async () => {
  expect(await check(folderWith([]))).toEqual({
    code: 0,
    lines: [
      "data: 1 claim, 2 statements, 2 sources, 3 actors, 2 regions, 2 places, 0 disputed lines, 0 of 2 quotations compared word for word (page 0, archived-copy 0, saved-text 0), no problem",
    ],
  });
});

test("what was compared word for word is counted by what with", async () => {
  const compared = '        language: en\n        comparedOn: "2026-11-30"\n        comparedWith: saved-text\n    recordedOn';
  const folder = folderWith([["claims/russian-troops.yaml", "        language: en\n    recordedOn", compared]]);
  expect((await check(folder)).lines).toEqual([
    expect.stringContaining("1 of 2 quotations compared word for word (page 0, archived-copy 0, saved-text 1)"),
  ]);
});

test("every problem is a line that begins with its file and line, then they are counted, and the exit code is 1", async () => {
  const folder = folderWith([
    ["claims/russian-troops.yaml", "value: 40000", "value: 40"],
    ["claims/russian-troops.yaml", "act: deploy", "act: invade"],
    ["atlas.yaml", "article: daily-2021-04-13", "article: weekly"],
  ]);
  expect(await check(folder)).toEqual({
    code: 1,
    lines: [
      'data/atlas.yaml:8: article: unknown source "weekly" (write sources/weekly.yaml)',
      'data/claims/russian-troops.yaml:5: about.act: unknown act "invade" (write deploy, exercise, build-up, withdraw, close-sea, pass, intend, demand, other, or list it under acts in atlas.yaml)',
      'data/claims/russian-troops.yaml:22: statements.0.quantities.0.value: 40 cannot be read in "40,000 troops" (give the words it stands in, or leave value out)',
      "data: 3 problems in 2 files",
    ],
  });
});

test("a folder that is not there is said to be none", async () => {
  expect(await check("nowhere")).toEqual({
    code: 1,
    lines: ["data: is not a folder (give the folder the records are in)", "data: 1 problem in 1 file"],
  });
});

test("an empty folder misses what every atlas has", async () => {
  expect((await check("test/fixtures/broken/base/base")).lines).toEqual([
    "data/actors.yaml: is missing (every atlas has one)",
    "data/atlas.yaml: is missing (every atlas has one)",
    "data/claims: is missing (every atlas has this folder, with a file for each record)",
    "data/sources: is missing (every atlas has this folder, with a file for each record)",
    "data: 4 problems in 4 files",
  ]);
});
