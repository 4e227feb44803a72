import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readFolder } from "../../../src/build/records/records.ts";
import { sentenceOf } from "../../../src/domain/problem.ts";

/** One replacement in one file of the smallest right data folder; with no text to replace, a file of its own. */
export type Edit = readonly [file: string, from: string, to: string];

/** A data folder broken in one way, and every line that is to be printed of it. */
export type Broken = { readonly when: string; readonly edits: readonly Edit[]; readonly says: readonly string[] };

const base = "test/fixtures/broken/base";

/** A story that is right beside the smallest right data folder, which has none. */
export const rightStory: Edit = ["stories/two-sides.yaml", "", readFileSync("test/fixtures/broken/two-sides.yaml", "utf8")];

/** A copy of the smallest right data folder with these edits, removed when the test ends. */
export function folderWith(edits: readonly Edit[]): string {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(base, folder, { recursive: true });
  for (const [file, from, to] of edits) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    if (from === "") writeFileSync(path, to);
    else writeFileSync(path, replacedOnce(readFileSync(path, "utf8"), from, to));
  }
  return folder;
}

/** Tests that each broken folder gives exactly its lines. */
export function testBroken(cases: readonly Broken[]): void {
  for (const { when, edits, says } of cases) {
    test(when, () => {
      expect(readFolder(folderWith(edits)).problems.map(sentenceOf)).toEqual(says);
    });
  }
}

function replacedOnce(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`got ${parts.length - 1} places when expected one: ${from}`);
  return parts.join(to);
}
