import { computed } from "@preact/signals";
import { type ComponentChild, render } from "preact";
import { Furniture, MapBelow } from "../../panels/map/furniture.tsx";
import { WordsProvider } from "../../panels/use-words.ts";
import { statusKeyOf } from "../../scene/on-map/region-state.ts";
import { ringKeyOf } from "../../scene/on-map/ring-key.ts";
import type { Store } from "../../store/store.ts";
import type { Edition } from "../../words/edition.ts";
import { byId } from "../page.ts";
import type { Failures } from "../parts/failures.ts";
import type { MapControls } from "./map.ts";

type FurnitureRequest = { readonly controls: MapControls; readonly need: Failures["need"] };

/** The elements on and below the map, and the choice of borders, loaded when opened. */
export function wireFurniture(
  { atlas, words }: Edition,
  { scene, view, change }: Store,
  { controls: { scale, onZoom, onHome }, need }: FurnitureRequest,
): void {
  const statuses = statusKeyOf(atlas);
  const rings = ringKeyOf(atlas);
  const { voices } = atlas;
  const borders = computed(() => scene.value.borders);
  const hasRings = computed(() => scene.value.cluster !== undefined);
  const kind = computed(() => scene.value.extent.kind);
  const isMoved = computed(() => view.value.at !== undefined);
  const show = (part: ComponentChild, element: Element) => render(<WordsProvider value={words}>{part}</WordsProvider>, element);
  show(
    <Furniture
      voices={voices}
      borders={borders}
      rings={rings}
      hasRings={hasRings}
      atlas={atlas}
      kind={kind}
      scale={scale}
      isMoved={isMoved}
      onZoom={onZoom}
      onHome={onHome}
    />,
    byId("furniture"),
  );
  show(
    <MapBelow borders={borders} rings={rings} hasRings={hasRings} statuses={statuses} voices={voices} atlas={atlas} />,
    byId("map-below"),
  );
  const panel = byId("borders");
  // If it fails to load, the panel only describes the borders, without a choice.
  panel.addEventListener(
    "beforetoggle",
    () =>
      void need({
        id: "borders",
        load: () => import("./borders-shown.tsx"),
        use: (it) => it.showBorders({ atlas, words }, { borders, change, statuses, rings, panel }),
      }),
  );
}
