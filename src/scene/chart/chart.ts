import { type Atlas, grouped } from "../../domain/atlas.ts";
import { lastDayOf } from "../../domain/partial-date.ts";
import type { Quantity } from "../../domain/quantity.ts";
import type { Statement } from "../../domain/statement.ts";
import { dayInWords } from "../../words/date.ts";
import { chartWords } from "../../words/sheet/chart.ts";
import { atlasKnownOn } from "../clocks/known.ts";
import { traitsOf } from "../filters.ts";
import { oncePer } from "../once.ts";
import type { Choice, Scene } from "../scene.ts";
import { type ChartGroup, chartGroups } from "../view.ts";
import { type Warning, warningsOf } from "./comparisons.ts";
import { groupOf } from "./groups.ts";
import { endOf, markOf } from "./mark.ts";
import { type ChartRow, rowOf } from "./row.ts";

/** One group's figures as said, one row for each figure of a statement; nothing is merged, added up, averaged or converted. */
export type Chart = {
  readonly group: ChartGroup;
  readonly groups: readonly Choice<ChartGroup>[];
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

type Figure = { readonly statement: Statement; readonly quantity: Quantity; readonly index: number };

/** The chart of the View's group, with the statements that pass the scene's filters. */
export function chartOf(whole: Atlas, { view, admitted }: Pick<Scene, "view" | "admitted">): Chart {
  const atlas = atlasKnownOn(whole, view.known);
  const group = view.group ?? chartGroups[0];
  const figures = figuresByGroup(atlas);
  const all = figures.get(group) ?? [];
  const shown = all.filter((it) => admitted.has(it.statement.id));
  const isOpen = shown.some((it) => it.statement.claim === view.claim);
  const rows = inOrder(shown).map(({ statement, quantity, index }): ChartRow => {
    const state = !isOpen ? "plain" : statement.claim === view.claim ? "lit" : "faded";
    return { ...rowOf(atlas, statement, quantity, index), state };
  });
  const hidden = all.length - shown.length;
  return {
    group,
    groups: chartGroups.map((id) => ({
      id,
      name: chartWords.groups[id],
      count: (figures.get(id) ?? []).filter((it) => admitted.has(it.statement.id)).length,
      isChosen: id === group,
    })),
    heading: chartWords.heading(group),
    unit: chartWords.units[group],
    notes: [
      ...(view.known === undefined ? [] : [chartWords.knownOn(dayInWords(view.known))]),
      ...chartWords.notes[group],
      ...notTheSame(group, rows),
      ...oneVoice(atlas, rows),
      ...(hidden === 0 ? [] : [chartWords.hidden(hidden)]),
    ],
    rows,
    ends: all.flatMap(({ quantity }) => endOf(markOf(quantity)) ?? []),
    warnings: warningsOf(rows),
  };
}

const figuresByGroup = oncePer((atlas: Atlas): ReadonlyMap<ChartGroup, readonly Figure[]> => {
  const figures = traitsOf(atlas).flatMap(({ statement }) =>
    (statement.quantities ?? []).map((quantity, index): Figure => ({ statement, quantity, index })),
  );
  return grouped(figures, ({ statement, quantity }) => [groupOf(atlas, statement, quantity)].filter((it) => it !== undefined));
});

function inOrder(figures: readonly Figure[]): readonly Figure[] {
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

/** Some of NATO's troops are said to be deployed, others to exercise: name the speakers of each. */
function notTheSame(group: ChartGroup, rows: readonly ChartRow[]): readonly string[] {
  const speakers = (isExercise: boolean) => [
    ...new Set(rows.filter((it) => (it.traits.act === "exercise") === isExercise).map((it) => it.speaker)),
  ];
  const [deployed, exercising] = [speakers(false), speakers(true)];
  if (group !== "nato" || deployed.length === 0 || exercising.length === 0) return [];
  return [chartWords.notTheSame(deployed, exercising)];
}

/** Several officials of one government are one voice. */
function oneVoice(atlas: Atlas, rows: readonly ChartRow[]): readonly string[] {
  const [voice, ...others] = new Set(rows.map((it) => it.voice));
  const isGovernment = voice === "kyiv" || voice === "moscow" || voice === "washington";
  return isGovernment && others.length === 0 && rows.length > 1 ? [chartWords.oneVoice(atlas.voiceOf(voice).name)] : [];
}
