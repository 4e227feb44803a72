import { effect } from "@preact/signals-core";
import { describe, expect, test, vi } from "vitest";
import { queryOf } from "../../src/scene/address.ts";
import { wholeView, withCamera, withRegion, withVoice } from "../../src/scene/view.ts";
import { createStore } from "../../src/store/store.ts";
import { voiceIds } from "../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";

const storeOf = (onMistake = vi.fn()) => ({ ...createStore(frozenAtlas, wholeView, onMistake), onMistake });

test("a change gives the next View and its scene", () => {
  const { view, scene, change, onMistake } = storeOf();
  change((it) => withRegion(it, "crimea"));
  expect(view.value.region).toBe("crimea");
  expect(scene.value.heading).toContain("Crimea");
  expect(scene.value.placed.length).toBeGreaterThan(0);
  expect(onMistake).not.toHaveBeenCalled();
});

test("the scene is made anew for a choice and kept while the camera moves", () => {
  const { scene, change } = storeOf();
  let made = 0;
  effect(() => {
    void scene.value;
    made++;
  });
  for (let index = 0; index < 20; index++) change((it) => withCamera(it, { center: [30, 40 + index], zoom: 5 }));
  expect(made).toBe(1);
  change((it) => withVoice(it, "kyiv", voiceIds));
  expect(made).toBe(2);
});

describe("View and scene change together or not at all", () => {
  test("nobody ever sees a scene of another View", () => {
    const { view, scene, change } = storeOf();
    const pairs: boolean[] = [];
    effect(() => {
      pairs.push(queryOf(withCamera(view.value, undefined)) === queryOf(scene.value.view));
    });
    change((it) => withVoice(it, "moscow", voiceIds));
    change((it) => withRegion(it, "crimea"));
    change((it) => withCamera(it, { center: [30, 45], zoom: 5 }));
    expect(pairs.length).toBe(4);
    expect(pairs).not.toContain(false);
  });

  test("where a scene cannot be made both stay what they were, the mistake is told, and the next change is made", () => {
    const { view, scene, change, onMistake } = storeOf();
    change((it) => withVoice(it, "moscow", voiceIds));
    const [before, shown] = [view.value, scene.value];
    change((it) => withRegion(it, "a-region-nobody-knows"));
    expect(view.value).toBe(before);
    expect(scene.value).toBe(shown);
    expect(String(onMistake.mock.calls)).toContain("a-region-nobody-knows");
    change((it) => withRegion(it, "crimea"));
    expect(scene.value.view).toEqual({ ...before, region: "crimea" });
  });

  test("a finder that fails leaves what is shown", () => {
    const { view, scene, change, setFinder, onMistake } = storeOf();
    change((it) => ({ ...it, q: "word" }));
    const shown = scene.value;
    setFinder(() => {
      throw new Error("the finder is broken");
    });
    expect(scene.value).toBe(shown);
    expect(view.value.q).toBe("word");
    expect(onMistake).toHaveBeenCalledOnce();
  });
});
