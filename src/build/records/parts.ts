import type { Credit, OpenAtlas } from "../../domain/atlas.ts";
import { bboxOf } from "../../domain/geometry/outline.ts";
import type { Records } from "../../domain/parse/records.ts";
import { placesWithin } from "../../domain/parse/rules/map/containment.ts";
import type { Language } from "../../words/language.ts";
import { countedWith, occasionsWith } from "./general.ts";
import { signedVoices } from "./voices.ts";

/** An atlas without the fields added on publication. */
export type AtlasParts = Omit<OpenAtlas, "format" | "version" | "language">;

/**
 * Records in which no problem was found, as an atlas; nothing if they do not say what atlas they are. The general nouns are those of a
 * language.
 */
export function partsOf(records: Records, spoken: Language): AtlasParts | undefined {
  const [head] = records.atlas;
  if (!head) return undefined;
  const { counted = [], regions: called = [], groups = [] } = records.figures[0]?.content ?? {};
  return {
    head: head.content,
    claims: contents(records.claims),
    statements: contents(records.statements),
    sources: contents(records.sources),
    voices: signedVoices(contents(records.voices)),
    actors: contents(records.actors),
    regions: contents(records.regions).map((it) => ({ ...it.properties, bbox: bboxOf(it.geometry) })),
    places: placesWithin(records),
    borders: contents(records.borders),
    counted: countedWith(spoken, counted),
    occasions: occasionsWith(spoken, head.content.occasions ?? []),
    figures: { regions: called, groups },
    credits: creditsOf(records),
    spellings: contents(records.spellings).flat(),
    stories: contents(records.stories),
  };
}

/** Whom the files of the base map credit, each once, in the order of the files. */
function creditsOf({ base }: Records): readonly Credit[] {
  const credits = base.flatMap((it) => it.content.credits);
  return [...new Map(credits.map((it) => [JSON.stringify(it), it])).values()];
}

function contents<Content>(placed: readonly { readonly content: Content }[]): readonly Content[] {
  return placed.map((it) => it.content);
}
