import type { Atlas } from "../../domain/atlas.ts";
import type { DrawnLine } from "../../scene/ground/borders.ts";
import type { Status } from "../../scene/on-map/region-state.ts";
import { hasBands, type RingKey } from "../../scene/on-map/ring-key.ts";
import { pathTo } from "../../scene/page-path.ts";
import type { LegendWords } from "../../words/words.ts";
import { PatternSample, Sample } from "../signs/sample.tsx";
import { useWords } from "../use-words.ts";

type LegendProps = {
  readonly statuses: readonly Status[];
  readonly lines: readonly DrawnLine[];
  readonly rings: RingKey;
  readonly atlas: Pick<Atlas, "head" | "credits" | "regions">;
  /** Path from the page to the site's root. */
  readonly base: string;
};

/** How each disputed line is drawn, what it is in this view, and who draws it this way. */
function LineLegend({ lines }: { readonly lines: readonly DrawnLine[] }) {
  const words = useWords<LegendWords>();
  return (
    <>
      {lines.map(({ id, colour, dash, label, source }) => (
        <li key={id} data-line={id}>
          <Sample>
            <path d="M1 11h24" class={`line ${colour}`} stroke-dasharray={dash?.join(" ")} />
          </Sample>
          {words.legend.status(label, source)}
        </li>
      ))}
    </>
  );
}

/** The kinds of rings; nothing where none are drawn. */
function RingLegend({ counted, rest }: RingKey) {
  const words = useWords<LegendWords>();
  if (counted.length === 0) return null;
  return (
    <>
      <li>
        <Sample>
          <circle cx="13" cy="11" r="9" class="line" />
        </Sample>
        {words.legend.ring(counted)}. {words.legend.latest[rest]}
      </li>
      <li>
        <Sample>
          <circle cx="13" cy="11" r="9" class="line" stroke-dasharray="5 3.5" />
        </Sample>
        {words.legend.planned}
      </li>
      <li>
        <Sample>
          <circle cx="13" cy="11" r="9" class="line" stroke-dasharray="8 3 1.5 3" />
        </Sample>
        {words.legend.unclear}
      </li>
      <li>
        <Sample>
          <circle cx="13" cy="11" r="9" class="line" stroke-dasharray="11 4" />
        </Sample>
        {words.legend.moreThan}
      </li>
      <li>
        <Sample>
          <circle cx="13" cy="11" r="9" class="line" stroke-dasharray="1.5 4" stroke-linecap="round" />
        </Sample>
        {words.legend.words}
      </li>
    </>
  );
}

/** How to read the map: the meaning of rings, bands and patterns. */
export function Legend({ statuses, lines, rings, atlas, base }: LegendProps) {
  const words = useWords<LegendWords>();
  const { head, credits } = atlas;
  return (
    <>
      <ul class="legend">
        <RingLegend {...rings} />
        {hasBands(atlas) && (
          <li>
            <Sample>
              <path d="M2 16C8 4 16 18 24 6" class="band" stroke-width="10" stroke-opacity=".25" />
              <path d="M2 16C8 4 16 18 24 6" class="band" stroke-width="4" stroke-opacity=".45" />
            </Sample>
            {words.legend.sweep(head.signs)}
          </li>
        )}
        <li>
          <Sample>
            <path d="M8 6.4a4.6 4.6 0 1 1-.01 0z" class="fill" />
            <path d="M15 7h8v8h-8z" class="fill" />
          </Sample>
          {words.legend.shapes}
        </li>
        {statuses.map((it) => (
          <li key={it.id}>
            <PatternSample pattern={it.pattern} />
            {words.legend.status(it.status, it.source)}
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <ul class="legend">
          <LineLegend lines={lines} />
        </ul>
      )}
      <p class="assertions">
        {words.credit.assertions} {credits.length > 0 && `${words.credit.legend(credits)}. `}
        {head.borders && <a href={`${base}${pathTo("method/")}#borders`}>{words.legend.aboutBorders}</a>}
      </p>
    </>
  );
}
