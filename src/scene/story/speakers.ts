import type { Actor } from "../../domain/actor.ts";
import type { Atlas } from "../../domain/atlas.ts";
import type { Statement } from "../../domain/statement.ts";

/**
 * The names by which a text says whose statement it tells: the speakers', their surnames, their voices' (unless several are only counted
 * together there) and those of the publishers and agencies that report it. Each once, without an article before it.
 */
export function namesOf(atlas: Atlas, { asserters, evidence }: Statement): readonly string[] {
  const speakers = asserters.flatMap(({ actor, description, onBehalfOf }) => [
    ...(description === undefined ? [] : [description]),
    ...[actor, onBehalfOf].flatMap((id) => (id === undefined ? [] : namesOfActor(atlas, atlas.actorOf(id)))),
  ]);
  const sources = evidence.map((it) => atlas.sourceOf(it.source));
  const reporters = sources.flatMap(({ publisher, reproduces }) =>
    reproduces === undefined ? [publisher] : [publisher, reproduces],
  );
  return [...new Set([...speakers, ...reporters].map((it) => it.replace(/^(?:the|an?)\s+/i, "")))];
}

function namesOfActor(atlas: Atlas, { name, kind, voice: id }: Actor): readonly string[] {
  const voice = atlas.voiceOf(id);
  const isSpeaker = voice.kind !== "observers" && voice.kind !== "others";
  return [
    name,
    ...(kind === "person" ? [name.slice(name.lastIndexOf(" ") + 1)] : []),
    ...(isSpeaker ? [voice.name, voice.short ?? [], voice.inSentence ?? []].flat() : []),
  ];
}

/** Whether a text has a name as whole words; one of several words in capitals or not, as in “the Russian defence ministry”. */
export function isNamedIn(text: string, name: string): boolean {
  const escaped = name
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replaceAll(/['’]/g, "['’]")
    .replaceAll(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, name.includes(" ") ? "iu" : "u").test(text);
}
