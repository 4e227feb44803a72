import type { ReadonlySignal } from "@preact/signals";
import { render } from "preact";
import { BordersPanel } from "../../panels/map/borders-panel.tsx";
import { WordsProvider } from "../../panels/use-words.ts";
import type { Borders } from "../../scene/ground/borders.ts";
import type { Status } from "../../scene/on-map/region-state.ts";
import type { RingKey } from "../../scene/on-map/ring-key.ts";
import { withBorders } from "../../scene/view.ts";
import type { Store } from "../../store/store.ts";
import type { Edition } from "../../words/edition.ts";
import { legendCatalogue } from "../../words/en/catalogues/legend.ts";
import { withCatalogue } from "../../words/words.ts";

type Shown = Pick<Store, "change"> & {
  readonly borders: ReadonlySignal<Borders>;
  readonly statuses: readonly Status[];
  readonly rings: RingKey;
  readonly panel: Element;
};

/** Shows whose borders there are to choose from, and how to read the map. */
export function showBorders({ atlas, words }: Edition, { borders, change, statuses, rings, panel }: Shown): void {
  const onBorders = (id: Parameters<typeof withBorders>[1]) => change((it) => withBorders(it, id));
  render(
    <WordsProvider value={withCatalogue(words, legendCatalogue)}>
      <BordersPanel borders={borders} onBorders={onBorders} statuses={statuses} rings={rings} atlas={atlas} base="./" />
    </WordsProvider>,
    panel,
  );
}
