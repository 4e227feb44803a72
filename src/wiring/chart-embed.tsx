import { computed } from "@preact/signals";
import { render } from "preact";
import { ChartEmbed } from "../panels/chart/chart-embed.tsx";
import { Guarded } from "../panels/guarded.tsx";
import { type Decoded, type Dropped, queryOf } from "../scene/address.ts";
import { chartOf } from "../scene/chart/chart.ts";
import type { EmbedOptions } from "../scene/embed/options.ts";
import type { Loaded } from "../store/load.ts";
import type { Store } from "../store/store.ts";
import type { EmbedWords } from "../words/words.ts";
import { byId, within } from "./page.ts";

type ChartRequest = {
  readonly page: { readonly base: string };
  readonly data: Loaded;
  readonly store: Store;
  /** The page's View plus what the address adds. */
  readonly asked: Decoded;
  readonly options: EmbedOptions;
  /** Parts of the address that were already dropped. */
  readonly dropped: readonly Dropped[];
  readonly notify: (id: string, text: string | undefined) => void;
};

/** Shows an embed's chart, narrowed as the address asks. There is no live map to start or stop. */
export function exploreChart(
  words: EmbedWords,
  { page, data: { atlas, glyphWidths }, store, asked, options, dropped, notify }: ChartRequest,
) {
  const { scene, view, change } = store;
  change(() => asked.view);
  const chart = computed(() => chartOf({ atlas, words }, scene.value));
  const Content = () => <ChartEmbed chart={chart.value} glyphWidths={glyphWidths} base={page.base} query={queryOf(view.value)} />;
  byId("chart").replaceChildren();
  render(<Guarded words={words} scene={scene} part={Content} />, byId("chart"));
  const table = document.querySelector<HTMLDetailsElement>("details.as-table");
  if (table) table.open = options.list === "all";
  if (options.title.kind === "ours") within(document, "#head h1").textContent = chart.value.heading;
  const parts = [...dropped, ...asked.dropped];
  notify("dropped", parts.length === 0 ? undefined : words.announcements.dropped(parts.map(words.announcements.droppedPart)));
  return { start: () => undefined, stop: () => undefined };
}
