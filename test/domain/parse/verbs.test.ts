import { expect, test } from "vitest";
import { verbsIn } from "../../../src/domain/parse/language/verbs.ts";

const hasVerb = (sentence: string) => verbsIn("en-GB")?.test(sentence);

test.each([
  "Kyiv says so.",
  "Kyiv and Moscow say so.",
  "Kyiv said so.",
  "It was denied.",
  "Both deny it.",
  "Moscow answers.",
  "NBC News and Reuters report it.",
  "It gave a number.",
  "She has spoken of it.",
  "They call on Moscow.",
  "The ministry calls it a drill.",
  "Washington condemns it.",
  "Says who?",
])("a verb of saying is in %j", (sentence) => expect(hasVerb(sentence)).toBe(true));

test.each([
  "Kyiv knows it.",
  "After the call troops moved.",
  "There is no answer.",
  "It is one report of two.",
  "Russia’s order stood.",
  "The essays, the readers.",
  "It begins in name.",
])("none is in %j", (sentence) => expect(hasVerb(sentence)).toBe(false));

test("of a language whose verbs are not known none are asked for", () => expect(verbsIn("uk")).toBeUndefined());
