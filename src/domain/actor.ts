import type * as v from "valibot";
import type { actorsFile } from "./parse/actors-file.ts";
import type { shapeNames } from "./vocabulary.ts";

export type ActorId = string;
/** The id of a voice; voices are shown in the order they are recorded in. */
export type VoiceId = string;
export type ShapeName = (typeof shapeNames)[number];
/** A voice's colour in each theme, as `#rrggbb`. */
export type VoiceColours = { readonly light: string; readonly dark: string };
/** How a voice is drawn: its shape, and the id by which its colour is found. */
export type VoiceSign = { readonly voice: VoiceId; readonly shape: ShapeName };

export type ActorsFile = v.InferOutput<typeof actorsFile>;
/** Someone who speaks or is spoken about. */
export type Actor = Readonly<ActorsFile["actors"][number]>;
/** A voice as recorded, with or without a shape and a colour of its own. */
export type RecordedVoice = Readonly<ActorsFile["voices"][number]>;
/** A side someone speaks for; it never says whose troops are meant. */
export type Voice = RecordedVoice & { readonly shape: ShapeName; readonly colour: VoiceColours };
