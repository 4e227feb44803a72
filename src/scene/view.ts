import type { VoiceId } from "../domain/actor.ts";
import type { BorderView } from "../domain/border.ts";
import type { ClaimId } from "../domain/claim.ts";
import type { FigureGroupId } from "../domain/figures/figure-group.ts";
import type { Stance } from "../domain/statement.ts";
import { plainText } from "../words/plain-text.ts";
import type { Camera } from "./camera/mercator.ts";
import type { DayRange } from "./fields/filters/said.ts";
import { longestSearch } from "./fields/filters/search.ts";
import type { Show } from "./fields/looks/show.ts";
import type { Theme } from "./fields/looks/theme.ts";
import { emptyView, picked, without } from "./fields/steps.ts";
import { chosenCount, type FilterRow, fields, filtersIn, type ViewOf } from "./fields/table.ts";

export type { DayRange } from "./fields/filters/said.ts";
export { longestSearch } from "./fields/filters/search.ts";
export { type Show, showsOf } from "./fields/looks/show.ts";
export { type Theme, themes } from "./fields/looks/theme.ts";
export { isPlaceless, type Where } from "./traits.ts";

/** The reader's choices, all of them in the address. An empty list admits everything. */
export type View = ViewOf<typeof fields>;

export type Step = (view: View) => View;

/** Choices that hide statements. */
export type FilterKey = FilterRow<typeof fields>["name"];
const filterKeys = filtersIn(fields).map((it) => it.name) as readonly FilterKey[];

/** Nothing chosen. */
export const wholeView: View = emptyView(fields);

/** Presses a choice of one of the filters: chooses it, or takes it back. */
export function withPicked(view: View, filter: FilterKey, id: string): View {
  return picked(fields, view, { name: filter, id });
}

/** Opens a claim, or closes it if it is open. */
export function withClaim(view: View, claim: ClaimId | undefined): View {
  return changed(view, "claim", view.claim === claim ? undefined : claim);
}

/** Lists a region's claims, or all claims if it was already chosen; closes the open claim. */
export function withRegion(view: View, region: View["region"] | undefined): View {
  return region === undefined
    ? changed(changed(view, "region", undefined), "claim", undefined)
    : withPicked(view, "region", region);
}

/** Adds or removes a voice; those chosen are kept in the order of the voices. */
export function withVoice(view: View, voice: VoiceId, order: readonly VoiceId[]): View {
  const { voices, ...rest } = withPicked(view, "voices", voice);
  return { ...rest, voices: order.filter((it) => voices.includes(it)) };
}

/** Adds or removes a stance. */
export function withStance(view: View, stance: Stance): View {
  return withPicked(view, "stances", stance);
}

/** Narrows to a range of days; the ends may come in either order. */
export function withSaid(view: View, said: DayRange | undefined): View {
  return changed(view, "said", said && said.from > said.to ? { from: said.to, to: said.from } : said);
}

/** Chooses a bin's days, or clears them if they were chosen; with `extend`, stretches the chosen range to include them. */
export function withDays(view: View, { from, to }: DayRange, extend: boolean): View {
  const { said } = view;
  if (extend && said) return withSaid(view, { from: said.from < from ? said.from : from, to: said.to > to ? said.to : to });
  return withSaid(view, said?.from === from && said.to === to ? undefined : { from, to });
}

/** Moves the camera, or with `undefined` resets it. */
export function withCamera(view: View, at: Camera | undefined): View {
  return changed(view, "at", at);
}

/** Goes back to what was known on a day, or with `undefined` forward to everything recorded. */
export function withKnown(view: View, known: string | undefined): View {
  return changed(view, "known", known);
}

/** Narrows to statements containing the words; an empty text clears the search. */
export function withSearch(view: View, words: string): View {
  return changed(view, "q", plainText(words, longestSearch) || undefined);
}

/** Chooses a view of the borders, or with `undefined` the default one. */
export function withBorders(view: View, borders: BorderView | undefined): View {
  return changed(view, "borders", borders);
}

export function withShow(view: View, show: Show): View {
  return changed(view, "show", show === "map" ? undefined : show);
}

/** Charts a group, of all the atlas’s. */
export function withGroup(view: View, group: FigureGroupId, groups: readonly { readonly id: FigureGroupId }[]): View {
  return changed(view, "group", group === groups[0]?.id ? undefined : group);
}

export function withTheme(view: View, theme: Theme | undefined): View {
  return changed(view, "theme", theme);
}

/** Closes the open claim or, if there is none, clears the chosen region. */
export function withoutChoice(view: View): View {
  return view.claim === undefined ? changed(view, "region", undefined) : changed(view, "claim", undefined);
}

/** Clears filters: the named ones, or all; an open claim stays open. */
export function withoutFilters(view: View, keys = filterKeys): View {
  return without(fields, view, keys);
}

/** How many values of these fields are chosen. */
export function chosenIn(view: View, names: readonly FilterKey[]): number {
  return names.reduce((sum, name) => sum + chosenCount({ name }, view), 0);
}

/** Whether anything narrows the list. */
export function hasFilters(view: View): boolean {
  return chosenIn(view, filterKeys) > 0;
}

function changed<Key extends keyof View>(view: View, key: Key, value: View[Key] | undefined): View {
  const { [key]: _old, ...rest } = view;
  return (value === undefined ? rest : { ...rest, [key]: value }) as View;
}
