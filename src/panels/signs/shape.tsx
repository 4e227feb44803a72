import type { VoiceId } from "../../domain/actor.ts";
import { shapes } from "../../scene/palette.ts";

/** A voice's shape in its colour; must be accompanied by the voice's name. */
export function Shape({ voice }: { readonly voice: VoiceId }) {
  const { path, hollow } = shapes[voice];
  return (
    <svg class={`shape voice-${voice}${hollow ? " hollow" : ""}`} viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
