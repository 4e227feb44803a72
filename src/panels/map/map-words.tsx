import type { Credit } from "../../domain/atlas.ts";
import type { Borders } from "../../scene/ground/borders.ts";
import type { Status } from "../../scene/on-map/region-state.ts";
import type { LegendWords } from "../../words/words.ts";
import { PatternSample } from "../signs/sample.tsx";
import { useWords } from "../use-words.ts";

type MapWordsProps = {
  readonly borders: Borders;
  readonly statuses: readonly Status[];
  readonly credits: readonly Credit[];
};

/** What the map's borders mean, and the wording for areas where control differs. */
export function MapWords({ borders, statuses, credits }: MapWordsProps) {
  const words = useWords<LegendWords>();
  return (
    <div class="map-words">
      {(borders.shown || credits.length > 0) && (
        <p class="border-label">
          {borders.shown && words.borders.describeInFull(borders.shown)}
          {credits.length > 0 && (
            <span class="credit">
              {borders.shown && " · "}
              {words.credit.map(credits)}
            </span>
          )}
        </p>
      )}
      {statuses.length > 0 && (
        <ul class="statuses">
          {statuses.map((it) => (
            <li key={it.id}>
              <PatternSample pattern={it.pattern} /> {it.status}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
