import { computed } from "@preact/signals";
import { render } from "preact";
import { ChartEmbed } from "../panels/chart/chart-embed.tsx";
import { type Dropped, queryOf, viewOf } from "../scene/address.ts";
import { chartOf } from "../scene/chart/chart.ts";
import type { EmbedOptions } from "../scene/embed/options.ts";
import type { Loaded } from "../store/load.ts";
import type { Store } from "../store/store.ts";
import { english } from "../words/english.ts";
import { byId, within } from "./page.ts";

type ChartRequest = {
  readonly page: { readonly view: string; readonly base: string };
  readonly data: Loaded;
  readonly store: Store;
  readonly options: EmbedOptions;
  /** Parts of the address that were dropped already. */
  readonly dropped: readonly Dropped[];
  readonly notify: (id: string, text: string | undefined) => void;
};

/** Shows an embed's chart as the address narrows it. There is no live map to start or stop. */
export function exploreChart({ page, data: { atlas, advances }, store, options, dropped, notify }: ChartRequest) {
  // What the address adds to the View of its page; the first of a repeated key counts.
  const asked = viewOf(`${location.search}&${page.view}`, atlas);
  const { scene, view, change } = store;
  change(() => asked.view);
  const chart = computed(() => chartOf(atlas, scene.value));
  const Content = () => <ChartEmbed chart={chart.value} advances={advances} base={page.base} query={queryOf(view.value)} />;
  byId("chart").replaceChildren();
  render(<Content />, byId("chart"));
  const table = document.querySelector<HTMLDetailsElement>("details.as-table");
  if (table) table.open = options.list === "all";
  if (options.title.kind === "ours") within(document, "#head h1").textContent = chart.value.heading;
  const parts = [...dropped, ...asked.dropped];
  notify("dropped", parts.length === 0 ? undefined : english.dropped(parts.map(english.droppedPart)));
  return { start: () => undefined, stop: () => undefined };
}
