import type { VoiceId } from "../domain/actor.ts";
import type { BorderView } from "../domain/border.ts";
import type { ClaimId } from "../domain/claim.ts";
import type { RegionId } from "../domain/region.ts";
import { type Placeless, placelessKinds, type Stance } from "../domain/statement.ts";
import { plainText } from "../words/plain-text.ts";
import type { Camera } from "./camera/mercator.ts";

/** What can be chosen under “about where”: a region, or the statements for which nothing is drawn, by why that is so. */
export type Where = RegionId | Placeless;

/** Whether a choice is one of statements for which nothing is drawn, and thus no region. */
export function isPlaceless(where: Where): where is Placeless {
  return placelessKinds.some((it) => it === where);
}

/** From one day to another, both included, `YYYY-MM-DD`. */
export type DayRange = { readonly from: string; readonly to: string };

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What fills the page beside the list: the map, the chart of figures as said, or the table of statements. */
export const shows = ["map", "figures", "table"] as const;
export type Show = (typeof shows)[number];

/** Figures that can stand on one axis, and those beside them; one group is charted at a time. */
export const chartGroups = ["near-ukraine", "crimea", "battalion-groups", "nato", "ships", "ceasefire"] as const;
export type ChartGroup = (typeof chartGroups)[number];

/** The reader's choices, all of them in the address. An empty list of choices admits everything. */
export type View = {
  readonly claim?: ClaimId;
  /** A region’s id; `none` for what names no place, `undrawn` for what names only places without an outline here. */
  readonly region?: Where;
  readonly voices: readonly VoiceId[];
  readonly stances: readonly Stance[];
  readonly said?: DayRange;
  /** The second clock: what was said later than this day, `YYYY-MM-DD`, is not there yet. */
  readonly known?: string;
  /** Words searched for. */
  readonly q?: string;
  /** Absent: as the General Assembly recognises them. */
  readonly borders?: Exclude<BorderView, "un">;
  /** Absent: the map. */
  readonly show?: Exclude<Show, "map">;
  /** The group charted; absent: the first. */
  readonly group?: ChartGroup;
  /** Where the map looks; absent while it looks at the whole. */
  readonly at?: Camera;
  /** Absent: as the device has it. */
  readonly theme?: Theme;
};

/** Nothing chosen. */
export const wholeView: View = { voices: [], stances: [] };

export type Step = (view: View) => View;

/** Opens a claim, or closes it when it is open. */
export function withClaim(view: View, claim: ClaimId | undefined): View {
  return changed(view, "claim", view.claim === claim ? undefined : claim);
}

/** Lists a region's claims, or all of them when it was chosen already; the open claim closes. */
export function withRegion(view: View, region: View["region"] | undefined): View {
  return changed(changed(view, "region", view.region === region ? undefined : region), "claim", undefined);
}

/** Admits a voice, or takes it back. */
export function withVoice(view: View, voice: VoiceId): View {
  return { ...view, voices: toggled(view.voices, voice) };
}

/** Admits a stance, or takes it back. */
export function withStance(view: View, stance: Stance): View {
  return { ...view, stances: toggled(view.stances, stance) };
}

/** Admits only what was said in a range of days; the ends are put in order. */
export function withSaid(view: View, said: DayRange | undefined): View {
  return changed(view, "said", said && said.from > said.to ? { from: said.to, to: said.from } : said);
}

/** Admits the days of a bin: takes them back when they were chosen, or with `extend` stretches the days chosen to them. */
export function withDays(view: View, { from, to }: DayRange, extend: boolean): View {
  const { said } = view;
  if (extend && said) return withSaid(view, { from: said.from < from ? said.from : from, to: said.to > to ? said.to : to });
  return withSaid(view, said?.from === from && said.to === to ? undefined : { from, to });
}

/** Looks elsewhere, or with `undefined` at the whole. */
export function withCamera(view: View, at: Camera | undefined): View {
  return changed(view, "at", at);
}

/** Goes back to what was known on a day, or with `undefined` forward to everything recorded. */
export function withKnown(view: View, known: string | undefined): View {
  return changed(view, "known", known);
}

/** Longest text searched for, in characters. */
export const longestSearch = 100;

/** Admits only what holds the words; without any the search is taken back. */
export function withSearch(view: View, words: string): View {
  return changed(view, "q", plainText(words, longestSearch) || undefined);
}

export function withBorders(view: View, borders: BorderView): View {
  return changed(view, "borders", borders === "un" ? undefined : borders);
}

export function withShow(view: View, show: Show): View {
  return changed(view, "show", show === "map" ? undefined : show);
}

export function withGroup(view: View, group: ChartGroup): View {
  return changed(view, "group", group === chartGroups[0] ? undefined : group);
}

export function withTheme(view: View, theme: Theme | undefined): View {
  return changed(view, "theme", theme);
}

/** Closes the claim that is open, else takes back the region that is chosen. */
export function withoutChoice(view: View): View {
  return view.claim === undefined ? changed(view, "region", undefined) : changed(view, "claim", undefined);
}

/** The choices that keep statements away. */
const filterKeys = ["voices", "stances", "region", "said", "known", "q"] as const;
export type FilterKey = (typeof filterKeys)[number];

/** Takes filters back, all of them unless some are named; what is open stays open. */
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
