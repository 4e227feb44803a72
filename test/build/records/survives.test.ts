import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder } from "../../../src/build/records/records.ts";
import { folderWith } from "./data-folder.ts";

const base = "test/fixtures/broken/base";
const files = [
  "actors.yaml",
  "atlas.yaml",
  "base/places.geojson",
  "claims/russian-troops.yaml",
  "regions/edge.geojson",
  "regions/square.geojson",
  "sources/daily-2021-04-13.yaml",
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
    const lines = readFileSync(`${base}/${file}`, "utf8").split("\n");
    for (const [index, line] of lines.entries()) {
      const odd = oddities[round++ % oddities.length] ?? "";
      const broken = [line.replace(/[:,[].*$/, (rest) => `${rest[0]} ${odd}`), "", odd, `${line}\n${line}`, line.slice(0, -2)];
      for (const replacement of [broken[0], broken[1 + (round % 4)]]) {
        expect(() => readWith(file, lines.with(index, replacement ?? "").join("\n"))).not.toThrow();
      }
    }
  }
});

/** Reads one copy of the smallest right data folder again and again, each time with another text in one of its files. */
function reader() {
  const folder = folderWith([]);
  return (file: string, text: string) => {
    writeFileSync(join(folder, file), text);
    try {
      return readFolder(folder).problems;
    } finally {
      writeFileSync(join(folder, file), readFileSync(join(base, file)));
    }
  };
}
