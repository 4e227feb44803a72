import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFolder } from "../../src/build/records/records.ts";
import { levels, linkKinds, stances } from "../../src/domain/vocabulary.ts";
import { livingFolder, reviewedAtlas } from "./living-atlas.ts";

// The log of the research accounts for the research behind the records. That what it names is there, and named once, `check` says.

const log = readFolder(livingFolder).records.log[0]?.content;
if (!log) throw new Error(`no research-log.yaml in ${livingFolder}`);
const { entries, leftOut, ties } = log;

const idsIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].flatMap((match) => match[1] ?? []);
const numbered = (letter: string, last: number, digits: number) =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(digits, "0")}`);

test("each of the 124 ties of the research is accounted for once, in order", () => {
  expect(ties.map((it) => it.tie)).toEqual(numbered("R", 124, 3));
});

test("no document counts the records, which grow: npm run check does", () => {
  const documents = execFileSync("git", ["ls-files", "*.md"], { encoding: "utf8" }).trim().split("\n");
  const counting = documents.flatMap((path) => {
    // A round number is a limit, or a size that something was tried at.
    const counts = readFileSync(path, "utf8").match(/\b(?!\d*00 )\d+ (claims|statements|sources|actors|cards)\b/g) ?? [];
    return counts.map((it) => `${path}: ${it}`);
  });
  expect(counting).toEqual([]);
});

test("each verified entry is recorded, or named among what is left out", () => {
  const recorded = new Set(entries.map((it) => it.entry));
  const passedOver = new Set(leftOut.flatMap((it) => it.entries ?? []));
  const missing = [...numbered("S", 30, 2), ...numbered("W", 107, 3)].filter((it) => !recorded.has(it) && !passedOver.has(it));
  expect(missing).toEqual([]);
  expect(entries.map((it) => it.entry)).toEqual([...recorded].sort());
});

test("every statement of the research has its entry, and what a tie became names what is recorded", () => {
  const recorded = new Set(reviewedAtlas.statements.map((it) => it.id));
  const named = new Set(entries.flatMap((it) => it.statements));
  const words = new Set<string>([...stances, ...linkKinds, ...levels, "newcomers", "total", "remaining"]);
  const tied = ties.flatMap((it) => idsIn(it.became)).filter((it) => !words.has(it));
  expect(tied.filter((id) => !recorded.has(id) && !reviewedAtlas.hasClaim(id))).toEqual([]);
  const unnamed = [...recorded].filter((id) => !named.has(id));
  expect(unnamed.filter((id) => !/^osce-smm-.+-ceasefire-violations$/.test(id))).toEqual([]);
});
