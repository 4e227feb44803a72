import type { VoiceSign } from "../../domain/actor.ts";
import { shapes } from "../../scene/palette.ts";

/** A voice's shape in its colour; must be accompanied by the voice's name. */
export function Shape({ of: { voice, shape } }: { readonly of: VoiceSign }) {
  const { path, hollow } = shapes[shape];
  return (
    <svg class={`shape voice-${voice}${hollow ? " hollow" : ""}`} viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
