import { drawChart } from "../../drawing/chart/draw.ts";
import { chartLayoutOf } from "../../drawing/chart/layout.ts";
import { trustedMarkup } from "../../drawing/trusted.ts";
import type { Chart } from "../../scene/chart/chart.ts";
import { keyOf } from "../../scene/chart/key.ts";
import type { GlyphWidths } from "../../scene/layout/text-width.ts";
import { pathTo } from "../../scene/page-path.ts";
import { pagePalette } from "../../scene/palette.ts";
import type { ChartWords } from "../../words/words.ts";
import { EmbedFoot } from "../embed/embed-foot.tsx";
import { useWords } from "../use-words.ts";
import { ChartKey } from "./chart-key.tsx";
import { ChartTable } from "./chart-table.tsx";
import { ChartNotes, ChartWarnings } from "./chart-view.tsx";

type EmbedProps = {
  readonly chart: Chart;
  readonly glyphWidths: GlyphWidths;
  /** Path from this page to the site's root, such as `../../../`. */
  readonly base: string;
  /** The query for the same View on the whole site, without the question mark. */
  readonly query: string;
};

/** A chart embedded in other people's pages, under its heading: complete before any script runs. */
export function ChartEmbed({ chart, glyphWidths, base, query }: EmbedProps) {
  const words = useWords<ChartWords>();
  const publishers = [...new Set(chart.rows.map((it) => it.entry.readings[0].publisher))];
  return (
    <>
      <div class="chart-body">
        <ChartNotes chart={chart} />
        {chart.rows.length === 0 ? (
          <p class="empty">{words.chart.empty}</p>
        ) : (
          <>
            {chartWidths.map((width) => (
              <StillChart key={width} chart={chart} glyphWidths={glyphWidths} base={base} width={width} />
            ))}
            <ChartWarnings chart={chart} level="h2" />
            <ChartKey signs={keyOf(words, chart.rows)} />
            <details class="as-table">
              <summary>{words.chart.table}</summary>
              <ChartTable chart={chart} base={base} />
            </details>
          </>
        )}
      </div>
      <EmbedFoot publishers={publishers} mapAddress={`${base}?${query}`} text={words.chart.whole} />
    </>
  );
}

/** Widths the chart is drawn for, in CSS pixels: the style sheet shows the widest that fits and stretches it to the available width. */
export const chartWidths = [280, 360, 470, 610, 780] as const;

function StillChart({ chart, glyphWidths, base, width }: Omit<EmbedProps, "query"> & { readonly width: number }) {
  const words = useWords<ChartWords>();
  const layout = chartLayoutOf(chart, width, glyphWidths);
  return (
    <svg
      class={`chart still still-${width}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={words.chart.drawing(chart.heading, chart.rows.length)}
      dangerouslySetInnerHTML={{
        __html: trustedMarkup(drawChart(layout, { palette: pagePalette, linkTo: (id) => base + pathTo("claims/", id) })),
      }}
    />
  );
}
