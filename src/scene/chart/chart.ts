import { type Atlas, grouped } from "../../domain/atlas.ts";
import type { FigureGroup, FigureGroupId } from "../../domain/figures/figure-group.ts";
import { lastDayOf } from "../../domain/partial-date.ts";
import type { Quantity } from "../../domain/quantity.ts";
import type { Statement } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { Locale } from "../../words/locale.ts";
import type { ChartWords } from "../../words/words.ts";
import { atlasKnownOn } from "../clocks/known.ts";
import { traitsOf } from "../filters.ts";
import { oncePer } from "../once.ts";
import type { Choice, Scene } from "../scene.ts";
import type { View } from "../view.ts";
import { type Warning, warningsOf } from "./comparisons.ts";
import { groupIn } from "./groups.ts";
import { endOf, markOf } from "./mark.ts";
import { type ChartRow, rowOf } from "./row.ts";

/** One group's figures as said, one row for each figure of a statement; nothing is merged, added up, averaged or converted. */
export type Chart = {
  /** How its numbers are written. */
  readonly locale: Locale;
  readonly group: FigureGroupId;
  readonly groups: readonly Choice<FigureGroupId>[];
  readonly heading: string;
  /** What the axis counts. */
  readonly unit: string;
  readonly notes: readonly string[];
  /** Ordered by day, with each answer after what it answers. */
  readonly rows: readonly ChartRow[];
  /** The numeric axis, the same whatever the filters; absent if no figure of the group has a number. */
  readonly ends: readonly number[];
  readonly warnings: readonly Warning[];
};

type CountedQuantity = { readonly statement: Statement; readonly quantity: Quantity; readonly index: number };

/** The chart of the View's group, with the statements that pass the scene's filters. Throws for an atlas without groups of figures. */
export function chartOf(
  { atlas: fullAtlas, words }: Edition<ChartWords>,
  { view, admitted }: Pick<Scene, "view" | "admitted">,
): Chart {
  const atlas = atlasKnownOn(fullAtlas, view.known);
  const group = chartedGroup(atlas, view);
  const figures = figuresByGroup(atlas);
  const all = figures.get(group.id) ?? [];
  const shown = all.filter((it) => admitted.has(it.statement.id));
  const isOpen = shown.some((it) => it.statement.claim === view.claim);
  const rows = inOrder(shown).map(({ statement, quantity, index }): ChartRow => {
    const state = !isOpen ? "plain" : statement.claim === view.claim ? "lit" : "faded";
    return { ...rowOf({ atlas, words }, statement, quantity, index), state };
  });
  const hidden = all.length - shown.length;
  return {
    locale: words.locale,
    group: group.id,
    groups: atlas.figures.groups.map(({ id, name }) => ({
      id,
      name,
      count: (figures.get(id) ?? []).filter((it) => admitted.has(it.statement.id)).length,
      isChosen: id === group.id,
    })),
    heading: chartHeading(words, group),
    unit: group.unit,
    notes: [
      ...(view.known === undefined ? [] : [words.chart.knownOn(words.dates.day(view.known))]),
      ...notesOf(words, group, rows),
      ...oneVoice({ atlas, words }, rows),
      ...(hidden === 0 ? [] : [words.chart.hidden(hidden)]),
    ],
    rows,
    ends: all.flatMap(({ quantity }) => endOf(markOf(quantity)) ?? []),
    warnings: warningsOf(words, rows),
  };
}

/** The group a View charts: its own, else the first. */
export function chartedGroup({ figures: { groups } }: Pick<Atlas, "figures">, view: Pick<View, "group">): FigureGroup {
  const group = view.group === undefined ? groups[0] : groups.find((it) => it.id === view.group);
  if (group === undefined) throw new Error(`unknown group: ${view.group ?? "the first"}`);
  return group;
}

/** The heading of a group's chart. */
export function chartHeading(words: ChartWords, { name, topic = name }: FigureGroup): string {
  return words.chart.heading(topic);
}

const figuresByGroup = oncePer((atlas: Atlas): ReadonlyMap<FigureGroupId, readonly CountedQuantity[]> => {
  const figures = traitsOf(atlas).flatMap(({ statement }) =>
    (statement.quantities ?? []).map((quantity, index): CountedQuantity => ({ statement, quantity, index })),
  );
  return grouped(figures, ({ statement, quantity }) => {
    const group = groupIn(atlas, statement, quantity);
    return group ? [group.id] : [];
  });
});

function inOrder(figures: readonly CountedQuantity[]): readonly CountedQuantity[] {
  const answers = (a: Statement, b: Statement) => a.targets?.includes(b.id) ?? false;
  return [...figures].sort(({ statement: a, index: at }, { statement: b, index: before }) => {
    if (a.id === b.id) return at - before;
    const [dayA, dayB] = [lastDayOf(a.saidOn), lastDayOf(b.saidOn)];
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    if (answers(a, b)) return 1;
    if (answers(b, a)) return -1;
    return a.id < b.id ? -1 : 1;
  });
}

/** A group's notes; one about exercises follows who speaks of a deployment and who of an exercise, and is left out unless both are there. */
function notesOf(words: ChartWords, { notes = [] }: FigureGroup, rows: readonly ChartRow[]): readonly string[] {
  const speakers = (isExercise: boolean) => [
    ...new Set(rows.filter((it) => it.traits.isExercise === isExercise).map((it) => it.speaker)),
  ];
  const [deployed, exercising] = [speakers(false), speakers(true)];
  const isMixed = deployed.length > 0 && exercising.length > 0;
  return notes.flatMap(({ text, when }) => {
    if (when === undefined) return [text];
    return isMixed ? [`${words.chart.notTheSame(deployed, exercising)} ${text}`] : [];
  });
}

/** Several officials of one government are one voice. */
function oneVoice({ atlas, words }: Edition<ChartWords>, rows: readonly ChartRow[]): readonly string[] {
  const [voice, ...others] = new Set(rows.map((it) => it.voice));
  if (voice === undefined || others.length > 0 || rows.length < 2) return [];
  const { kind, name } = atlas.voiceOf(voice);
  return kind === "government" ? [words.chart.oneVoice(name)] : [];
}
