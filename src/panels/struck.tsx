import type { ComponentChildren } from "preact";
import { english } from "../words/english.ts";

/** A figure corrected by its own side: struck through, and announced as corrected, because screen readers ignore the line. */
export function Struck({ children }: { readonly children: ComponentChildren }) {
  return (
    <s>
      <span class="hidden">{english.struck}</span>
      {children}
    </s>
  );
}
