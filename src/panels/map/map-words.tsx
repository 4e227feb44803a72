import type { Borders } from "../../scene/ground/borders.ts";
import type { Status } from "../../scene/on-map/region-state.ts";
import { bordersInFull } from "../../words/borders.ts";
import { english } from "../../words/english.ts";
import { PatternSample } from "../signs/sample.tsx";

type MapWordsProps = {
  readonly borders: Borders;
  readonly statuses: readonly Status[];
};

/** What the map's borders mean, and the wording for areas where control differs. */
export function MapWords({ borders, statuses }: MapWordsProps) {
  return (
    <div class="map-words">
      <p class="border-label">
        {borders.shown && bordersInFull(borders.shown)}
        <span class="credit">
          {borders.shown && " · "}
          {english.cardCredit}
        </span>
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
