import { describe, expect, test } from "vitest";
import {
  emptyDraft,
  fileNameOf,
  stepAddressOf,
  trimmed,
  withoutStep,
  withPointAt,
  withStep,
  withStepAt,
  withStepChanged,
} from "../../../../src/scene/story/draft/draft.ts";
import { wholeView, withCamera, withClaim, withShow, withTheme } from "../../../../src/scene/view.ts";

const views = ["one", "two", "three"].map((it) => withClaim(wholeView, it));
const draft = views.reduce(withStep, emptyDraft);
const addresses = (it: typeof draft) => it.steps.map(({ view }) => view);

describe("a draft", () => {
  test("has a step for each View that was added, in the order in which they were", () => {
    expect(addresses(draft)).toEqual(["?claim=one", "?claim=two", "?claim=three"]);
  });
  test("has its steps in another order, or without one", () => {
    expect(addresses(withStepAt(draft, 2, 0))).toEqual(["?claim=three", "?claim=one", "?claim=two"]);
    expect(withStepAt(draft, 0, -1)).toBe(draft);
    expect(withStepAt(draft, 2, 3)).toBe(draft);
    expect(addresses(withoutStep(draft, 1))).toEqual(["?claim=one", "?claim=three"]);
  });
  test("changes in one step, and the others stay as they are", () => {
    const next = withStepChanged(draft, 1, (it) => ({ ...it, title: "b" }));
    expect(next.steps[1]?.title).toBe("b");
    expect(next.steps[0]).toBe(draft.steps[0]);
  });
  test("loses the white space around its texts, and a step without any stays itself", () => {
    const next = trimmed(withStepChanged({ ...draft, title: " a " }, 1, (it) => ({ ...it, text: "b \n" })));
    expect([next.title, next.steps[1]?.text]).toEqual(["a", "b"]);
    expect(next.steps[0]).toBe(draft.steps[0]);
  });
});

test("the address of a step is its View alone: no camera, no chart, no colours, and never a text", () => {
  const looks = withTheme(withShow(withCamera(withClaim(wholeView, "one"), { center: [30, 50], zoom: 5 }), "figures"), "dark");
  expect(stepAddressOf(looks)).toBe("?claim=one");
  expect(stepAddressOf(wholeView)).toBe("?");
});

test("a step points at what was chosen, and by itself once nothing is", () => {
  const step = { title: "", text: "", view: "?" };
  const one = withPointAt(step, "a", true);
  expect(one).toEqual({ ...step, point: ["a"] });
  expect(withPointAt(withPointAt(one, "b", true), "a", false)).toEqual({ ...step, point: ["b"] });
  expect(withPointAt(one, "a", false)).toEqual(step);
});

test.each([
  ["13 April 2021: one call, two readouts", "13-april-2021-one-call-two-readouts"],
  ["Ukraine’s “Élan”", "ukraines-elan"],
  ["Скільки військ?", "story"],
  ["", "story"],
  ["../../etc/passwd", "etc-passwd"],
  ["a b c d e f g h i j", "a-b-c-d-e-f-g-h"],
])("the file of “%s” is called %s", (title, name) => {
  expect(fileNameOf({ title })).toBe(name);
});
