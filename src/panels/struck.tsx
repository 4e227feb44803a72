import type { ComponentChildren } from "preact";
import { useWords } from "./use-words.ts";

/** A figure corrected by its own side: struck through, and announced as corrected, because screen readers ignore the line. */
export function Struck({ children }: { readonly children: ComponentChildren }) {
  const words = useWords();
  return (
    <s>
      <span class="hidden">{words.common.struck}</span>
      {children}
    </s>
  );
}
