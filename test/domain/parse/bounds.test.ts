import { expect, test } from "vitest";
import { boundReader } from "../../../src/domain/parse/language/bounds.ts";

const boundIn = boundReader("en");

test.each([
  ["more than # troops", "more-than"],
  ["over # troops", "more-than"],
  ["exceeding #", "more-than"],
  ["#-plus", undefined],
  ["# plus", "more-than"],
  ["at least # troops", "at-least"],
  ["# or more", "at-least"],
  ["# troops or more", "at-least"],
  ["no fewer than #", "at-least"],
  ["as many as # troops", "up-to"],
  ["no more than #", "up-to"],
  ["About # troops", "about"],
  ["close to # troops", "about"],
  ["# or so", "about"],
  ["# troops", undefined],
  ["more troops than #", undefined],
  ["moreover #", undefined],
  ["overall, #", undefined],
])("the figure in %j is bound: %j", (words, bound) => {
  const [before = "", after = ""] = words.split("#");
  expect(boundIn?.(before, after)).toBe(bound);
});

test("of a language whose words are not known nothing is read", () => expect(boundReader("uk")).toBeUndefined());
