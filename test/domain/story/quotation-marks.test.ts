import { describe, expect, test } from "vitest";
import { hasLoneMark, quotedIn, withoutQuoted } from "../../../src/domain/story/quotation-marks.ts";

describe("words in quotation marks are found", () => {
  test.each([
    ["says “a b” and “c”", ["a b", "c"]],
    ["sagt „a b“ und «c»", ["a b", "c"]],
    ['says "a b" and ‘c’', ["a b", "c"]],
    ["says 'a b', Kyiv's 'c'", ["a b", "c"]],
    ["says ‘Kyiv’s a’", ["Kyiv’s a"]],
    ["says “a ‘b’ c”", ["a ‘b’ c"]],
    ["Kyiv’s and the allies’ ships", []],
    ["Kyiv's and the allies' ships", []],
    ["says “a b", []],
  ])("in %j", (text, words) => expect(quotedIn(text).map((it) => it.words)).toEqual(words));
});

test("what is quoted is left out with its marks, and all else keeps its place", () => {
  expect(withoutQuoted("says “a b”, yes")).toBe("says      , yes");
});

test.each([
  ["says “a” and «b»", false],
  ["Kyiv’s allies’ “a”", false],
  ["says “a", true],
  ["says a”", true],
  ['says "a" and "b', true],
  ["says “a “b”", true],
])("a mark stands alone in %j: %j", (text, isAlone) => expect(hasLoneMark(text)).toBe(isAlone));
