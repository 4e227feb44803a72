import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readFolder } from "../../../src/build/records/records.ts";
import { sentenceOf } from "../../../src/domain/problem.ts";
import { frozenFolder } from "../../fixtures/atlas/frozen-folder.ts";

test("the hardest records of the research fit: a correction the same day, a figure that is forecast by one and present to another", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync("test/fixtures/research", folder, { recursive: true });
  for (const shared of ["regions", "base", "borders"])
    cpSync(`${frozenFolder}/${shared}`, join(folder, shared), { recursive: true });
  // The readout by which Russia draws no border at the line of contact.
  const readout = "sources/kremlin-stories-2021-04.yaml";
  cpSync(`${frozenFolder}/${readout}`, join(folder, readout));
  const atlas = readFileSync(`${frozenFolder}/atlas.yaml`, "utf8").replace(/^article: .*$/m, "article: eeas-2021-04-19");
  writeFileSync(join(folder, "atlas.yaml"), atlas);
  expect(readFolder(folder).problems.map(sentenceOf)).toEqual([]);
});
