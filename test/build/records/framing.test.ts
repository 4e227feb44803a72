import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { doubtfulFraming } from "../../../src/build/records/framing.ts";
import { readRecords } from "../../../src/build/records/records.ts";

/** What is said of the framing of the small atlas, changed in these places. */
function said(...edits: readonly (readonly [file: string, from: string, to: string])[]) {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync("test/fixtures/atlases/hollow-bay", folder, { recursive: true });
  for (const [file, from, to] of edits) {
    const text = readFileSync(join(folder, file), "utf8");
    if (!text.includes(from)) throw new Error(`not there: ${from}`);
    writeFileSync(join(folder, file), text.replace(from, to));
  }
  const reading = readRecords(folder);
  if (reading.kind !== "atlas") throw new Error(JSON.stringify(reading.problems));
  return doubtfulFraming(reading, folder);
}

test("nothing is said where home shows every place with statements", () => {
  expect(said()).toEqual([]);
});

test("a place with statements that the focus leaves out is named", () => {
  expect(said(["atlas.yaml", "southWest: [-131.2, -36.1]", "southWest: [-129.4, -34.8]"])).toEqual([
    {
      file: "atlas.yaml",
      path: "focus",
      message: expect.stringMatching(/^leaves out "hollow-bay", Hollow Bay, with \d statements/),
    },
  ]);
});

test("a place for whose name a phone has no room is named", () => {
  const endless =
    "The bay that lies between the two towns and the island, with a name far too long for a telephone, as every reader sees";
  expect(said(["regions/hollow-bay.geojson", '"name": "Hollow Bay"', `"name": "${endless}"`])).toEqual([
    {
      file: "regions/hollow-bay.geojson",
      path: "properties.name",
      message: expect.stringContaining("no room for its name on a phone"),
    },
  ]);
});
