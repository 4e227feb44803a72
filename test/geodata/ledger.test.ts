import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { levels, linkKinds, stances } from "../../src/domain/vocabulary.ts";
import { livingFolder, reviewedAtlas } from "./living-atlas.ts";

// The README of the records accounts for the research behind them.

const readme = readFileSync(`${livingFolder}/README.md`, "utf8");

/** The rows of the table under a heading row, each cut into its cells. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, below] = readme.split(`${heading}\n`);
  if (below === undefined) throw new Error(`unknown table: ${heading}`);
  const lines = below.split("\n").slice(1);
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(0, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const entries = rowsUnder("| research entry | statement |");
const ties = rowsUnder("| tie | from | type | to | became |");
const idsIn = (cell: string | undefined) => [...(cell ?? "").matchAll(/`([^`]+)`/g)].flatMap((match) => match[1] ?? []);
const numbered = (letter: string, last: number, digits: number) =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(digits, "0")}`);

test("each of the 124 ties of the research is accounted for once, in order", () => {
  expect(ties.map(([tie]) => tie)).toEqual(numbered("R", 124, 3));
  for (const [, from, type, to, became] of ties) expect([from, type, to, became].every(Boolean)).toBe(true);
});

test("no document counts the records, which grow: npm run check does", () => {
  const documents = execFileSync("git", ["ls-files", "*.md"], { encoding: "utf8" }).trim().split("\n");
  const counting = documents.flatMap((path) => {
    const counts = readFileSync(path, "utf8").match(/\b\d+ (claims|statements|sources|actors|cards)\b/g) ?? [];
    return counts.map((it) => `${path}: ${it}`);
  });
  expect(counting).toEqual([]);
});

test("each verified entry is recorded, or named among what is left out", () => {
  const [, after = ""] = readme.split("Left out, and why:");
  const leftOut = after.split("\n## ")[0] ?? "";
  const recorded = new Set(entries.map(([entry]) => entry));
  const missing = [...numbered("S", 30, 2), ...numbered("W", 107, 3)].filter((it) => !recorded.has(it) && !leftOut.includes(it));
  expect(missing).toEqual([]);
  expect(entries.map(([entry]) => entry)).toEqual([...recorded].sort());
});

test("every statement the tables name is recorded, and every statement of the research has its entry", () => {
  const recorded = new Set(reviewedAtlas.statements.map((it) => it.id));
  const named = entries.flatMap(([, statements]) => idsIn(statements));
  expect(named.filter((id) => !recorded.has(id))).toEqual([]);
  const words = new Set<string>([...stances, ...linkKinds, ...levels, "newcomers", "total", "remaining"]);
  const tied = ties.flatMap(([, , , , became]) => idsIn(became)).filter((it) => !words.has(it));
  expect(tied.filter((id) => !recorded.has(id) && !reviewedAtlas.hasClaim(id))).toEqual([]);
  const unnamed = [...recorded].filter((id) => !named.includes(id));
  expect(unnamed.filter((id) => !/^osce-smm-.+-ceasefire-violations$/.test(id))).toEqual([]);
});
