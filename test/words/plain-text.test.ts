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

test("what says where a line may break is taken out, and cuts no word", () => {
  expect(plainText("bat\u00adtalion Kyi\u200bv, con\u2060trol\ufeff", 100)).toBe("battalion Kyiv, control");
  expect(plainText("\u00ad\u200b\u2060", 100)).toBe("");
});

test("joiners and non-joiners stay within words, and nowhere else", () => {
  for (const words of ["می\u200cخواهم", "क्\u200dष", "👩\u200d👩\u200d👧 says"]) expect(plainText(words, 100)).toBe(words);
  expect(plainText("\u200d\u200c Kyiv\u200d says \u200c so\u200c", 100)).toBe("Kyiv says so");
  expect(plainText("\u200d", 100)).toBe("");
});

test("what turns letters is a gap still, and a cut leaves no joiner behind", () => {
  expect(plainText("a\u202eb\u2066c\u200ed\u200fe", 100)).toBe("a b c d e");
  const cut = plainText("ab\u200dc", 3);
  expect(cut).toBe("ab");
  expect(plainText(cut, 3)).toBe(cut);
});
