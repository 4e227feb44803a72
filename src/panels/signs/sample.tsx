import type { ComponentChildren } from "preact";
import type { Region } from "../../domain/region.ts";

/** A sample of something drawn on the map, beside its explanation. */
export function Sample({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="sample" viewBox="0 0 26 22" aria-hidden="true">
      {children}
    </svg>
  );
}

/** A sample of a disputed area's pattern. */
export function PatternSample({ pattern }: { readonly pattern: Region["pattern"] | undefined }) {
  return (
    <Sample>
      <rect x="1" y="3" width="24" height="16" class="pattern" />
      {pattern === "hatch" && <path d="M1 13 11 3M2 19 18 3M9 19 25 3M16 19l9-9M23 19l2-2" class="hatch" />}
      {pattern === "dots" && (
        <path d="M5 7h.01M12 7h.01M19 7h.01M8.5 11h.01M15.5 11h.01M22 11h.01M5 15h.01M12 15h.01M19 15h.01" class="dots" />
      )}
    </Sample>
  );
}
