import type { ReadonlySignal } from "@preact/signals";
import { Fragment } from "preact";
import type { Voice } from "../../domain/actor.ts";
import type { Atlas } from "../../domain/atlas.ts";
import type { Extent } from "../../scene/camera/extent.ts";
import type { Scale } from "../../scene/camera/scale.ts";
import type { Borders } from "../../scene/ground/borders.ts";
import type { Status } from "../../scene/on-map/region-state.ts";
import { hasBands, type RingKey } from "../../scene/on-map/ring-key.ts";
import { pathAt, shapes } from "../../scene/palette.ts";
import { PatternSample, Sample } from "../signs/sample.tsx";
import { Shape } from "../signs/shape.tsx";
import { useWords } from "../use-words.ts";
import { Buttons, type ButtonsProps } from "./buttons.tsx";

/** What the signs stand for, and whom the base map is credited to. */
type OfAtlas = { readonly atlas: Pick<Atlas, "head" | "credits" | "regions"> };

export type FurnitureProps = ButtonsProps &
  OfAtlas & {
    readonly voices: readonly Voice[];
    readonly borders: ReadonlySignal<Borders>;
    readonly rings: RingKey;
    readonly hasRings: ReadonlySignal<boolean>;
    readonly kind: ReadonlySignal<Extent["kind"]>;
    /** Absent before a script runs: the scale of a drawing that fits any box is unknown. */
    readonly scale: ReadonlySignal<Scale | undefined>;
    /** Whether the reader has moved the map, which makes the buttons appear on a phone. */
    readonly isMoved: ReadonlySignal<boolean>;
  };

/** The elements over the map, in space its layout keeps free: the key with the line about borders, the buttons, the scale. */
export function Furniture({ atlas, voices, borders, rings, hasRings, kind, scale, isMoved, onZoom, onHome }: FurnitureProps) {
  const words = useWords();
  return (
    <div class="furniture" data-sight={kind.value} data-moved={isMoved.value ? "" : undefined}>
      <div class="key">
        <Signs voices={voices} rings={rings} hasRings={hasRings} atlas={atlas} />
        <BordersLine borders={borders.value} atlas={atlas} />
      </div>
      <Buttons onZoom={onZoom} onHome={onHome} />
      <p class="scale">
        {scale.value && (
          <>
            {words.common.kilometres(scale.value.kilometres)}
            <svg width={scale.value.width + 2} height="7" aria-hidden="true">
              <path d={`M1 1v5h${scale.value.width}V1`} />
            </svg>
          </>
        )}
      </p>
    </div>
  );
}

/** The map's three signs, in brief: rings only while there are some. */
function Signs({ voices, rings: { counted }, hasRings, atlas }: Pick<KeyProps, "voices" | "rings" | "hasRings" | "atlas">) {
  const words = useWords();
  return (
    <ul class="signs">
      <li>
        <Sample>
          {voices.slice(0, 2).map(({ id, shape }, index) => (
            <path key={id} d={pathAt([[7 + 12 * index, 11]], shapes[shape].outline(1))} class={`fill voice-${id}`} />
          ))}
        </Sample>
        {words.key.shape}
      </li>
      {hasBands(atlas) && (
        <li>
          <Sample>
            <path d="M2 11h22" class="band" stroke-width="10" stroke-opacity=".25" />
            <path d="M2 11h22" class="band" stroke-width="5" stroke-opacity=".4" />
            <path d="M2 11h22" class="band" stroke-width="1.2" />
          </Sample>
          {words.key.band(atlas.head.signs)}
        </li>
      )}
      {hasRings.value && (
        <li>
          <Sample>
            <circle cx="13" cy="11" r="7.5" class="line" />
          </Sample>
          {words.key.ring(counted)}
        </li>
      )}
    </ul>
  );
}

/** Whose borders are drawn, with a link to change them, and the map's credit. */
function BordersLine({ borders: { shown, choices }, atlas }: OfAtlas & { readonly borders: Borders }) {
  const words = useWords();
  const hasChoice = choices.length > 0;
  return (
    <p class="borders-line">
      <span>
        {shown && `${words.key.borders(shown)} · `}
        <button type="button" popovertarget="borders" aria-label={hasChoice ? words.key.changeBorders : undefined}>
          {hasChoice ? words.key.change : words.key.explain}
        </button>
      </span>{" "}
      {atlas.credits.length > 0 && <span class="credit">{words.key.credit(atlas.credits)}</span>}
    </p>
  );
}

type KeyProps = OfAtlas & {
  readonly borders: ReadonlySignal<Borders>;
  readonly rings: RingKey;
  /** Whether there are rings on the map. */
  readonly hasRings: ReadonlySignal<boolean>;
  readonly statuses: readonly Status[];
  readonly voices: readonly Voice[];
};

/** Below the map on narrower pages: its signs in a row or, on a phone, a key in one paragraph. */
export function MapBelow({ borders, rings, hasRings, statuses, voices, atlas }: KeyProps) {
  const words = useWords();
  return (
    <>
      <Signs voices={voices} rings={rings} hasRings={hasRings} atlas={atlas} />
      <div class="map-key">
        <span>{words.key.shapeAtPlace}</span>{" "}
        {voices.map(({ id, shape, short, name }) => (
          <Fragment key={id}>
            <span class={`voice-${id}`}>
              <Shape of={{ voice: id, shape }} /> <b>{short ?? name}</b>
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
        <BordersLine borders={borders.value} atlas={atlas} />
      </div>
    </>
  );
}
