import type * as v from "valibot";
import type { actorsFile } from "./parse/actors-file.ts";
import type { voices } from "./vocabulary.ts";

export type ActorId = string;
export type VoiceId = (typeof voices)[number];
export type ActorsFile = v.InferOutput<typeof actorsFile>;
/** Someone who speaks or is spoken about. */
export type Actor = Readonly<ActorsFile["actors"][number]>;
/** A side someone speaks for; it never says whose troops are meant. */
export type Voice = Readonly<ActorsFile["voices"][number]>;
