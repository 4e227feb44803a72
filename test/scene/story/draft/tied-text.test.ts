import { describe, expect, test } from "vitest";
import {
  markupOf,
  rewritten,
  tieAt,
  tieable,
  tiedTextOf,
  withoutTie,
  withTie,
} from "../../../../src/scene/story/draft/tied-text.ts";

const markup =
  "Kyiv says [so](a). Moscow [denies it](b, c), and [nobody answers](unanswered:a); [Minsk is silent](none:?voice=x).";
const text = tiedTextOf(markup);
const stretch = (words: string) => ({ from: text.plain.indexOf(words), to: text.plain.indexOf(words) + words.length });
const statement = (...statements: readonly string[]) => ({ kind: "statements", statements }) as const;

test("a text comes back from its words and ties as it was written", () => {
  expect(text.plain).toBe("Kyiv says so. Moscow denies it, and nobody answers; Minsk is silent.");
  expect(text.ties.map(({ from, to }) => text.plain.slice(from, to))).toEqual([
    "so",
    "denies it",
    "nobody answers",
    "Minsk is silent",
  ]);
  expect(markupOf(text)).toBe(markup);
});

describe("while words are written, a tie", () => {
  const after = (from: string, to: string) => markupOf(rewritten(text, text.plain.replace(from, to)));
  test.each([
    ["moves with what is written before it", "Kyiv says", "On 1 April Kyiv says", markup.replace("Kyiv", "On 1 April Kyiv")],
    ["stays before what is written after it", "silent.", "silent. End.", `${markup} End.`],
    ["does not grow by what is written at its end", "so.", "so much.", markup.replace("[so](a).", "[so](a) much.")],
    [
      "keeps to its words when some within it change",
      "denies it",
      "denies all of it",
      markup.replace("denies it", "denies all of it"),
    ],
    ["keeps what is left of its words", "says so", "says", markup.replace("says [so](a)", "says")],
    ["goes with the last of its words", "denies it, ", "", markup.replace("[denies it](b, c), ", "")],
    ["loses the words that go with others", "denies it, and", "and", markup.replace("[denies it](b, c), and", "and")],
    [
      "is cut where what follows it goes",
      "it, and nobody",
      "",
      markup.replace("[denies it](b, c), and [nobody answers]", "[denies ](b, c)[ answers]"),
    ],
  ])("%s", (_, from, to, expected) => {
    expect(after(from, to)).toBe(expected);
  });

  test("is where it was after any change and its opposite outside of it", () => {
    for (let at = 0; at <= text.plain.length; at += 1) {
      const changed = rewritten(text, `${text.plain.slice(0, at)}xyz${text.plain.slice(at)}`);
      expect(markupOf(rewritten(changed, text.plain))).toBe(markup);
    }
  });
});

describe("a stretch of words", () => {
  test("is tied without the spaces around it", () => {
    const [from, to] = [text.plain.indexOf(" Moscow"), text.plain.indexOf(" denies") + 1];
    expect(markupOf(withTie(text, { from, to }, statement("d")))).toBe(markup.replace("Moscow", "[Moscow](d)"));
  });
  test("is not tied if there are none, or if there is a bracket", () => {
    const bracketed = tiedTextOf("a [b c");
    expect(tieable(bracketed, { from: 0, to: 4 })).toBeUndefined();
    expect(tieable(text, { from: 4, to: 5 })).toBeUndefined();
    expect(withTie(text, { from: 4, to: 5 }, statement("d"))).toBe(text);
  });
  test("joins the statements of the words it is in", () => {
    expect(markupOf(withTie(text, stretch("denies"), statement("c", "d")))).toBe(markup.replace("(b, c)", "(b, c, d)"));
    expect(tieAt(text, stretch("denies"))?.tie).toEqual(statement("b", "c"));
  });
  test("takes the place of what it touches otherwise", () => {
    expect(markupOf(withTie(text, stretch("so. Moscow"), statement("d")))).toBe(
      markup.replace("[so](a). Moscow", "[so. Moscow](d)"),
    );
    expect(markupOf(withTie(text, stretch("so"), { kind: "unanswered", statement: "d" }))).toBe(
      markup.replace("[so](a)", "[so](unanswered:d)"),
    );
  });
  test("is untied, and its words stay", () => {
    expect(markupOf(withoutTie(text, 0))).toBe(markup.replace("[so](a)", "so"));
  });
});
