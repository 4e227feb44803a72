import { describe, expect, test } from "vitest";
import { loadedWordsOf } from "../../../src/domain/parse/language/loaded-words.ts";
import type { Story } from "../../../src/domain/story/story.ts";
import { finderOf } from "../../../src/scene/search/search.ts";
import { problemsOfStory } from "../../../src/scene/story/problems.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { atlasWith, evidenceWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";

const joint = statementWith({
  id: "joint",
  asserters: [{ description: "Unnamed ministers", onBehalfOf: "russia" }, { actor: "ukraine" }],
  stance: "answers",
  targets: ["kyiv-troops"],
  saidOn: "2021-04-15",
  evidence: [
    evidenceWith({
      level: "translated",
      selector: { exact: "никто не вошёл" },
      translation: { text: "none entered", language: "en", by: "x" },
    }),
  ],
});
const atlas = atlasWith({ statements: [statementWith(), joint] });
const loadedWords = loadedWordsOf({ language: "en", atlas: [] });

function messagesOf(text: string, overrides: Partial<Story> = {}, ground = { atlas, loadedWords }) {
  const steps = ["Kyiv says [so](kyiv-troops).", text].map((it) => ({ title: "A step", text: it, view: "?" }));
  const story: Story = { id: "story", title: "A story", standfirst: "Of steps", steps, ...overrides };
  return problemsOfStory(ground, story).map(({ path, message }) => `${path}: ${message}`);
}

describe("a statement that several make together", () => {
  test.each([
    "Unnamed ministers say [so](joint).",
    "Kyiv says [so](joint).",
    "Moscow says [so](joint).",
    "The Daily reports [it](joint).",
  ])("is whose it is in %j", (text) => expect(messagesOf(text)).toEqual([]));

  test("is not anybody else's", () => {
    expect(messagesOf("Ministers say [so](joint).")).toEqual([
      'steps.1.text: "Ministers say so." does not say whose statement "joint" is (name Unnamed ministers, or Russia, or Moscow, or Ukraine)',
    ]);
  });
});

test("a translation that is marked as one may be quoted, and its figure told", () => {
  expect(messagesOf("Kyiv says [“none entered”](joint).")).toEqual([]);
  expect(messagesOf("Kyiv says [“none entered it”](joint).")).toHaveLength(1);
});

test("a View that searches shows everything as long as nothing finds words", () => {
  const sentence = "In this atlas [nobody speaks of tanks](none:?q=tanks). Kyiv says [so](kyiv-troops).";
  const found = 'steps.1.text: none:?q=tanks shows "kyiv-troops" (narrow it, or leave the sentence out)';
  expect(messagesOf(sentence)).toEqual([found]);
  expect(problemsOfStory({ atlas, loadedWords, finder: finderOf(atlas) }, storyOf(sentence))).toEqual([]);
});

function storyOf(text: string): Story {
  return { id: "story", title: "A", standfirst: "B", steps: [{ title: "C", text, view: "?" }] };
}

test("in a language that is not known, a sentence is held to its ties, quotations, figures in digits and ISO dates", () => {
  const ground = { atlas: { ...atlas, language: "uk" }, loadedWords: [] };
  expect(messagesOf("Хтось [стоїть на площі у двох місцях 13 квітня](kyiv-troops).", {}, ground)).toEqual([
    'steps.1.text: "Хтось стоїть на площі у двох місцях …" has the figure 13, which none of its statements has (write a figure as said, or leave it out)',
  ]);
  expect(messagesOf("Хтось 2021-04-13 [стоїть «на площі»](kyiv-troops).", {}, ground)).toHaveLength(1);
});

test("no text, however odd, stops the reading, and no sentence without a tie goes through", () => {
  const random = createRandom(14);
  const pieces = [
    "Kyiv says",
    "[so]",
    "(joint)",
    "(none:?voice=kyiv)",
    "(unanswered:joint)",
    "(",
    "]",
    "“",
    "”",
    ". ",
    "13",
    " April",
    "U.S.",
  ];
  for (let round = 0; round < 200; round++) {
    const text = Array.from({ length: 1 + random.below(12) }, () => random.pick(pieces)).join("");
    const messages = messagesOf(text);
    if (!text.includes("](") && /[\p{L}\p{N}]/u.test(text)) expect(messages.length).toBeGreaterThan(0);
  }
});
