import type { VoiceId } from "../domain/actor.ts";
import type { Atlas } from "../domain/atlas.ts";
import type { StatementId } from "../domain/statement.ts";
import type { Edition } from "../words/edition.ts";
import { type Choice, type CountsOf, choicesOf, type FilteredOf, failing, filtered } from "./fields/filtering.ts";
import { voices } from "./fields/filters/voices.ts";
import { fields, filtersIn } from "./fields/table.ts";
import type { Traits } from "./traits.ts";
import type { FilterKey, View } from "./view.ts";

export { type Traits, traitsOf } from "./traits.ts";

/** How many statements each choice would show, with the other filters unchanged. */
export type Counts = CountsOf<typeof fields>;
export type Filtered = FilteredOf<typeof fields>;

/** A filter with those of its choices that some statement is counted under. */
export type FilterOffered = {
  readonly name: FilterKey;
  /** What stands over the choices. */
  readonly legend: string;
  readonly choices: readonly Choice<string>[];
};

/** The voice a statement is shown in: for a joint one the first that the View asks for, else its first speaker's. */
export function voiceShown({ voices: statementVoices }: Traits, view: Pick<View, "voices">): VoiceId {
  return statementVoices.find((it) => view.voices.includes(it)) ?? statementVoices[0];
}

/** Finds the statements that contain the given words. */
export type Finder = (words: string) => ReadonlySet<StatementId>;

/** Finds, in one pass, which statements pass the filters and the count for every choice. Without a finder, a search admits everything. */
export function filteredBy(atlas: Atlas, view: View, finder?: Finder): Filtered {
  return filtered(fields, atlas, { view, found: foundBy(view, finder) });
}

/** Reads a View’s filters once, to say which of them each statement fails. */
export function failedBy(view: View, finder?: Finder): (traits: Traits) => readonly FilterKey[] {
  return failing(fields, { view, found: foundBy(view, finder) }) as (traits: Traits) => readonly FilterKey[];
}

function foundBy({ q }: View, finder: Finder | undefined): ReadonlySet<StatementId> | undefined {
  return q === undefined ? undefined : finder?.(q);
}

/** The voices as choices. */
export function voicesOffered(edition: Edition, view: View, counts: Counts): readonly Choice<VoiceId>[] {
  return choicesOf(voices, edition, { view, counts });
}

/** The filters whose choices stand under a legend, with these. */
export function filtersOffered(edition: Edition, view: View, counts: Counts): readonly FilterOffered[] {
  const legends: Partial<Readonly<Record<FilterKey, string>>> = edition.words.common.legends;
  return filtersIn(fields).flatMap((row) => {
    const name = row.name as FilterKey;
    const legend = legends[name];
    return legend === undefined ? [] : [{ name, legend, choices: choicesOf(row, edition, { view, counts }) }];
  });
}
