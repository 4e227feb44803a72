import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { stances } from "../../src/domain/vocabulary.ts";
import { englishWords } from "../fixtures/in-english.ts";

test("every stance has its one verb of the table in the data contract", () => {
  const readme = readFileSync("geodata/README.md", "utf8");
  const rows = [...readme.matchAll(/^\| `([a-z-]+)` \| ([a-z ]+) \|/gm)].map(([, stance = "", verb = ""]) => [stance, verb]);
  const table = rows.filter(([stance]) => stances.some((it) => it === stance));
  expect(Object.fromEntries(table)).toEqual(englishWords.stances.verbs);
  expect(table.map(([stance]) => stance)).toEqual([...stances]);
});

test("no two stances share a verb", () => {
  expect(new Set(Object.values(englishWords.stances.verbs)).size).toBe(stances.length);
});

test("several speakers take the same verb in the plural", () => {
  expect(stances.map((it) => englishWords.stances.verbOf(it, false))).toEqual(Object.values(englishWords.stances.verbs));
  expect(stances.map((it) => englishWords.stances.verbOf(it, true))).toEqual([
    "say",
    "repeat",
    "confirm",
    "accept",
    "qualify",
    "dispute the number",
    "dispute the meaning",
    "deny",
    "answer",
    "condemn",
    "correct",
    "decline to say",
  ]);
});

test("the verbs are the design's, loaded in no direction", () => {
  expect(Object.values(englishWords.stances.verbs)).toEqual([
    "says",
    "repeats",
    "confirms",
    "accepts",
    "qualifies",
    "disputes the number",
    "disputes the meaning",
    "denies",
    "answers",
    "condemns",
    "corrects",
    "declines to say",
  ]);
});
