import type { Difference } from "../../words/en/side-view/chart.ts";
import type { ChartWords } from "../../words/words.ts";
import type { ChartRow } from "./row.ts";

/** Why some of a chart's figures should not be compared, with their speakers and without. */
export type Warning = { readonly why: Difference | "baseline"; readonly text: string; readonly brief: string };

/** One property of a figure: a key shared by figures alike in it, and its text. */
type Respect = (row: ChartRow) => readonly [key: string, words: string];

function respectsIn({ chart }: ChartWords): Readonly<Record<Difference, Respect>> {
  const notSaid = ["", chart.notSaid] as const;
  return {
    scope: ({ traits: { scope } }) => (scope === undefined ? notSaid : [scope, scope]),
    part: ({ traits: { part } }) => (part === undefined ? notSaid : [part, chart.partNamed(part)]),
    when: ({ traits: { when } }) => [when, chart.whenNamed(when)],
    forces: ({ traits: { forces } }) => (forces === "" ? notSaid : [forces, forces]),
    act: ({ traits: { isExercise } }) => (isExercise ? ["exercise", chart.inExercise] : ["", chart.notInExercise]),
  };
}

const differences = ["scope", "part", "when", "forces", "act"] as const;

/** Every way in which the figures of these rows differ, with their speakers; the most frequent case comes last and without speakers. */
export function warningsOf(texts: ChartWords, rows: readonly ChartRow[]): readonly Warning[] {
  const counted = rows.filter((it) => it.mark.kind !== "tag");
  const respects = respectsIn(texts);
  const warnings = differences.flatMap((why): readonly Warning[] => {
    const cases = casesOf(counted, respects[why]);
    if (cases.length < 2) return [];
    const most = Math.max(...cases.map((it) => it.rows.length));
    const usual = most > 2 ? cases.find((it) => it.rows.length === most) : undefined;
    const caseSentences = cases
      .filter((it) => it !== usual)
      .map((it) => texts.chart.oneCase(it.words, [...new Set(it.rows.map((row) => whoOf(texts, row)))]))
      .concat(usual ? [texts.chart.otherCase(usual.words)] : []);
    const brief = texts.chart.differences[why];
    return [{ why, text: texts.chart.notComparable(brief, caseSentences), brief: `${brief}.` }];
  });
  const baselines = [...new Set(rows.flatMap((it) => it.traits.baseline ?? []))];
  return baselines.length === 0
    ? warnings
    : [...warnings, { why: "baseline", text: texts.chart.superlatives(baselines), brief: texts.chart.superlatives([]) }];
}

type Case = { readonly words: string; readonly rows: readonly ChartRow[] };

function casesOf(rows: readonly ChartRow[], respect: Respect): readonly Case[] {
  const cases = new Map<string, { readonly words: string; readonly rows: ChartRow[] }>();
  for (const row of rows) {
    const [key, words] = respect(row);
    const known = cases.get(key);
    if (known) known.rows.push(row);
    else cases.set(key, { words, rows: [row] });
  }
  return [...cases.values()];
}

function whoOf(texts: ChartWords, { speaker, date }: ChartRow): string {
  return texts.chart.who(speaker, date);
}
