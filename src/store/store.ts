import { computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Atlas } from "../domain/atlas.ts";
import { type Scene, sceneOf } from "../scene/scene.ts";
import type { Step, View } from "../scene/view.ts";

/** The reader's choices and what follows from them. One verb changes anything. */
export type Store = {
  readonly view: ReadonlySignal<View>;
  readonly scene: ReadonlySignal<Scene>;
  readonly change: (step: Step) => void;
};

/** A store that begins with a View. The scene is made anew only when something besides the camera changes. */
export function createStore(atlas: Atlas, first: View): Store {
  const view = signal(first);
  const chosen = computed<View>((previous?: View) => {
    const { at: _at, ...rest } = view.value;
    return previous && JSON.stringify(previous) === JSON.stringify(rest) ? previous : rest;
  });
  return {
    view,
    scene: computed(() => sceneOf(atlas, chosen.value)),
    change: (step) => {
      view.value = step(view.peek());
    },
  };
}
