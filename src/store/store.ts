import { batch, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Finder } from "../scene/filters.ts";
import { type Scene, sceneOf } from "../scene/scene.ts";
import type { Step, View } from "../scene/view.ts";
import type { Edition } from "../words/edition.ts";

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

/** How many scenes are kept for a reader who goes back to them. */
const mostKept = 12;

/**
 * Creates a store with an initial View. The scene is rebuilt only when something besides the camera changes, and the last ones are kept. View and scene change together
 * or not at all: if making any part of a scene throws, the error is passed on and both stay as they were.
 */
export function createStore({ atlas, words }: Edition, first: View, onMistake: (error: unknown) => void): Store {
  let finder: Finder | undefined;
  const kept = new Map<string, Made>();
  let made = madeFor(first);
  const view = signal(first);
  const scene = signal(made.scene);

  // Keeps its identity while only the camera changes, so that nothing is rebuilt for a move.
  function madeFor({ at: _at, ...chosen }: View): Made {
    const key = JSON.stringify(chosen);
    const known = kept.get(key);
    if (known && known.finder === finder) return known;
    const next = { key, finder, scene: sceneOf({ atlas, words }, chosen, finder) };
    // The page reads every part: made here, a mistake shows before anything has changed. Cards are left to the list.
    Object.values(next.scene);
    kept.set(key, next);
    for (const [oldest] of kept) if (kept.size > mostKept) kept.delete(oldest);
    return next;
  }
  const become = (next: View) => {
    try {
      made = madeFor(next);
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
