import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { changed, type History, historyOf, redone, undone } from "../../scene/picture/history.ts";
import { type Draft, emptyDraft } from "../../scene/story/draft/draft.ts";

/** A story being written. It outlives the dialog, so that closing loses nothing. */
export type Maker = {
  readonly draft: ReadonlySignal<Draft>;
  /** The same, once no key has been pressed for a moment: what is checked and drawn. */
  readonly rested: ReadonlySignal<Draft>;
  /** The step being written, counted from 0; −1 while there is none. */
  readonly current: ReadonlySignal<number>;
  /** Whether everything in it is in a file the reader has, or nothing is written. */
  readonly isSaved: ReadonlySignal<boolean>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** The name of the file it was opened from, without its ending. */
  readonly name: ReadonlySignal<string | undefined>;
  readonly goTo: (index: number) => void;
  /** Changes the draft; further changes with the same stroke, such as typing in one field, are undone together. */
  readonly change: (step: (draft: Draft) => Draft, stroke?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Replaces the draft by one from a file, or by an empty one; what was there can be undone. */
  readonly replace: (draft: Draft, name?: string) => void;
  readonly markSaved: () => void;
};

/** A draft, and the name of the file it was opened from. */
type Work = { readonly draft: Draft; readonly name?: string };

/** Milliseconds without a key after which a draft rests. */
const rest = 300;

export function createMaker(): Maker {
  const history = signal<History<Work>>(historyOf({ draft: emptyDraft }));
  const saved = signal<Draft>(emptyDraft);
  const chosen = signal(0);
  const draft = computed(() => history.value.present.draft);
  const rested = signal(emptyDraft);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: History<Work>, isTyped: boolean) => {
    clearTimeout(timer);
    const settle = () => {
      rested.value = draft.peek();
    };
    batch(() => {
      history.value = next;
      if (!isTyped) settle();
    });
    if (isTyped) timer = setTimeout(settle, rest);
  };
  return {
    draft,
    rested,
    current: computed(() => Math.min(chosen.value, draft.value.steps.length - 1)),
    isSaved: computed(() => draft.value === saved.value || draft.value === emptyDraft),
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    name: computed(() => history.value.present.name),
    goTo: (index) => {
      chosen.value = Math.max(index, 0);
    },
    change: (step, stroke) => {
      const work = history.peek().present;
      const next = step(work.draft);
      if (next !== work.draft) become(changed(history.peek(), { ...work, draft: next }, stroke), stroke !== undefined);
    },
    undo: () => become(undone(history.peek()), false),
    redo: () => become(redone(history.peek()), false),
    replace: (next, from) =>
      batch(() => {
        become(changed(history.peek(), from === undefined ? { draft: next } : { draft: next, name: from }), false);
        saved.value = next;
        chosen.value = 0;
      }),
    markSaved: () => {
      saved.value = draft.peek();
    },
  };
}
