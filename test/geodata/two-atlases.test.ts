import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildSite } from "../../src/build/browser.ts";
import { readRecords } from "../../src/build/records/records.ts";
import { findWords, type Telling, wordsOfAtlas } from "../fixtures/atlas/atlas-words.ts";
import { secondFolder } from "../fixtures/atlas/second-atlas.ts";
import { readBuiltFiles, wordsOfTheProgram } from "../fixtures/site/built-files.ts";

// A second, real atlas, built whole: what only the living one says must be nowhere in it.

const built = mkdtempSync(join(tmpdir(), "claimed-ground-"));
afterAll(() => rmSync(built, { recursive: true }));

function tellingOf(folder: string): Telling {
  const reading = readRecords(folder);
  if (reading.kind === "problems") throw new Error(`problems in ${folder}`);
  return reading;
}

test("a site of the second atlas has no id, address, source, sentence, place or person that only the first has", async () => {
  await buildSite(process.cwd(), built, { address: "https://atlas.example/map/", records: secondFolder });
  const files = readBuiltFiles(built);
  const second = tellingOf(secondFolder);
  const own = wordsOfAtlas(second);
  // What the second says too, be it within a longer text, is not the first’s alone.
  const { parts, countries, method } = second;
  const said = new Map([["records", JSON.stringify([parts, [...countries], method])]]);
  const first = [...wordsOfAtlas(tellingOf("geodata"))];
  const shared = new Set(findWords(first, said).map((it) => it.word));
  const sought = first.filter((it) => !own.has(it) && !shared.has(it));
  // The notices of packages are their authors’ words.
  const found = findWords(sought, new Map([...files].filter(([name]) => name !== "licenses.txt")));
  process.stdout.write(
    `looked for ${sought.length} strings that only the first atlas has in ${files.size} files of the second\n`,
  );
  expect(sought.length).toBeGreaterThan(2500);
  expect(new Set(found.map((it) => it.word).filter((it) => wordsOfTheProgram[it] === undefined))).toEqual(new Set());
  // Its own are found in the same way, those of every claim on its page.
  const pages = readdirSync(join(secondFolder, "claims")).map((it) => `claims/${it.replace(".yaml", "")}/index.html`);
  const ownFound = new Set(findWords([...own], files).map((it) => it.path));
  expect(pages.filter((it) => !ownFound.has(it))).toEqual([]);
}, 300_000);
