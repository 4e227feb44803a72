import { expect, test } from "vitest";
import { plainText } from "../../src/words/plain-text.ts";

test("words are one line without what could turn or hide letters", () => {
  expect(plainText(" \u202eKyiv\u0000\n\tsays\u200b\u2029so\ufeff ", 100)).toBe("Kyiv says so");
});

test("halves of characters and what XML forbids are left out, whole ones stay", () => {
  expect(plainText("a\ud800b\udc00c\ufffed\uffff\ud83d\ude00", 100)).toBe("a b c d 😀");
});

test("words are cut between characters, and what was cut is not cut again", () => {
  const cut = plainText(`${"😀".repeat(9)}x y`, 11);
  expect(cut).toBe(`${"😀".repeat(9)}x`);
  expect(plainText(cut, 11)).toBe(cut);
});
