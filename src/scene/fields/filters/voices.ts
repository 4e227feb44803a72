import type { VoiceId } from "../../../domain/actor.ts";
import type { Field } from "../field.ts";
import { someOf } from "../word.ts";

/** The voices that speak; none chosen admits all. */
export const voices = {
  ...someOf("voices", "voice", (atlas): readonly VoiceId[] => atlas.voices.map((it) => it.id)),
  filter: {
    admits: (traits, chosen) => traits.voices.some((it) => chosen.includes(it)),
    keysOf: (traits): readonly VoiceId[] => traits.voices,
    choices: {
      allOf: (atlas) => atlas.voices.map((it) => it.id),
      nameOf: (id, atlas) => atlas.voiceOf(id).name,
    },
  },
} as const satisfies Field<"voices", readonly VoiceId[]>;
