import { describe, expect, test } from "vitest";
import { faultOfText, mixtureIn, visible } from "../../../src/domain/parse/language/letters.ts";
import { sentenceOf } from "../../../src/domain/problem.ts";
import { testBroken } from "./data-folder.ts";

const claim = "claims/russian-troops.yaml";
const gist = "gist: Nothing of the kind has happened.";

describe("a text of the records", () => {
  testBroken([
    {
      when: "holds no control characters, in whatever field",
      edits: [
        [claim, gist, 'gist: "Nothing \\e[2J has happened."'],
        [claim, 'prefix: "Russia has "', 'prefix: "Russia\\0 has "'],
        ["base/places.geojson", '"Near Town"', '"Near\\u0008 Town"'],
      ],
      says: [
        'base/places.geojson:9: features.1.properties.name: holds U+0008 after "Near", which cannot be seen (take it out)',
        'claims/russian-troops.yaml:39: statements.0.evidence.0.selector.prefix: holds U+0000 after "Russia", which cannot be seen (take it out)',
        'claims/russian-troops.yaml:76: statements.1.gist: holds U+001B after "Nothing ", which cannot be seen (take it out)',
      ],
    },
    {
      when: "stands in one line, without tabs",
      edits: [[claim, gist, 'gist: "Nothing\\nhas\\thappened."']],
      says: ['claims/russian-troops.yaml:76: statements.1.gist: holds a line break after "Nothing" (write it in one line)'],
    },
    {
      when: "holds nothing that turns the direction of writing, that nobody sees, or that a lost letter left",
      edits: [
        [claim, gist, 'gist: "\\u202eNothing has happened."'],
        [claim, "proposition: Russia has", "proposition: Russ\u200bia has"],
        ["sources/daily-2021-04-13.yaml", "title: Troops move", "title: Caf\ufffd troops move"],
      ],
      says: [
        'claims/russian-troops.yaml:2: proposition: holds U+200B after "Russ", which cannot be seen (take it out)',
        "claims/russian-troops.yaml:76: statements.1.gist: holds U+202E at its beginning, which turns the direction of writing (take it out)",
        'sources/daily-2021-04-13.yaml:4: title: holds U+FFFD after "Caf", where a letter was lost (write it again, from the source)',
      ],
    },
    {
      when: "is not read from a key that nobody sees whole",
      edits: [["sources/daily-2021-04-13.yaml", "title: Troops move", '"ti\\u200btle": Troops move']],
      says: [
        'sources/daily-2021-04-13.yaml:4: tiU+200Btle: its key holds U+200B after "ti", which cannot be seen (take it out)',
        'sources/daily-2021-04-13.yaml:4: tiU+200Btle: unknown key (did you mean "title"?)',
      ],
    },
    {
      when: "is not a number without end",
      edits: [["atlas.yaml", "headline:", "largestRing: .inf\nheadline:"]],
      says: ["atlas.yaml:4: largestRing: is not a number that can be written (write its digits)"],
    },
  ]);
});

test("joiner and non-joiner stand where a script needs them, and nowhere else", () => {
  expect(faultOfText("می\u200cخواهم")).toBeUndefined();
  expect(faultOfText("क्\u200dष")).toBeUndefined();
  expect(faultOfText("❤\ufe0f")).toBeUndefined();
  expect(faultOfText("NA\u200dTO")).toBe('holds U+200D after "NA", between letters that do not join (take it out)');
  expect(faultOfText("\u200cNATO")).toBe("holds U+200C at its beginning, between letters that do not join (take it out)");
});

test("letters of two alphabets in one word are pointed out, and whole words of either are not", () => {
  expect(mixtureIn("Кyiv")).toBe('mixes Latin and Cyrillic letters in the word "Кyiv" (type it again in one alphabet)');
  expect(mixtureIn("NATO и НАТО, Su-27 und Ми-8")).toBeUndefined();
});

test("what a problem quotes cannot turn a terminal's colours, and is not endless", () => {
  expect(visible("a\u001b[31m")).toBe("aU+001B[31m");
  const sentence = sentenceOf({ file: "a.yaml", path: "id", message: `"${"x".repeat(5_000)}\u0007" is not an id` });
  expect(sentence).toBe(`a.yaml: id: "${"x".repeat(100)} …" is not an id`);
  const bare = sentenceOf({ file: "a.yaml", path: "id", message: `differs (write a, or call it ${"1,1".repeat(900)}.yaml)` });
  expect(bare).toMatch(/^a\.yaml: id: differs \(write a, or call it [1,]{100} …\)$/);
});
