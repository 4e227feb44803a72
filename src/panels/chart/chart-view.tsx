import type { FigureGroupId } from "../../domain/figures/figure-group.ts";
import type { Chart } from "../../scene/chart/chart.ts";
import { keyOf } from "../../scene/chart/key.ts";
import type { GlyphWidths } from "../../scene/layout/text-width.ts";
import { type Step, withClaim, withGroup } from "../../scene/view.ts";
import type { ChartWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";
import { ChartKey } from "./chart-key.tsx";
import { ChartTable } from "./chart-table.tsx";
import { DrawnChart } from "./drawn-chart.tsx";

type ViewProps = {
  readonly chart: Chart;
  readonly glyphWidths: GlyphWidths;
  readonly change: (step: Step) => void;
  readonly base: string;
};

/** One group's figures as said: the choice of group, the chart, the warnings about comparisons, the key and the table. */
export function ChartView({ chart, glyphWidths, change, base }: ViewProps) {
  const words = useWords<ChartWords>();
  const choose = (group: FigureGroupId) => change((view) => withGroup(view, group, chart.groups));
  // The open claim stays open: it may have been opened from a row of this chart.
  const onPick = (claim: string) => change((view) => (view.claim === claim ? view : withClaim(view, claim)));
  return (
    <div class="chart-view">
      <nav class="chips" aria-label={words.chart.chooseGroup}>
        {chart.groups.map((it) => (
          <button key={it.id} type="button" class="chip" aria-pressed={it.isChosen} onClick={() => choose(it.id)}>
            {it.name} <span class="count">{it.count}</span>
          </button>
        ))}
      </nav>
      <h2>{chart.heading}</h2>
      <ChartNotes chart={chart} />
      {chart.rows.length === 0 ? (
        <p class="empty">{words.chart.empty}</p>
      ) : (
        <>
          <DrawnChart chart={chart} glyphWidths={glyphWidths} base={base} onPick={onPick} />
          <ChartWarnings chart={chart} level="h3" />
          <h3>{words.chart.key}</h3>
          <ChartKey signs={keyOf(words, chart.rows)} />
          <h3>{words.chart.table}</h3>
          <ChartTable chart={chart} base={base} />
        </>
      )}
    </div>
  );
}

/** What readers must know before they read the chart. */
export function ChartNotes({ chart: { notes } }: { readonly chart: Chart }) {
  return notes.map((it) => (
    <p key={it} class="chart-note">
      {it}
    </p>
  ));
}

/** What should not be compared, under a heading of the right level for the page. */
export function ChartWarnings({ chart: { warnings }, level: Heading }: { readonly chart: Chart; readonly level: "h2" | "h3" }) {
  const words = useWords<ChartWords>();
  if (warnings.length === 0) return null;
  return (
    <section class="chart-warnings">
      <Heading>{words.chart.warnings}</Heading>
      <ul>
        {warnings.map((it) => (
          <li key={it.why}>{it.text}</li>
        ))}
      </ul>
    </section>
  );
}
