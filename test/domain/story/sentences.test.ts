import { describe, expect, test } from "vitest";
import { plainOf, sentencesOf, tiedIn, tieOf } from "../../../src/domain/story/sentences.ts";

const plain = (markup: string) => sentencesOf(markup).map(plainOf);

describe("a sentence ends", () => {
  test.each([
    ["Kyiv says so. Moscow denies it.", ["Kyiv says so.", "Moscow denies it."]],
    ["Who says so? Kyiv! No answer… Moscow waits.", ["Who says so?", "Kyiv!", "No answer…", "Moscow waits."]],
    ["It is so?! Then go.", ["It is so?!", "Then go."]],
    ["Kyiv says so.\nMoscow denies it.", ["Kyiv says so.", "Moscow denies it."]],
    ["Kyiv says “it is so.” Moscow denies it.", ["Kyiv says “it is so.”", "Moscow denies it."]],
    ["Kyiv says ‘it is so.’ Moscow denies it.", ["Kyiv says ‘it is so.’", "Moscow denies it."]],
    ["Kyiv says it (as read.) “No,” Moscow says.", ["Kyiv says it (as read.)", "“No,” Moscow says."]],
    ["They count 40. 13 April follows.", ["They count 40.", "13 April follows."]],
    ["Київ каже це. Москва заперечує.", ["Київ каже це.", "Москва заперечує."]],
    ["It names the “U.S.” Moscow denies it.", ["It names the “U.S.”", "Moscow denies it."]],
    ["Kyiv says so", ["Kyiv says so"]],
    ["Kyiv names the US. ", ["Kyiv names the US."]],
  ])("in %j", (markup, sentences) => expect(plain(markup)).toEqual(sentences));
});

describe("no sentence ends", () => {
  test.each([
    "NATO spends 1.5 per cent, Moscow says 2.3.",
    "J. R. Smith says so.",
    "Mr. Smith and Gen. Jones say so.",
    "The U.S. Navy says so.",
    "It is from the U.S.",
    "Kyiv says: “We came. We saw. We stay”, and no more.",
    "He asks: ‘Who is it? The others’ ships?’ and waits.",
    "Er sagt: „Wir kamen. Wir blieben.“",
    "Он говорит: «Мы пришли. Мы остались».",
    'He says "Stop. Go" and goes.',
    "“Is it so?” asks Kyiv.",
    "It reads it … and says no more.",
    "At vpk.name ships are counted.",
  ])("within %j", (markup) => expect(plain(markup)).toEqual([markup]));
});

test("a sentence keeps its place, its ties, and what stands between them", () => {
  const [first, second, ...others] = sentencesOf("Kyiv says [so](a). On Monday [Moscow](b, c) denies it.");
  expect(others).toEqual([]);
  expect(first).toEqual({
    at: 0,
    pieces: [{ text: "Kyiv says " }, { text: "so", tie: { kind: "statements", statements: ["a"] } }, { text: "." }],
  });
  expect(second).toMatchObject({ at: 13, pieces: [{ text: " On Monday " }, { text: "Moscow" }, { text: " denies it." }] });
  expect(second && plainOf(second)).toBe("On Monday Moscow denies it.");
});

test("a tie over two sentences ties both", () => {
  const sentences = sentencesOf("[Kyiv says so. Moscow denies it.](a)");
  expect(sentences.map((it) => [plainOf(it), tiedIn([it])])).toEqual([
    ["Kyiv says so.", ["a"]],
    ["Moscow denies it.", ["a"]],
  ]);
});

test("an apostrophe closes no quotation", () => {
  expect(plain("Kyiv’s and the allies’ ships stay. Moscow’s leave.")).toEqual([
    "Kyiv’s and the allies’ ships stay.",
    "Moscow’s leave.",
  ]);
});

describe("a tie is read", () => {
  test.each([
    ["a", { kind: "statements", statements: ["a"] }],
    [" a, b ,c ", { kind: "statements", statements: ["a", "b", "c"] }],
    ["a,,b,", { kind: "statements", statements: ["a", "b"] }],
    ["", { kind: "statements", statements: [] }],
    ["unanswered:a", { kind: "unanswered", statement: "a" }],
    ["unanswered: a ", { kind: "unanswered", statement: "a" }],
    ["unanswered:", { kind: "unanswered", statement: "" }],
    ["none:?voice=kyiv", { kind: "none", query: "?voice=kyiv" }],
    ["nothing:a", { kind: "statements", statements: ["nothing:a"] }],
  ])("from %j", (target, tie) => expect(tieOf(target)).toEqual(tie));
});

test("statements tied are named once each, in order, those without an answer among them", () => {
  expect(tiedIn(sentencesOf("[A](b, a). [B](unanswered:c). [C](a). [D](none:?q=x)."))).toEqual(["b", "a", "c"]);
});

describe("odd markup stays text, and nothing of it is lost", () => {
  test.each(["[a](b", "[a] (b)", "a](b)", "[](b)", "[a [b](c", "()[]", "[", "a.[b]", ". . .", "“a. B"])("%j", (markup) => {
    const pieces = sentencesOf(markup).flatMap((it) => it.pieces);
    expect(pieces.map((it) => it.text).join("")).toBe(markup);
    expect(pieces.every((it) => it.tie === undefined)).toBe(true);
  });

  test.each(["", "  ", "\n"])("%j has no sentence", (markup) => expect(sentencesOf(markup)).toEqual([]));
});
