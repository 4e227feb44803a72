import type { Occasion } from "../../domain/atlas.ts";
import type { Counted } from "../../domain/quantity.ts";
import { generalCounted, generalOccasions } from "../../domain/vocabulary.ts";
import type { Language } from "../../words/language.ts";

/** What an atlas counts: the general things in a language, save those it puts its own in the place of, and then its own. */
export function countedWith({ nouns }: Pick<Language, "nouns">, own: readonly Counted[]): readonly Counted[] {
  return withOwn<Counted>(
    generalCounted.map((it) => ({ ...it, ...nouns[it.id] })),
    own,
  );
}

/** The occasions of an atlas: the general ones in a language, save those it names itself, and then its own. */
export function occasionsWith({ occasions }: Pick<Language, "occasions">, own: readonly Occasion[]): readonly Occasion[] {
  return withOwn<Occasion>(
    generalOccasions.map((id) => ({ id, name: occasions[id] })),
    own,
  );
}

function withOwn<Named extends { readonly id: string }>(general: readonly Named[], own: readonly Named[]): readonly Named[] {
  return [...general.filter(({ id }) => own.every((it) => it.id !== id)), ...own];
}
