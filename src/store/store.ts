import { batch, type ReadonlySignal, signal } from "@preact/signals-core";
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

/** A scene, and what it was made from. */
type Made = { readonly key: string; readonly finder: Finder | undefined; readonly scene: Scene };

/**
 * A store that begins with a View. The scene is made anew only when something besides the camera changes. View and scene change together
 * or not at all: where a mistake of ours keeps a scene from being made, it is handed on and both stay what they were.
 */
export function createStore(atlas: Atlas, first: View, onMistake: (error: unknown) => void): Store {
  let finder: Finder | undefined;
  let made = madeFor(first);
  const view = signal(first);
  const scene = signal(made.scene);

  // The same object until something besides the camera changes, so that nothing is made anew for a move.
  function madeFor({ at: _at, ...chosen }: View, before?: Made): Made {
    const key = JSON.stringify(chosen);
    return before?.key === key && before.finder === finder ? before : { key, finder, scene: sceneOf(atlas, chosen, finder) };
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
