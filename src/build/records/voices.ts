import type { RecordedVoice, Voice } from "../../domain/actor.ts";
import { shapeNames } from "../../domain/vocabulary.ts";
import { voiceStock } from "../../scene/colours.ts";

/** The voices with a shape and a colour each: their own, else in their order the next of the stock that no voice has named. */
export function signedVoices(voices: readonly RecordedVoice[]): readonly Voice[] {
  const isFree = <Value>(stocked: Value, named: readonly (Value | undefined)[]) =>
    !named.some((it) => JSON.stringify(it) === JSON.stringify(stocked));
  const freeShapes = shapeNames.filter((it) =>
    isFree(
      it,
      voices.map((voice) => voice.shape),
    ),
  );
  const freeColours = voiceStock.filter((it) =>
    isFree(
      it,
      voices.map((voice) => voice.colour),
    ),
  );
  return voices.map((voice) => {
    const shape = voice.shape ?? freeShapes.shift();
    const colour = voice.colour ?? freeColours.shift();
    if (!shape || !colour) throw new Error(`no sign left for the voice ${voice.id}: there are ${shapeNames.length}`);
    return { ...voice, shape, colour };
  });
}
