import { expect, test } from "vitest";
import { loadedIn, loadedWordsOf } from "../../../src/domain/parse/language/loaded-words.ts";

function isLoaded(words: string, language = "en"): boolean {
  return loadedIn(words, loadedWordsOf({ language, atlas: [] })).length > 0;
}

test.each([
  "Russia admits it.",
  "He admitted it.",
  "The pictures reveal a camp.",
  "She insists on it.",
  "He claims that troops left.",
  "He claimed the area.",
  "They boast of it.",
  "He confessed.",
  "It conceded the point.",
  "He lied.",
  "This is falsely said.",
  "The so-called republic voted.",
  "Of course it did.",
  "It obviously did.",
])("%j is loaded", (words) => expect(isLoaded(words)).toBe(true));

test.each([
  "Russia says that troops left.",
  "Ukraine disputes the number.",
  "Territorial claims remain.",
  "Russia threatens Ukraine.",
  "Permitted flights landed; the allies met.",
])("%j is neutral", (words) => expect(isLoaded(words)).toBe(false));

test("loaded words are of one language: a German Lied is a song", () => {
  expect(isLoaded("They lied.", "en-GB")).toBe(true);
  expect(isLoaded("Das Lied endet.", "de")).toBe(false);
});
