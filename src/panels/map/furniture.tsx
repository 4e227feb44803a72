import type { ReadonlySignal } from "@preact/signals";
import { Fragment } from "preact";
import type { VoiceId } from "../../domain/actor.ts";
import type { BorderView } from "../../domain/border.ts";
import type { Scale } from "../../scene/camera/scale.ts";
import type { Sight } from "../../scene/camera/sight.ts";
import type { Borders } from "../../scene/ground/borders.ts";
import type { Status } from "../../scene/on-map/region-state.ts";
import { english } from "../../words/english.ts";
import { keyWords } from "../../words/reading/reading.ts";
import { Legend } from "../legend.tsx";
import { BordersSwitch } from "../map-strip.tsx";
import { PatternSample, Sample } from "../signs/sample.tsx";
import { Shape } from "../signs/shape.tsx";

export type FurnitureProps = {
  readonly borders: ReadonlySignal<Borders>;
  readonly kind: ReadonlySignal<Sight["kind"]>;
  /** Absent before a script runs: the scale of a drawn map that fits any box is not known. */
  readonly scale: ReadonlySignal<Scale | undefined>;
  /** Whether the reader has moved the map, which on a phone brings the buttons. */
  readonly isMoved: ReadonlySignal<boolean>;
  readonly onZoom: (step: 1 | -1) => void;
  readonly onHome: () => void;
};

/** What the page lays on its map, where the layout keeps room for it: the key with the borders’ line, the buttons, the scale. */
export function Furniture({ borders, kind, scale, isMoved, onZoom, onHome }: FurnitureProps) {
  return (
    <div class="furniture" data-sight={kind.value} data-moved={isMoved.value ? "" : undefined}>
      <div class="key">
        <Signs />
        <BordersLine id={borders.value.id} />
      </div>
      <Buttons onZoom={onZoom} onHome={onHome} />
      <p class="scale">
        {scale.value && (
          <>
            {english.kilometres(scale.value.kilometres)}
            <svg width={scale.value.width + 2} height="7" aria-hidden="true">
              <path d={`M1 1v5h${scale.value.width}V1`} />
            </svg>
          </>
        )}
      </p>
    </div>
  );
}

/** The three signs of the map, in short. */
function Signs() {
  return (
    <ul class="signs">
      <li>
        <Sample>
          <path d="M7 6.4a4.6 4.6 0 1 1-.01 0z" class="fill voice-kyiv" />
          <path d="M15 7h8v8h-8z" class="fill voice-moscow" />
        </Sample>
        {keyWords.shape}
      </li>
      <li>
        <Sample>
          <path d="M2 11h22" class="band" stroke-width="10" stroke-opacity=".25" />
          <path d="M2 11h22" class="band" stroke-width="5" stroke-opacity=".4" />
          <path d="M2 11h22" class="band" stroke-width="1.2" />
        </Sample>
        {keyWords.band}
      </li>
      <li>
        <Sample>
          <circle cx="13" cy="11" r="7.5" class="line" />
        </Sample>
        {keyWords.ring}
      </li>
    </ul>
  );
}

/** Whose borders are drawn, with the way to draw others, and whose map it is. */
function BordersLine({ id }: { readonly id: BorderView }) {
  return (
    <p class="borders-line">
      <span>
        {keyWords.borders[id]} ·{" "}
        <button type="button" popovertarget="borders" aria-label={keyWords.changeBorders}>
          {keyWords.change}
        </button>
      </span>{" "}
      <span class="credit">{keyWords.credit}</span>
    </p>
  );
}

function Buttons({ onZoom, onHome }: Pick<FurnitureProps, "onZoom" | "onHome">) {
  return (
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
  );
}

type PanelProps = {
  readonly borders: ReadonlySignal<Borders>;
  readonly onBorders?: (id: BorderView) => void;
  readonly statuses: readonly Status[];
  readonly base: string;
};

/** Behind “change”: the views of the borders with what each means, and how to read the map at length. */
export function BordersPanel({ borders, onBorders, statuses, base }: PanelProps) {
  const { label, meaning, lines } = borders.value;
  return (
    <>
      <BordersSwitch borders={borders.value} onBorders={onBorders} />
      <p class="border-label">
        {label}. {meaning}
      </p>
      <Legend statuses={statuses} lines={lines} base={base} />
    </>
  );
}

type KeyProps = {
  readonly borders: ReadonlySignal<Borders>;
  readonly statuses: readonly Status[];
  readonly voices: readonly { readonly id: VoiceId; readonly short: string }[];
};

/** Under the map of narrower pages: its signs in a row, or on a phone a key in one paragraph. */
export function MapBelow({ borders, statuses, voices }: KeyProps) {
  return (
    <>
      <Signs />
      <div class="map-key">
        {keyWords.shapeAtPlace}{" "}
        {voices.map(({ id, short }) => (
          <Fragment key={id}>
            <span class={`voice-${id}`}>
              <Shape voice={id} /> <b>{short}</b>
            </span>{" "}
          </Fragment>
        ))}
        {statuses.map((it) => (
          <Fragment key={it.id}>
            <span class="status">
              <PatternSample pattern={it.pattern} /> {it.status}
            </span>{" "}
          </Fragment>
        ))}
        <BordersLine id={borders.value.id} />
      </div>
    </>
  );
}
