import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Compiled, compileAtlas } from "../../../src/build/atlas/compile.ts";
import { type Edit, folderWith } from "../records/data-folder.ts";

const about = { type: "FeatureCollection", source: "Made up", licence: "public domain", knownError: "Made up.", credits: [] };
const square = readFileSync("test/fixtures/broken/base/regions/square.geojson", "utf8");

/** The smallest right data folder, with a base map of one country. */
function folderWithMap(edits: readonly Edit[]): string {
  const { geometry } = JSON.parse(square);
  const properties = { id: "SQ", name: { en: "Squareland", uk: "Квадратія" }, label: [35, 45], labelRank: 1 };
  const countries = { ...about, features: [{ type: "Feature", properties, geometry }] };
  const folder = folderWith(edits);
  writeFileSync(join(folder, "base/countries.geojson"), JSON.stringify(countries));
  return folder;
}

test("one folder of records makes an atlas in each of its languages, down to the map", async () => {
  const folder = folderWithMap([
    [
      "claims/russian-troops.yaml",
      "proposition: Russia has moved troops to the square.",
      "proposition: { en: Russia has moved troops to the square., uk: Росія перемістила війська на площу. }",
    ],
    ["regions/square.geojson", '"name": "Square"', '"name": { "en": "Square", "uk": "Площа" }'],
  ]);
  const english = await compileAtlas(folder, join(folder, "fonts"));
  const ukrainian = await compileAtlas(folder, join(folder, "fonts-uk"), { language: "uk" });
  expect(textsOf(english)).toEqual([
    "en",
    "Russia has moved troops to the square.",
    "Square",
    "Squareland",
    "Nothing of the kind has happened.",
  ]);
  expect(textsOf(ukrainian)).toEqual([
    "uk",
    "Росія перемістила війська на площу.",
    "Площа",
    "Квадратія",
    "Nothing of the kind has happened.",
  ]);
  expect(english.untranslated).toBe(0);
  expect(ukrainian.untranslated).toBeGreaterThan(20);
  expect(ukrainian.atlas.version).not.toBe(english.atlas.version);
});

/** The language of an atlas, and a text of a claim, a region, a country and a statement. */
function textsOf({ atlas, file }: Compiled): readonly unknown[] {
  return [
    atlas.language,
    atlas.claims[0]?.proposition,
    atlas.regionOf("square").name,
    file.ground.countries[0]?.name,
    atlas.statements[1]?.gist,
  ];
}
