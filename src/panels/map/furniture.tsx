import type { ReadonlySignal } from "@preact/signals";
import { Fragment } from "preact";
import type { VoiceId } from "../../domain/actor.ts";
import type { Atlas } from "../../domain/atlas.ts";
import type { BorderView } from "../../domain/border.ts";
import type { Scale } from "../../scene/camera/scale.ts";
import type { Sight } from "../../scene/camera/sight.ts";
import type { Borders } from "../../scene/ground/borders.ts";
import type { Status } from "../../scene/on-map/region-state.ts";
import { english } from "../../words/english.ts";
import { keyWords } from "../../words/reading/reading.ts";
import { PatternSample, Sample } from "../signs/sample.tsx";
import { Shape } from "../signs/shape.tsx";
import { Buttons, type ButtonsProps } from "./buttons.tsx";

/** What the signs stand for, and whom the base map is credited to. */
type OfAtlas = { readonly atlas: Pick<Atlas, "head" | "credits"> };

export type FurnitureProps = ButtonsProps &
  OfAtlas & {
    readonly borders: ReadonlySignal<Borders>;
    readonly kind: ReadonlySignal<Sight["kind"]>;
    /** Absent before a script runs: the scale of a drawing that fits any box is unknown. */
    readonly scale: ReadonlySignal<Scale | undefined>;
    /** Whether the reader has moved the map, which makes the buttons appear on a phone. */
    readonly isMoved: ReadonlySignal<boolean>;
  };

/** The elements over the map, in space its layout keeps free: the key with the line about borders, the buttons, the scale. */
export function Furniture({ borders, kind, scale, isMoved, atlas, onZoom, onHome }: FurnitureProps) {
  return (
    <div class="furniture" data-sight={kind.value} data-moved={isMoved.value ? "" : undefined}>
      <div class="key">
        <Signs atlas={atlas} />
        <BordersLine id={borders.value.id} atlas={atlas} />
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

/** The map's three signs, in brief. */
function Signs({ atlas }: OfAtlas) {
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
        {keyWords.band(atlas.head.signs)}
      </li>
      <li>
        <Sample>
          <circle cx="13" cy="11" r="7.5" class="line" />
        </Sample>
        {keyWords.ring(atlas.head.signs)}
      </li>
    </ul>
  );
}

/** Whose borders are drawn, with a link to change them, and the map's credit. */
function BordersLine({ id, atlas }: OfAtlas & { readonly id: BorderView }) {
  return (
    <p class="borders-line">
      <span>
        {keyWords.borders[id]} ·{" "}
        <button type="button" popovertarget="borders" aria-label={keyWords.changeBorders}>
          {keyWords.change}
        </button>
      </span>{" "}
      {atlas.credits.length > 0 && <span class="credit">{keyWords.credit(atlas.credits)}</span>}
    </p>
  );
}

type KeyProps = OfAtlas & {
  readonly borders: ReadonlySignal<Borders>;
  readonly statuses: readonly Status[];
  readonly voices: readonly { readonly id: VoiceId; readonly short: string }[];
};

/** Below the map on narrower pages: its signs in a row or, on a phone, a key in one paragraph. */
export function MapBelow({ borders, statuses, voices, atlas }: KeyProps) {
  return (
    <>
      <Signs atlas={atlas} />
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
        <BordersLine id={borders.value.id} atlas={atlas} />
      </div>
    </>
  );
}
