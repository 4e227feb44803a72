import { chartLayoutOf } from "../../../drawing/chart/layout.ts";
import { ChartEmbed, chartWidths } from "../../../panels/chart/chart-embed.tsx";
import { queryOf } from "../../../scene/address.ts";
import { chartOf } from "../../../scene/chart/chart.ts";
import type { SiteWords } from "../../../words/words.ts";
import { columnWidth, estimatedChartHeight } from "../oembed.ts";
import { rendered } from "../rendered.tsx";
import type { EmbedPage, PageRequest } from "./render-inputs.ts";

/** A chart's page for embedding: heading, chart, its table and its sources, complete before any script runs. */
export function chartEmbed(words: SiteWords, { renderInputs, scene, base }: PageRequest): EmbedPage {
  const { atlas, glyphWidths } = renderInputs;
  const chart = chartOf({ atlas, words }, scene);
  const body = rendered(
    words,
    <>
      <main class="embed chart-embed" data-headline="plain">
        <header id="head" class="embed-head">
          <h1>{chart.heading}</h1>
        </header>
        <div id="notices" aria-live="polite" />
        <section id="chart" aria-label={words.pages.show.figures}>
          <ChartEmbed chart={chart} glyphWidths={glyphWidths} base={base} query={queryOf(scene.view)} />
        </section>
      </main>
      <p id="announcer" class="hidden" aria-live="polite" />
    </>,
  );
  // As the style sheet shows it in a text column: the widest drawing that fits, stretched to the column.
  const room = columnWidth - 38;
  const drawn = chartLayoutOf(chart, Math.max(...chartWidths.filter((it) => it <= room)), glyphWidths);
  const drawing = chart.rows.length === 0 ? 60 : 12 + (drawn.height * room) / drawn.width;
  return {
    title: words.pages.titled(chart.heading, atlas.head.title),
    description: words.chart.description(chart.heading, chart.rows.length),
    body,
    heading: chart.heading,
    height: estimatedChartHeight(chart, drawing),
  };
}
