import type { ComponentChildren } from "preact";
import { english } from "../words/english.ts";

/** A figure that its own side has corrected: struck through, and said to be corrected to who hears the page, because screen readers pass over the line. */
export function Struck({ children }: { readonly children: ComponentChildren }) {
  return (
    <s>
      <span class="hidden">{english.struck}</span>
      {children}
    </s>
  );
}
