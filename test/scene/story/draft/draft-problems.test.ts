import { describe, expect, test } from "vitest";
import type { Draft } from "../../../../src/scene/story/draft/draft.ts";
import { messagesAt, problemsOfDraft } from "../../../../src/scene/story/draft/draft-problems.ts";
import { isFound, statementAtHand, statementsAtHand } from "../../../../src/scene/story/draft/statements-at-hand.ts";
import { tellerOf } from "../../../../src/scene/story/draft/told-draft.ts";
import { wholeView, withClaim, withPicked } from "../../../../src/scene/view.ts";
import { english } from "../../../../src/words/en/language.ts";
import { createWords } from "../../../../src/words/words.ts";
import { frozenAtlas as atlas } from "../../../fixtures/atlas/frozen-atlas.ts";

const words = createWords(english.tag, english.catalogue);
const edition = { atlas, words };
const ground = { atlas, loadedWords: [{ words: /\badmits\b/, instead: 'write "says"' }] };
const step = {
  title: "Moscow speaks of NATO",
  text: "Sergei Shoigu says [NATO is to deploy 40,000 troops](shoigu-2021-04-13-nato-forces).",
  view: "?claim=nato-forces-near-russia",
};
const draft: Draft = { title: "One minister", standfirst: "Sergei Shoigu speaks of NATO.", steps: [step, step] };

describe("the problems of a draft", () => {
  test("are none where its sentences rest on statements", () => {
    expect(problemsOfDraft(ground, draft)).toEqual([]);
  });
  test("are what is missing and what is untrue, each at its field", () => {
    const problems = problemsOfDraft(ground, {
      ...draft,
      title: " ",
      steps: [{ ...step, text: "Shoigu admits [50,000 troops](shoigu-2021-04-13-nato-forces).", point: ["nobody"] }],
    });
    expect(messagesAt(problems, "title")).toEqual(["is empty (leave the key out, or write the text)"]);
    expect(messagesAt(problems, "steps")).toEqual(["has fewer than two steps (add one, or make it an address)"]);
    expect(messagesAt(problems, "steps.0.text")).toEqual(
      expect.arrayContaining([expect.stringContaining("has the figure 50,000"), expect.stringContaining('"admits"')]),
    );
    expect(messagesAt(problems, "steps.0.point")).toEqual([expect.stringContaining('unknown statement "nobody"')]);
    expect(messagesAt(problems, "steps.0.title")).toEqual([]);
  });
  test("tell of a letter that turns others around", () => {
    expect(messagesAt(problemsOfDraft(ground, { ...draft, standfirst: "a\u202eb" }), "standfirst")).toEqual([
      'holds U+202E after "a", which turns the direction of writing (take it out)',
    ]);
  });
});

describe("the statements at hand", () => {
  test("are those that pass the filters of a View, those of its open claim first", () => {
    const all = statementsAtHand(edition, withClaim(wholeView, "nato-forces-near-russia"));
    expect(all[0]).toMatchObject({
      id: "shoigu-2021-04-13-nato-forces",
      speaker: "Sergei Shoigu",
      voice: "moscow",
    });
    expect(all.length).toBe(statementsAtHand(edition, wholeView).length);
    const kyivs = statementsAtHand(edition, withPicked(wholeView, "voices", "kyiv"));
    expect(kyivs.length).toBeGreaterThan(5);
    expect(kyivs.length).toBeLessThan(all.length);
  });
  test("say whose words they have, and whether they are answered", () => {
    const answered = atlas.statements.find((it) => atlas.responsesTo(it.id).length > 0);
    expect(statementAtHand(edition, answered?.id ?? "")?.isUnanswered).toBe(false);
    expect(statementAtHand(edition, "ryabkov-2021-04-13-us-warships")?.quotation).toContain("steer clear of Crimea");
    expect(statementAtHand(edition, "nobody")).toBeUndefined();
  });
  test("are found by all words of a search", () => {
    const found = (search: string) => statementsAtHand(edition, wholeView).filter((it) => isFound(it, search)).length;
    expect(found("steer crimea RYABKOV")).toBe(1);
    expect(found("")).toBe(statementsAtHand(edition, wholeView).length);
    expect(found("ryabkov nothing")).toBe(0);
  });
});

test("a draft is told like a story, and a step again only if it has changed", () => {
  const told = tellerOf(edition);
  const before = told({ ...draft, steps: [step, { ...step, title: "Other " }] });
  expect(before.steps.map(({ number, title, query }) => [number, title, query])).toEqual([
    [1, "Moscow speaks of NATO", "claim=nato-forces-near-russia"],
    [2, "Other", "claim=nato-forces-near-russia"],
  ]);
  const after = told({ ...draft, steps: [{ ...step, text: "" }, step] });
  expect(after.steps[1]?.scene).toBe(before.steps[0]?.scene);
  expect(after.steps[0]?.sentences).toEqual([]);
});
