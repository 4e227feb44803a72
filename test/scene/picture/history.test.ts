import { describe, expect, test } from "vitest";
import type { Annotation } from "../../../src/scene/picture/annotation.ts";
import {
  type Annotations,
  freeId,
  withAnnotation,
  withMove,
  withoutAnnotation,
  withText,
} from "../../../src/scene/picture/annotations.ts";
import { changed, type History, historyOf, redone, undone } from "../../../src/scene/picture/history.ts";
import { createRandom, type Random } from "../../fixtures/atlas/random.ts";

describe("the history of annotations", () => {
  test("gives the state before after undoing any sequence of steps, and each state again after redoing", () => {
    for (let seed = 0; seed < 150; seed++) {
      const random = createRandom(seed);
      const nothing: Annotations = [];
      const states = [nothing];
      let history: History<Annotations> = historyOf(nothing);
      for (let step = 0; step < 25; step++) {
        const next = stepFrom(random, history.present);
        history = changed(history, next);
        states.push(next);
      }
      for (const state of [...states].reverse()) {
        expect(history.present).toBe(state);
        history = undone(history);
      }
      expect(history.present).toBe(nothing);
      for (const state of states.slice(1)) {
        history = redone(history);
        expect(history.present).toBe(state);
      }
      expect(redone(history)).toBe(history);
    }
  });

  test("takes the moves of one drag back as one step, and those of the next drag as another", () => {
    let history = historyOf(0);
    for (const [value, stroke] of [
      [1, "drag 1"],
      [2, "drag 1"],
      [3, "drag 1"],
      [4, "drag 2"],
      [5, "drag 2"],
      [6, undefined],
      [7, undefined],
    ] as const)
      history = changed(history, value, stroke);
    const seen: number[] = [];
    while (history.past.length > 0) {
      history = undone(history);
      seen.push(history.present);
    }
    expect(seen).toEqual([6, 5, 3, 0]);
  });

  test("begins a new step when a stroke goes on after an undo or another change", () => {
    const typed = changed(changed(historyOf("a"), "ab", "text"), "abc", "text");
    const again = changed(undone(typed), "ax", "text");
    expect(again).toEqual({ past: ["a"], present: "ax", future: [], stroke: "text" });
    const between = changed(changed(typed, "other"), "abcd", "text");
    expect(undone(between).present).toBe("other");
  });

  test("forgets what was taken back once something else is done", () => {
    const history = changed(undone(changed(historyOf(1), 2)), 3);
    expect(redone(history)).toBe(history);
    expect(undone(history).present).toBe(1);
  });

  test("takes a change that changes nothing for none", () => {
    const history = historyOf(1);
    expect(changed(history, 1)).toBe(history);
    expect(undone(history)).toBe(history);
  });

  test("remembers the last two hundred steps", () => {
    let history = historyOf(0);
    for (let value = 1; value <= 300; value++) history = changed(history, value);
    expect(history.past.length).toBe(200);
    expect(history.past[0]).toBe(100);
  });
});

function stepFrom(random: Random, annotations: Annotations): Annotations {
  const id = annotations.length === 0 ? "" : random.pick(annotations).id;
  const place = [random.between(0, 60), random.between(30, 65)] as const;
  const added: Annotation = { id: freeId(annotations), kind: "pin", at: place, text: "" };
  return random.pick([
    () => withAnnotation(annotations, added),
    () => withText(annotations, id, String(random.below(1000))),
    () => withMove(annotations, id, [place, [30, 50]]),
    () => withoutAnnotation(annotations, id),
  ])();
}
