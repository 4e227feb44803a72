import type { Credit } from "../../domain/atlas.ts";
import type { Borders } from "../../scene/ground/borders.ts";
import type { Status } from "../../scene/on-map/region-state.ts";
import { bordersInFull } from "../../words/borders.ts";
import { creditWords } from "../../words/on-map/credit.ts";
import { PatternSample } from "../signs/sample.tsx";

type MapWordsProps = {
  readonly borders: Borders;
  readonly statuses: readonly Status[];
  readonly credits: readonly Credit[];
};

/** What the map's borders mean, and the wording for areas where control differs. */
export function MapWords({ borders, statuses, credits }: MapWordsProps) {
  return (
    <div class="map-words">
      <p class="border-label">
        {borders.shown && bordersInFull(borders.shown)}
        {credits.length > 0 && (
          <span class="credit">
            {borders.shown && " · "}
            {creditWords.map(credits)}
          </span>
        )}
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
