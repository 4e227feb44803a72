import type { ReadonlySignal } from "@preact/signals";
import type { Atlas } from "../../domain/atlas.ts";
import type { BorderView } from "../../domain/border.ts";
import type { Borders } from "../../scene/ground/borders.ts";
import type { Status } from "../../scene/on-map/region-state.ts";
import type { RingKey } from "../../scene/on-map/ring-key.ts";
import type { LegendWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";
import { Legend } from "./legend.tsx";

type PanelProps = {
  readonly borders: ReadonlySignal<Borders>;
  /** `undefined` for the default view. */
  readonly onBorders?: (id: BorderView | undefined) => void;
  readonly statuses: readonly Status[];
  readonly rings: RingKey;
  readonly atlas: Pick<Atlas, "head" | "credits" | "regions">;
  readonly base: string;
};

/** Behind “change”: the views of the borders and their meanings, and the full explanation of the map. */
export function BordersPanel({ borders, onBorders, ...rest }: PanelProps) {
  const words = useWords<LegendWords>();
  const { shown, choices, lines } = borders.value;
  return (
    <>
      {choices.length > 0 && <BordersSwitch borders={borders.value} onBorders={onBorders} />}
      {shown && <p class="border-label">{words.borders.describeInFull(shown)}</p>}
      <Legend lines={lines} {...rest} />
    </>
  );
}

type SwitchProps = {
  readonly borders: Borders;
  /** Absent before a script runs: the drawing cannot change yet. */
  readonly onBorders?: ((id: BorderView | undefined) => void) | undefined;
};

/** The views of the disputed lines, one of them chosen. */
function BordersSwitch({ borders, onBorders }: SwitchProps) {
  const words = useWords<LegendWords>();
  return (
    <fieldset class="borders" disabled={!onBorders}>
      <legend>{words.common.borders}</legend>
      {borders.choices.map(({ id, name, isDefault }) => (
        <label key={id}>
          <input
            type="radio"
            name="borders"
            checked={id === borders.shown?.id}
            onChange={() => onBorders?.(isDefault ? undefined : id)}
          />{" "}
          {name}
        </label>
      ))}
    </fieldset>
  );
}
