import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useErrorBoundary, useRef } from "preact/hooks";
import type { Scene } from "../scene/scene.ts";
import type { Words } from "../words/words.ts";
import { WordsProvider } from "./use-words.ts";

type GuardedProps = { readonly words: Words; readonly scene: ReadonlySignal<Scene>; readonly part: () => ComponentChildren };

/**
 * A part of the page with an error boundary. If a mistake of ours makes it fail for a scene, a sentence replaces it and old content is
 * never shown; the next scene is tried again.
 */
export function Guarded({ words, scene, part: Part }: GuardedProps) {
  const now = scene.value;
  const failed = useRef<Scene | undefined>(undefined);
  const [error, retry] = useErrorBoundary((it) => {
    failed.current = scene.peek();
    reportError(it);
  });
  useEffect(() => {
    if (error && failed.current !== now) retry();
  }, [error, now, retry]);
  return error ? (
    <p class="notice">{words.common.partMistaken}</p>
  ) : (
    <WordsProvider value={words}>
      <Part />
    </WordsProvider>
  );
}
