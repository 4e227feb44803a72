import { expect, test } from "vitest";
import { wholeView, withRegion } from "../../src/scene/view.ts";
import { createStore } from "../../src/store/store.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";

test("a change gives the next View and its scene", () => {
  const { view, scene, change } = createStore(frozenAtlas, wholeView);
  change((it) => withRegion(it, "crimea"));
  expect(view.value.region).toBe("crimea");
  expect(scene.value.heading).toContain("Crimea");
  expect(scene.value.cards.length).toBeGreaterThan(0);
});
