import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { englishWords } from "../fixtures/in-english.ts";

const sources = readdirSync("src/words/en", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => [name, readFileSync(`src/words/en/${name}`, "utf8")] as const);

test.each(sources)("no sentence of %s admits, reveals, insists or alleges", (_name, text) => {
  expect(text).not.toMatch(/\b(admit|reveal|insist|alleg|conced|confess|purport|boast)(s|es|ed|e|ing)?\b/i);
});

test.each(sources)("no sentence of %s has “claim” as a verb", (_name, text) => {
  expect(text).not.toMatch(
    /\bclaims (that|to|it|he|she|they)\b|\bclaimed (that|to)\b|\b(he|she|it|who|speaker|kyiv|moscow|nato) claims?\b/i,
  );
});

test.each(sources)("%s gives no verdict", (_name, text) => {
  expect(text).not.toMatch(/\b(true|false(?!\s*[;)])|truth|fact-?check|verified|debunk|misleading|verdict|rating)\b/i);
});

test("one is written in the singular, others with their separators", () => {
  expect(englishWords.common.counts(1, 1)).toBe("1 statement, 1 claim");
  expect(englishWords.common.counts(1200, 34)).toBe("1,200 statements, 34 claims");
  expect(englishWords.card.hiddenByFilters(1)).toBe("1 statement is hidden by the filters.");
});

test.each([
  ["Commander-in-Chief of the Armed Forces, Ukraine", "commander-in-chief of the Armed Forces, Ukraine"],
  ["Defence minister, Russia", "defence minister, Russia"],
  ["Secretary General, NATO", "Secretary General, NATO"],
  ["Center for Strategic and International Studies", "Center for Strategic and International Studies"],
  ["US-led coalition", "US-led coalition"],
])("an office after its holder’s name: %s", (office, said) => {
  expect(englishWords.openClaim.office(office)).toBe(said);
});

test("that nobody answers is said only where nobody does", () => {
  expect(englishWords.selection.noAnswer(0)).toBe("No response recorded.");
  expect(englishWords.selection.noAnswer(1)).toBe("No response to this statement recorded; 1 responds to others on this claim.");
  expect(englishWords.selection.noAnswer(3)).toBe("No response to this statement recorded; 3 respond to others on this claim.");
});

test("what is counted beside its number says what it is, and that it is new, stays, exercises or is not there yet", () => {
  const words: readonly string[] = [];
  const [troops, ships] = [frozenAtlas.countedOf("personnel"), frozenAtlas.countedOf("ships")];
  expect(englishWords.common.counted(troops, { words, when: "present", part: "total" })).toBe("troops");
  expect(englishWords.common.counted(troops, { words, when: "planned" })).toBe("troops, planned");
  expect(englishWords.common.counted(troops, { words: ["500 soldiers"], when: "forecast" })).toBe("soldiers, forecast");
  expect(englishWords.common.counted(troops, { words, when: "present", part: "remaining" })).toBe("troops, remaining");
  expect(englishWords.common.counted(troops, { words, when: "past", isExercise: true })).toBe("troops, exercising");
  expect(englishWords.common.counted(ships, { words, when: "unclear", part: "newcomers", isOne: true })).toBe(
    "ship, newly arrived",
  );
  expect(englishWords.common.counted(frozenAtlas.countedOf("other"), { words, when: "present" })).toBe("");
});

test("a figure in words is as short as it can be said", () => {
  expect(englishWords.common.wordFigure("thousands of combat-ready troops")).toBe("thousands");
  expect(englishWords.common.wordFigure("tens of thousands of soldiers")).toBe("tens of thousands");
  expect(englishWords.common.wordFigure("two armies")).toBe("two armies");
});

test("a status is cut into lines where it has a pause", () => {
  expect(englishWords.common.statusLines("internationally recognised as Ukraine; annexed by Russia in 2014")).toEqual([
    "internationally recognised as Ukraine;",
    "annexed by Russia in 2014",
  ]);
});

test("a link that is not understood is said in one sentence, with the reason for each part", () => {
  const parts = [
    { key: "region", value: "atlantis", why: "unknown" as const },
    { key: "at", value: "1,2", why: "malformed" as const },
  ];
  expect(englishWords.announcements.dropped(parts.map(englishWords.announcements.droppedPart))).toBe(
    "Part of this link could not be used: unknown region “atlantis”; “at” could not be read. The rest has been applied.",
  );
});

test("a stranger's words in a link are not repeated: what is quoted is one word", () => {
  const strange = [
    "This page moved. Write to editor@evil.example to read it.",
    "evil.example",
    "\u202emoc.live//:sptth",
    "a\u0000b",
    "",
    "a".repeat(80),
  ];
  const { droppedPart } = englishWords.announcements;
  for (const value of strange) {
    expect(droppedPart({ key: "claim", value, why: "unknown" })).toBe("unknown claim");
    expect(droppedPart({ key: "said", value, why: "malformed" })).toBe("“said” could not be read");
  }
  expect(droppedPart({ key: "claim", value: "russian-trops", why: "unknown" })).toBe("unknown claim “russian-trops”");
  expect(droppedPart({ key: "known", value: "2021-02-31", why: "malformed" })).toBe("“known=2021-02-31” could not be read");
});

test("a title says who speaks before what is said", () => {
  expect(englishWords.common.claimTitle("Russia", "denies", "Russia is a party to the war.", "Claimed Ground")).toBe(
    "Russia denies: Russia is a party to the war. · Claimed Ground",
  );
});

test("a picture promises only what its atlas has", () => {
  expect(englishWords.exporter.partsNote({ borders: true, credits: true })).toBe(
    "Sources, borders, map credit and the address are always in the picture.",
  );
  expect(englishWords.exporter.partsNote({ borders: false, credits: false })).toBe(
    "Sources and the address are always in the picture.",
  );
});
