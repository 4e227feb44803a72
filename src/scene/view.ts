import type { VoiceId } from "../domain/actor.ts";
import type { Atlas } from "../domain/atlas.ts";
import type { BorderView } from "../domain/border.ts";
import type { ClaimId } from "../domain/claim.ts";
import type { FigureGroupId } from "../domain/figures/figure-group.ts";
import type { RegionId } from "../domain/region.ts";
import { type Placeless, placelessKinds, type Stance } from "../domain/statement.ts";
import { plainText } from "../words/plain-text.ts";
import type { Camera } from "./camera/mercator.ts";

/** A choice under “Place”: a region, or the statements for which nothing is drawn, by reason. */
export type Where = RegionId | Placeless;

/** Whether a choice stands for statements for which nothing is drawn, rather than a region. */
export function isPlaceless(where: Where): where is Placeless {
  return placelessKinds.some((it) => it === where);
}

/** From one day to another, both included, `YYYY-MM-DD`. */
export type DayRange = { readonly from: string; readonly to: string };

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What fills the page beside the list: the map, the chart of figures as said, or the table of statements. */
const shows = ["map", "figures", "table"] as const;
export type Show = (typeof shows)[number];

/** What can fill the page in an atlas; charts only where it has groups of figures. */
export function showsOf({ figures }: Pick<Atlas, "figures">): readonly Show[] {
  return shows.filter((it) => it !== "figures" || figures.groups.length > 0);
}

/** The reader's choices, all of them in the address. An empty list admits everything. */
export type View = {
  readonly claim?: ClaimId;
  /** A region’s id; `none` for statements that name no place, `undrawn` for those that only name places without an outline here. */
  readonly region?: Where;
  readonly voices: readonly VoiceId[];
  readonly stances: readonly Stance[];
  readonly said?: DayRange;
  /** The second clock: hides what was said after this day, `YYYY-MM-DD`. */
  readonly known?: string;
  /** Words searched for. */
  readonly q?: string;
  /** Absent: the atlas's default view of the borders. */
  readonly borders?: BorderView;
  /** Absent: the map. */
  readonly show?: Exclude<Show, "map">;
  /** The group charted; absent: the first. */
  readonly group?: FigureGroupId;
  /** The camera; absent while the default is shown. */
  readonly at?: Camera;
  /** Absent: as set on the device. */
  readonly theme?: Theme;
};

/** Nothing chosen. */
export const wholeView: View = { voices: [], stances: [] };

export type Step = (view: View) => View;

/** Opens a claim, or closes it if it is open. */
export function withClaim(view: View, claim: ClaimId | undefined): View {
  return changed(view, "claim", view.claim === claim ? undefined : claim);
}

/** Lists a region's claims, or all claims if it was already chosen; closes the open claim. */
export function withRegion(view: View, region: View["region"] | undefined): View {
  return changed(changed(view, "region", view.region === region ? undefined : region), "claim", undefined);
}

/** Adds or removes a voice; those chosen are kept in the order of the voices. */
export function withVoice(view: View, voice: VoiceId, order: readonly VoiceId[]): View {
  const voices = toggled(view.voices, voice);
  return { ...view, voices: order.filter((it) => voices.includes(it)) };
}

/** Adds or removes a stance. */
export function withStance(view: View, stance: Stance): View {
  return { ...view, stances: toggled(view.stances, stance) };
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

/** Longest text searched for, in characters. */
export const longestSearch = 100;

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

/** Choices that hide statements. */
const filterKeys = ["voices", "stances", "region", "said", "known", "q"] as const;
export type FilterKey = (typeof filterKeys)[number];

/** Clears filters: the named ones, or all; an open claim stays open. */
export function withoutFilters(view: View, keys: readonly FilterKey[] = filterKeys): View {
  const kept = Object.entries(view).filter(([key]) => !keys.some((it) => it === key));
  return { ...wholeView, ...Object.fromEntries(kept) };
}

/** Whether anything narrows the list. */
export function hasFilters(view: View): boolean {
  return filterKeys.some((key) => (Array.isArray(view[key]) ? view[key].length > 0 : view[key] !== undefined));
}

function toggled<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list.filter((it) => it !== item) : [...list, item];
}

function changed<Key extends keyof View>(view: View, key: Key, value: View[Key] | undefined): View {
  const { [key]: _old, ...rest } = view;
  return (value === undefined ? rest : { ...rest, [key]: value }) as View;
}
