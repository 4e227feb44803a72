import { describe, expect, test } from "vitest";
import { createKeys, keyOf, wordsIn } from "../../../src/scene/search/key.ts";
import { latinOf } from "../../../src/scene/search/transliteration.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";

const { keysOf } = createKeys(frozenAtlas.spellings);

test("a text is cut into words that know where they stand", () => {
  const text = "Kyiv’s “build-up”, 40,000 troops (68/262).";
  const words = wordsIn(text);
  expect(words.map((it) => it.text)).toEqual(["Kyiv’s", "build-up", "40,000", "troops", "68", "262"]);
  for (const { text: word, start, end } of words) expect(text.slice(start, end)).toBe(word);
});

test("what has no shape cuts no word and changes no key, and the mark lies over it", () => {
  for (const [text, word, key] of [
    ["a bat\u00adtalion.", "bat\u00adtalion", "battalion"],
    ["in Kyi\u200bv’\u00ads hands", "Kyi\u200bv’\u00ads", "Kyiv’s"],
    ["a build-\u00adup", "build-\u00adup", "build-up"],
    ["به می\u200cخواهم گفت", "می\u200cخواهم", "میخواهم"],
  ] as const) {
    const found = wordsIn(text).find((it) => it.text === word);
    expect(found, text).toBeDefined();
    expect(text.slice(found?.start, found?.end)).toBe(word);
    expect(keysOf(word)).toEqual(keysOf(key));
  }
});

test("only thousands are one number: a year and what is counted after it stay two", () => {
  expect(wordsIn("in 2021 100 ships; 1 500 men; 3.5").map((it) => it.text)).toEqual([
    "in",
    "2021",
    "100",
    "ships",
    "1 500",
    "men",
    "3.5",
  ]);
});

test.each([
  ["Zelensky", "Zelenskyy", "Zelenskiy", "Зеленский", "Зеленський"],
  ["Shoigu", "Shoygu", "SHOIGU", "Шойгу"],
  ["Iuliia", "Yuliya", "Юлия", "Юлія"],
  ["Ryabkov", "Riabkov", "Рябков"],
  ["Kyiv", "Київ", "Kyiv’s", "Kyiv's"],
  ["Putin", "Путин", "Путін"],
  ["Chișinău", "Chisinau", "CHIŞINĂU"],
  ["build-up", "buildup", "Build‑up", "build‐up"],
  ["40,000", "40000", "40 000", "40 000", "40.000"],
  ["U.S.", "US", "us"],
  ["troop", "troops"],
  ["Łukasz", "Lukasz"],
])("%s is the same word in every spelling", (first, ...others) => {
  expect(others.map(keyOf)).toEqual(others.map(() => keyOf(first)));
});

test.each([
  ["Kyiv", "Kiev", "Киев"],
  ["Donbas", "Donbass", "Донбасс"],
  ["Crimea", "Крым", "Крим"],
  ["Luhansk", "Луганск", "Луганськ"],
  ["Odesa", "Одесса"],
  ["Russia", "Россия", "Росія"],
])("%s is found by its other names", (name, ...others) => {
  for (const other of others) expect(keysOf(name)).toContain(keyOf(other));
});

test("words that differ stay apart", () => {
  const words = [
    "Tass",
    "task",
    "Russia",
    "Russian",
    "Crimea",
    "crime",
    "sea",
    "more",
    "NATO",
    "Donbas",
    "Donetsk",
    "allies",
    "Paris",
  ];
  expect(new Set(words.map(keyOf)).size).toBe(words.length);
  expect(keyOf("море")).toBe("sea");
});

describe("Cyrillic letters", () => {
  test("all of Russian and Ukrainian have Latin ones", () => {
    const alphabet = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя";
    expect(latinOf(alphabet)).toMatch(/^[a-z]+$/);
  });

  test("other letters stay", () => {
    expect(latinOf("abc łß")).toBe("abc łß");
  });
});

describe("Greek letters", () => {
  test("all have Latin ones, with and without accents", () => {
    expect(latinOf("αβγδεζηθικλμνξοπρσςτυφχψω")).toMatch(/^[a-z]+$/);
    expect(latinOf("άέήίόύώϊϋΐΰἀὦ")).toMatch(/^[a-z]+$/);
  });

  test.each([
    ["Κύπρος", "Kypros"],
    ["Θεσσαλονίκη", "Thessaloniki"],
    ["Δένδιας", "Dendias"],
    ["Παπανδρέου", "Papandreou"],
    ["Εύβοια", "Evvoia"],
    ["Ναύπλιο", "Nafplio"],
    ["Μπακογιάννη", "Bakogianni"],
    ["Άγγελος", "Angelos"],
    ["Λευκωσία", "Lefkosia"],
  ])("%s is found as %s", (greek, latin) => {
    expect(keyOf(greek)).toBe(keyOf(latin));
  });

  test("other scripts are found as written", () => {
    expect(keyOf("حيفا")).toBe("حيفا");
    expect(keyOf("חיפה")).toBe("חיפה");
  });
});
