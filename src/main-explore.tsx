import { WordsProvider } from "./panels/use-words.ts";
import { claimCatalogue } from "./words/en/catalogues/claim.ts";
import { embedCatalogue } from "./words/en/catalogues/embed.ts";
import { frameCatalogue } from "./words/en/catalogues/frame.ts";
import { pageCatalogue } from "./words/en/catalogues/page.ts";
import { chartTexts } from "./words/en/side-view/chart.ts";
import { createWords, withCatalogue } from "./words/words.ts";
import "virtual:embed-theme.css";
import "./panels/styles/embed.css";
import { computed, effect, signal } from "@preact/signals";
import { hydrate, render } from "preact";
import type { EmbedPageData } from "./build/site/page-data.ts";
import { EmbedBoxes } from "./panels/embed/embed-boxes.tsx";
import { MapFoot } from "./panels/embed/embed-foot.tsx";
import { EmbedStrip } from "./panels/embed/embed-strip.tsx";
import { EmbedHead, EmbedWords, mapAddress } from "./panels/embed/embed-words.tsx";
import { Guarded } from "./panels/guarded.tsx";
import { allowTranslation } from "./panels/translation.ts";
import { type Dropped, queryOf, viewOf } from "./scene/address.ts";
import { embedContentOf } from "./scene/embed/content.ts";
import { type EmbedOptions, plainEmbed } from "./scene/embed/options.ts";
import { statusKeyOf } from "./scene/on-map/region-state.ts";
import { type View, withoutFilters } from "./scene/view.ts";
import { loadAtlas, loadFinder } from "./store/load.ts";
import { createStore } from "./store/store.ts";
import { wireMap } from "./wiring/map/map.ts";
import { announce, byId, within } from "./wiring/page.ts";
import type { Failures, Notify } from "./wiring/parts/failures.ts";

allowTranslation();

const loadChart = () => import("./wiring/chart-embed.tsx");

/** Draws what the reader of an embed chooses, and runs its live map, if it has one. */
export type Explorer = { readonly start: () => void; readonly stop: () => void };

type ExplorerRequest = {
  readonly page: EmbedPageData;
  /** What the address adds to the View of its page, and its options. */
  readonly query: string;
  readonly options: EmbedOptions;
  /** Parts of the address that were already dropped. */
  readonly dropped: readonly Dropped[];
  readonly notify: Notify;
  readonly failures: Failures;
};

/** Shows the View of the address with its options, then follows the reader's choices. */
export async function createExplorer({
  page,
  query: address,
  options,
  dropped,
  notify,
  failures,
}: ExplorerRequest): Promise<Explorer> {
  const frame = createWords(document.documentElement.lang, frameCatalogue);
  const words = withCatalogue(
    withCatalogue(withCatalogue(withCatalogue(frame, pageCatalogue), claimCatalogue), chartTexts),
    embedCatalogue,
  );
  const data = await loadAtlas(page.posterData);
  const { atlas } = data;
  const store = createStore({ atlas, words }, viewOf(page.view, atlas).view, (error) => {
    reportError(error);
    notify("mistake", words.mapFailures.choiceMistaken);
  });
  const { scene, view, change, setFinder } = store;
  // The first of a repeated key counts.
  const asked = viewOf(`${address}&${page.view}`, atlas);
  const find = asked.view.q === undefined ? undefined : await loadFinder(atlas);
  if (find) setFinder(find);
  if (view.peek().show === "figures") {
    return (await loadChart()).exploreChart(words, { page, data, store, asked, options, dropped, notify });
  }
  const list = signal(plainEmbed.list);

  const content = computed(() => embedContentOf({ atlas, words }, scene.value, list.value));

  const setting = { glyphWidths: data.glyphWidths, most: atlas.head.largestRing };
  const query = computed(() => queryOf(view.value));
  const Words = () => <EmbedWords content={content.value} setting={setting} base={page.base} />;
  hydrate(<Guarded words={words} scene={scene} part={Words} />, byId("list"));
  const Boxes = () => <EmbedBoxes content={content.value} setting={setting} base={page.base} />;
  hydrate(<Guarded words={words} scene={scene} part={Boxes} />, byId("boxes"));
  const Foot = () => (
    <MapFoot
      content={content.value}
      siteName={atlas.head.title}
      credits={atlas.credits}
      base={page.base}
      mapAddress={mapAddress(page.base, query.value)}
      text={words.pair.wholeMap}
    />
  );
  hydrate(<Guarded words={words} scene={scene} part={Foot} />, byId("foot"));
  // The heading may now be the host's, which belongs to no View.
  byId("head").replaceChildren();
  const Head = () => (
    <EmbedHead
      content={content.value}
      title={options.title}
      onShow={({ filters }) => change((it) => withoutFilters(it, filters))}
    />
  );
  render(<Guarded words={words} scene={scene} part={Head} />, byId("head"));

  const { live, stage, controls } = wireMap(words, {
    data,
    store,
    geographyUrl: page.geography,
    notify,
    failures,
    texts: words.mapFailures,
    base: page.base,
    isFramed: true,
  });
  const borders = computed(() => scene.value.borders);
  render(
    <WordsProvider value={words}>
      <EmbedStrip borders={borders} statuses={statusKeyOf(atlas)} credits={atlas.credits} {...controls} />
    </WordsProvider>,
    byId("strip"),
  );
  list.value = options.list;
  change(() => asked.view);
  const parts = [...dropped, ...asked.dropped];
  notify("dropped", parts.length === 0 ? undefined : words.announcements.dropped(parts.map(words.announcements.droppedPart)));

  let before: View = view.peek();
  effect(() => {
    const now = scene.value;
    document.title = now.documentTitle;
    byId("map-description").textContent = now.description;
    const { dataset } = within(document, ".embed");
    dataset["headline"] = content.value.headline.kind;
    dataset["kind"] = content.value.kind;
    const { open } = now;
    if (now.view !== before && open)
      announce(words.common.announcedClaim(open.lead.speakers[0].name, open.lead.firstVerb, open.proposition));
    else if (now.view !== before) announce(now.counts);
    before = now.view;
  });
  return {
    start: () => {
      live.retry();
      // Zoomed in, a live map has room for names missing from the poster's data.
      void failures.need({ id: "names", load: () => loadAtlas(page.atlas), use: stage.name, sentence: words.mapFailures.names });
    },
    stop: live.stop,
  };
}
