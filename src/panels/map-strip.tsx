import type { ReadonlySignal } from "@preact/signals";
import type { Scale } from "../scene/camera/scale.ts";
import type { Status } from "../scene/region-state.ts";
import { english } from "../words/english.ts";
import { PatternSample } from "./sample.tsx";

/** What the borders on the map mean, and the wording for the areas where control differs. */
export function MapWords({ statuses }: { readonly statuses: readonly Status[] }) {
  return (
    <div class="map-words">
      <p class="border-label">
        {english.borderLabel}
        <span class="credit"> · {english.credit}</span>
      </p>
      <ul class="statuses">
        {statuses.map((it) => (
          <li key={it.id}>
            <PatternSample region={it.id} /> {it.status}
          </li>
        ))}
      </ul>
    </div>
  );
}

export type StripProps = {
  readonly statuses: readonly Status[];
  /** Absent before a script runs: the scale of a drawn map that fits any box is not known. */
  readonly scale: ReadonlySignal<Scale | undefined>;
  readonly onZoom: (step: 1 | -1) => void;
  readonly onHome: () => void;
};

/** Under the map: what its borders mean, whose data it is, the scale, and the buttons. */
export function MapStrip({ statuses, scale, onZoom, onHome }: StripProps) {
  return (
    <>
      <MapWords statuses={statuses} />
      {scale.value && (
        <p class="scale">
          <svg width={scale.value.width + 2} height="8" aria-hidden="true">
            <path d={`M1 1v5h${scale.value.width}V1`} />
          </svg>{" "}
          {english.kilometres(scale.value.kilometres)}
        </p>
      )}
      <div class="buttons">
        <button type="button" aria-label={english.zoomIn} title={english.zoomIn} onClick={() => onZoom(1)}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 3v10M3 8h10" />
          </svg>
        </button>
        <button type="button" aria-label={english.zoomOut} title={english.zoomOut} onClick={() => onZoom(-1)}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8h10" />
          </svg>
        </button>
        <button type="button" aria-label={english.home} title={english.home} onClick={onHome}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2.5 8 8 3l5.5 5M4.5 7v6h7V7" />
          </svg>
        </button>
      </div>
    </>
  );
}
