import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { BorderView } from "../domain/border.ts";
import type { Scale } from "../scene/camera/scale.ts";
import type { Borders, DrawnLine } from "../scene/ground/borders.ts";
import type { Status } from "../scene/on-map/region-state.ts";
import { english } from "../words/english.ts";
import { PatternSample, Sample } from "./signs/sample.tsx";

type MapWordsProps = {
  readonly borders: Borders;
  readonly statuses: readonly Status[];
  readonly children?: ComponentChildren;
};

/** What the borders on the map mean, and the wording for the areas where control differs. */
export function MapWords({ borders, statuses, children }: MapWordsProps) {
  return (
    <div class="map-words">
      {children}
      <p class="border-label">
        {borders.label}. {borders.meaning}
        <span class="credit"> · {english.cardCredit}</span>
      </p>
      <ul class="statuses">
        {statuses.map((it) => (
          <li key={it.id}>
            <PatternSample pattern={it.pattern} /> {it.status}
          </li>
        ))}
      </ul>
    </div>
  );
}

type SwitchProps = {
  readonly borders: Borders;
  /** Absent before a script runs: what is drawn cannot change yet. */
  readonly onBorders?: ((id: BorderView) => void) | undefined;
};

/** The views of the disputed lines, one of them chosen. */
export function BordersSwitch({ borders, onBorders }: SwitchProps) {
  return (
    <fieldset class="borders" disabled={!onBorders}>
      <legend>{english.borders}</legend>
      {borders.choices.map(({ id, name }) => (
        <label key={id}>
          <input type="radio" name="borders" checked={id === borders.id} onChange={() => onBorders?.(id)} /> {name}
        </label>
      ))}
    </fieldset>
  );
}

/** How each disputed line is drawn, what it is in this view, and who draws it so. */
export function LineLegend({ lines }: { readonly lines: readonly DrawnLine[] }) {
  return (
    <>
      {lines.map(({ id, colour, dash, label, source }) => (
        <li key={id} data-line={id}>
          <Sample>
            <path d="M1 11h24" class={`line ${colour}`} stroke-dasharray={dash?.join(" ")} />
          </Sample>
          {english.legendStatus(label, source)}
        </li>
      ))}
    </>
  );
}

export type StripProps = {
  readonly borders: ReadonlySignal<Borders>;
  /** Whether the views of the borders stand here to be chosen from; in an embed one is fixed. */
  readonly hasSwitch: boolean;
  readonly onBorders?: (id: BorderView) => void;
  readonly statuses: readonly Status[];
  /** Absent before a script runs: the scale of a drawn map that fits any box is not known. */
  readonly scale: ReadonlySignal<Scale | undefined>;
  readonly onZoom: (step: 1 | -1) => void;
  readonly onHome: () => void;
};

/** Under the map: what its borders mean, whose data it is, the scale, and the buttons. */
export function MapStrip({ borders, hasSwitch, onBorders, statuses, scale, onZoom, onHome }: StripProps) {
  return (
    <>
      <MapWords borders={borders.value} statuses={statuses}>
        {hasSwitch && <BordersSwitch borders={borders.value} onBorders={onBorders} />}
      </MapWords>
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
