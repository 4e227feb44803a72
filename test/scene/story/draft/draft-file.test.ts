import { describe, expect, test } from "vitest";
import { sentenceOf } from "../../../../src/domain/problem.ts";
import { draftFileOf, draftOf } from "../../../../src/scene/story/draft/draft-file.ts";

const draft = {
  title: "“One” call: #1",
  standfirst: "yes",
  steps: [
    { title: "no", text: "Kyiv says [so: 40,000](a, b).\\n", view: "?claim=one" },
    { title: "<b>two</b> & 'three'", text: "1", view: "?", point: ["a"] },
  ],
};
/** What is said of a file, line by line. */
const said = (text: string) => {
  const read = draftOf("mine.yaml", text);
  return read.kind === "refused" ? read.problems.map(sentenceOf) : ["opened"];
};
const step = (view: string) => `  - title: "a"\n    text: "b"\n    view: "${view}"\n`;
const head = `title: "t"\nstandfirst: "s"\n`;

test("a draft comes back from its file as it was, whatever its texts are", () => {
  expect(draftOf("mine.yaml", draftFileOf(draft))).toEqual({ kind: "draft", draft });
});

test("its file is written as the records are", () => {
  expect(draftFileOf(draft)).toBe(`# yaml-language-server: $schema=../schema/story.json
title: "“One” call: #1"
standfirst: "yes"
steps:
  - title: "no"
    text: "Kyiv says [so: 40,000](a, b).\\\\n"
    view: "?claim=one"
  - title: "<b>two</b> & 'three'"
    text: "1"
    view: "?"
    point:
      - "a"
`);
});

test("a draft that is not finished comes back too", () => {
  const begun = { title: "", standfirst: "", steps: [{ title: "", text: "", view: "?" }] };
  expect(draftOf("mine.yaml", draftFileOf(begun))).toEqual({ kind: "draft", draft: begun });
});

describe("a file that is no draft is refused with the line of each mistake", () => {
  test.each([
    ["another record", "id: a\nproposition: b\n", "mine.yaml:1: id: unknown key (known here: title, standfirst, steps)"],
    [
      "a misspelt key",
      `${head.replace("title", "titel")}steps:\n${step("?")}`,
      'mine.yaml:1: titel: unknown key (did you mean "title"?)',
    ],
    [
      "a text that is a number",
      `title: 2021\nstandfirst: "s"\nsteps:\n${step("?")}`,
      'mine.yaml:1: title: is the number 2021 (quote it: "2021")',
    ],
    [
      "texts by language",
      `title: {en: a, uk: b}\nstandfirst: "s"\nsteps:\n${step("?")}`,
      "mine.yaml:1: title: is not a text (write a string)",
    ],
    [
      "a step that is none",
      `${head}steps:\n${step("?")}  - so\n`,
      "mine.yaml:7: steps.1: is not a mapping (write its keys and values)",
    ],
    [
      "a step beside its list",
      `${head}steps:\n${step("?")}view: "?"\n`,
      "mine.yaml:7: view: unknown key (known here: title, standfirst, steps)",
    ],
    ["nothing", "", "mine.yaml:1: is not a mapping (write its keys and values)"],
    ["a page", "<!doctype html>\n<p>x: <b>y</b>\n", undefined],
    ["broken YAML", `${head}steps: [\n`, undefined],
    ["two documents", `${head}---\n${head}`, undefined],
  ])("%s", (_, text, expected) => {
    const sentences = said(text);
    if (expected !== undefined) expect(sentences[0]).toBe(expected);
    expect(sentences.length).toBeGreaterThan(0);
    for (const it of sentences) expect(it).toMatch(/^mine\.yaml:\d+: .*\(.+\)$/);
  });
});

describe("a hostile file is refused at once", () => {
  const bomb = [
    "a: &a [x, x]",
    ..."bcdefghi".split("").map((it, at) => `${it}: &${it} [*${"abcdefgh"[at]}, *${"abcdefgh"[at]}]`),
  ];
  test.each([
    [
      "aliases that stand for a million texts",
      bomb.join("\n"),
      /^mine\.yaml:1: uses aliases more than 100 times, or aliases of aliases/,
    ],
    ["an alias of nothing", `${head}steps: *a\n`, /^mine\.yaml:3: has the alias \*a of no value before it/],
    ["a tag", `title: !!js/function "x"\n`, /^mine\.yaml:1: is not YAML as it should be: Unresolved tag/],
    [
      "brackets within brackets",
      `${head}steps: ${"[".repeat(500_000)}`,
      /^mine\.yaml:3: has lists or mappings nested more than 32 deep/,
    ],
    ["lists within lists", `${head}steps:\n  ${"- ".repeat(400_000)}`, /^mine\.yaml:4: has lists or mappings nested/],
    [
      "mappings within mappings",
      `${head}steps: ${"{a: ".repeat(200_000)}`,
      /^mine\.yaml:3: has lists or mappings nested more than 32 deep/,
    ],
    [
      "keys without end",
      Array.from({ length: 100_000 }, (_, at) => `k${at}: v`).join("\n"),
      /^mine\.yaml:\d+: has more than 10,000 keys/,
    ],
    [
      "steps without end",
      `${head}steps:\n${step("?").repeat(61)}`,
      /^mine\.yaml:3: steps: has 61 steps \(leave some out: at most 60\)$/,
    ],
    ["a key of every object", `${head}__proto__: {a: "b"}\nsteps:\n${step("?")}`, /^mine\.yaml:3: __proto__: unknown key/],
  ])("%s", { timeout: 5000 }, (_, text, expected) => {
    expect(said(text)[0]).toMatch(expected);
  });

  test("markup, and letters that turn others around, are texts of a draft like any other", () => {
    const hostile = { ...draft, title: "</script><img src=x onerror=alert(1)>", standfirst: "\u202etxet" };
    expect(draftOf("mine.yaml", draftFileOf(hostile))).toEqual({ kind: "draft", draft: hostile });
  });
});
