import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder } from "../../../src/build/records/records.ts";
import { folderWith, rightStory } from "./data-folder.ts";

const files = [
  "actors.yaml",
  "atlas.yaml",
  "base/places.geojson",
  "claims/russian-troops.yaml",
  "regions/edge.geojson",
  "regions/square.geojson",
  "sources/daily-2021-04-13.yaml",
  "stories/two-sides.yaml",
];
const oddities = [
  "",
  "7",
  "null",
  "[]",
  "{}",
  "[[]]",
  '"x"',
  "- a",
  "id: id",
  "&a *a",
  "!!set {}",
  "? k",
  "\t",
  "1e999",
  "true",
  "<<: *a",
];

test("no file, however broken, stops the reading of the others", { timeout: 60_000 }, () => {
  const readWith = reader();
  for (const file of files) {
    for (const odd of oddities) expect(readWith(file, `${odd}\n`).map((it) => it.file)).toContain(file);
  }
});

test("no line, however broken, stops the reading", { timeout: 60_000 }, () => {
  const readWith = reader();
  let round = 0;
  for (const file of files) {
    const lines = readWith.whole(file).split("\n");
    for (const [index, line] of lines.entries()) {
      const odd = oddities[round++ % oddities.length] ?? "";
      const broken = [line.replace(/[:,[].*$/, (rest) => `${rest[0]} ${odd}`), "", odd, `${line}\n${line}`, line.slice(0, -2)];
      for (const replacement of [broken[0], broken[1 + (round % 4)]]) {
        expect(() => readWith(file, lines.with(index, replacement ?? "").join("\n"))).not.toThrow();
      }
    }
  }
});

/** Reads one copy of the smallest right data folder, with a story, again and again, each time with another text in one of its files. */
function reader() {
  const folder = folderWith([rightStory]);
  const whole = (file: string) => readFileSync(join(folder, file), "utf8");
  const readWith = (file: string, text: string) => {
    const before = whole(file);
    writeFileSync(join(folder, file), text);
    try {
      return readFolder(folder).problems;
    } finally {
      writeFileSync(join(folder, file), before);
    }
  };
  return Object.assign(readWith, { whole });
}
