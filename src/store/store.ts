import { computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Atlas } from "../domain/atlas.ts";
import type { Finder } from "../scene/filters.ts";
import { type Scene, sceneOf } from "../scene/scene.ts";
import type { Step, View } from "../scene/view.ts";

/** The reader's choices and what follows from them. One verb changes anything. */
export type Store = {
  readonly view: ReadonlySignal<View>;
  readonly scene: ReadonlySignal<Scene>;
  readonly change: (step: Step) => void;
  /** Gives what finds the words of a search, once it is there. */
  readonly setFinder: (finder: Finder) => void;
};

/** A store that begins with a View. The scene is made anew only when something besides the camera changes. */
export function createStore(atlas: Atlas, first: View): Store {
  const view = signal(first);
  const finder = signal<Finder | undefined>(undefined);
  // The same object until something besides the camera changes, so that nothing is made anew for a move.
  let last: View | undefined;
  const chosen = computed(() => {
    const { at: _at, ...rest } = view.value;
    if (!last || JSON.stringify(last) !== JSON.stringify(rest)) last = rest;
    return last;
  });
  return {
    view,
    scene: computed(() => sceneOf(atlas, chosen.value, finder.value)),
    change: (step) => {
      view.value = step(view.peek());
    },
    setFinder: (next) => {
      finder.value = next;
    },
  };
}
