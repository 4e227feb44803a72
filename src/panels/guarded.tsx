import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useErrorBoundary, useRef } from "preact/hooks";
import type { Scene } from "../scene/scene.ts";
import { english } from "../words/english.ts";

type GuardedProps = { readonly scene: ReadonlySignal<Scene>; readonly part: () => ComponentChildren };

/**
 * A part of the page. Should a mistake of ours keep it from being drawn for a scene, a sentence stands in its place and never what was
 * there before; the next scene is tried anew.
 */
export function Guarded({ scene, part: Part }: GuardedProps) {
  const now = scene.value;
  const failed = useRef<Scene | undefined>(undefined);
  const [error, retry] = useErrorBoundary((it) => {
    failed.current = scene.peek();
    reportError(it);
  });
  useEffect(() => {
    if (error && failed.current !== now) retry();
  }, [error, now, retry]);
  return error ? <p class="notice">{english.partMistaken}</p> : <Part />;
}
