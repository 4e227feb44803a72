import { renderToString } from "preact-render-to-string";
import type { FigureGroupId } from "../../../domain/figures/figure-group.ts";
import { chartLayoutOf } from "../../../drawing/chart/layout.ts";
import { ChartEmbed, chartWidths } from "../../../panels/chart/chart-embed.tsx";
import { queryOf } from "../../../scene/address.ts";
import { chartOf } from "../../../scene/chart/chart.ts";
import { chartView, staticPageOf } from "../../../scene/pages/static-page.ts";
import { sceneOf } from "../../../scene/scene.ts";
import { pageWords } from "../../../words/pages.ts";
import { chartWords } from "../../../words/sheet/chart.ts";
import { columnWidth, estimatedChartHeight } from "../oembed.ts";
import type { EmbedPage, Material } from "./material.ts";
import { socialHeadOf } from "./pages.tsx";

/** A chart's page for embedding: heading, chart, its table and its sources, complete before any script runs. */
export function chartEmbedPage({ atlas, glyphWidths }: Material, group: FigureGroupId): EmbedPage {
  const view = chartView(atlas, group);
  const scene = sceneOf(atlas, view);
  const chart = chartOf(atlas, scene);
  const { path } = staticPageOf(atlas, view);
  const base = "../".repeat(path.split("/").length);
  const query = queryOf(view);
  const body = renderToString(
    <>
      <main class="embed chart-embed" data-headline="plain">
        <header id="head" class="embed-head">
          <h1>{chart.heading}</h1>
        </header>
        <div id="notices" aria-live="polite" />
        <section id="chart" aria-label={pageWords.show.figures}>
          <ChartEmbed chart={chart} glyphWidths={glyphWidths} base={base} query={query} />
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
    page: {
      title: `${chart.heading} · ${atlas.head.title}`,
      description: chartWords.description(chart.heading, chart.rows.length),
      body,
      social: socialHeadOf(atlas, scene),
    },
    path,
    whole: `?${query}`,
    base,
    query,
    title: chart.heading,
    height: estimatedChartHeight(chart, drawing),
  };
}
