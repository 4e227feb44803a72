import { batch, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Atlas } from "../domain/atlas.ts";
import type { Finder } from "../scene/filters.ts";
import { type Scene, sceneOf } from "../scene/scene.ts";
import type { Step, View } from "../scene/view.ts";

/** The reader's choices and what follows from them, all changed through one function. */
export type Store = {
  readonly view: ReadonlySignal<View>;
  readonly scene: ReadonlySignal<Scene>;
  readonly change: (step: Step) => void;
  /** Supplies the search function once it has loaded. */
  readonly setFinder: (finder: Finder) => void;
};

/** A scene and the inputs it was made from. */
type Made = { readonly key: string; readonly finder: Finder | undefined; readonly scene: Scene };

/**
 * Creates a store with an initial View. The scene is rebuilt only when something besides the camera changes. View and scene change together
 * or not at all: if making any part of a scene throws, the error is passed on and both stay as they were.
 */
export function createStore(atlas: Atlas, first: View, onMistake: (error: unknown) => void): Store {
  let finder: Finder | undefined;
  let made = madeFor(first);
  const view = signal(first);
  const scene = signal(made.scene);

  // Keeps its identity while only the camera changes, so that nothing is rebuilt for a move.
  function madeFor({ at: _at, ...chosen }: View, before?: Made): Made {
    const key = JSON.stringify(chosen);
    if (before?.key === key && before.finder === finder) return before;
    const next = { key, finder, scene: sceneOf(atlas, chosen, finder) };
    // The page reads every part: made here, a mistake shows before anything has changed. Cards are left to the list.
    Object.values(next.scene);
    return next;
  }
  const become = (next: View) => {
    try {
      made = madeFor(next, made);
    } catch (error) {
      onMistake(error);
      return;
    }
    batch(() => {
      view.value = next;
      scene.value = made.scene;
    });
  };
  return {
    view,
    scene,
    change: (step) => become(step(view.peek())),
    setFinder: (next) => {
      finder = next;
      become(view.peek());
    },
  };
}
