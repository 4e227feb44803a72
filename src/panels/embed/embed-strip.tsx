import type { ReadonlySignal } from "@preact/signals";
import type { Credit } from "../../domain/atlas.ts";
import type { Scale } from "../../scene/camera/scale.ts";
import type { Borders } from "../../scene/ground/borders.ts";
import type { Status } from "../../scene/on-map/region-state.ts";
import type { EmbedWords } from "../../words/words.ts";
import { Buttons, type ButtonsProps } from "../map/buttons.tsx";
import { MapWords } from "../map/map-words.tsx";
import { useWords } from "../use-words.ts";

type StripProps = ButtonsProps & {
  readonly borders: ReadonlySignal<Borders>;
  readonly statuses: readonly Status[];
  readonly credits: readonly Credit[];
  readonly scale: ReadonlySignal<Scale | undefined>;
};

/** Below an embed's live map: what its borders mean, the map's credit, the scale, and the buttons. */
export function EmbedStrip({ borders, statuses, credits, scale, onZoom, onHome }: StripProps) {
  const words = useWords<EmbedWords>();
  return (
    <>
      <MapWords borders={borders.value} statuses={statuses} credits={credits} />
      {scale.value && (
        <p class="scale">
          <svg width={scale.value.width + 2} height="8" aria-hidden="true">
            <path d={`M1 1v5h${scale.value.width}V1`} />
          </svg>{" "}
          {words.common.kilometres(scale.value.kilometres)}
        </p>
      )}
      <Buttons onZoom={onZoom} onHome={onHome} />
    </>
  );
}
