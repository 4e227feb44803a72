import { effect } from "@preact/signals-core";
import { expect, test } from "vitest";
import { wholeView, withCamera, withRegion, withVoice } from "../../src/scene/view.ts";
import { createStore } from "../../src/store/store.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";

test("a change gives the next View and its scene", () => {
  const { view, scene, change } = createStore(frozenAtlas, wholeView);
  change((it) => withRegion(it, "crimea"));
  expect(view.value.region).toBe("crimea");
  expect(scene.value.heading).toContain("Crimea");
});

test("the scene is made anew for a choice and kept while the camera moves", () => {
  const { scene, change } = createStore(frozenAtlas, wholeView);
  let made = 0;
  effect(() => {
    void scene.value;
    made++;
  });
  for (let index = 0; index < 20; index++) change((it) => withCamera(it, { center: [30, 40 + index], zoom: 5 }));
  expect(made).toBe(1);
  change((it) => withVoice(it, "kyiv"));
  expect(made).toBe(2);
});
