import { useSignal } from "@preact/signals";
import type { ComponentChildren, ComponentType } from "preact";
import { statementsOf } from "../../scene/reading/by-day.ts";
import type { Scene } from "../../scene/scene.ts";
import { isPlaceless, type Step, withClaim, withoutFilters } from "../../scene/view.ts";
import type { Words } from "../../words/words.ts";
import { useWords } from "../use-words.ts";
import { Claims } from "./claims.tsx";
import { Days } from "./days.tsx";
import { Filters } from "./filters.tsx";
import { Voices } from "./voices.tsx";

/** A list too long to be shown whole: by claim or by day, and in portions. */
export type PortionsShown = ComponentType<PortionsShownProps>;

export type PortionsShownProps = Pick<StatementsProps, "scene" | "base"> & {
  readonly onPick: (claim: string) => void;
  readonly isByDay: boolean;
};

export type StatementsProps = {
  readonly scene: Scene;
  readonly change: (step: Step) => void;
  readonly base: string;
  /** Whether the table has loaded and replaces the cards. */
  readonly isTable: boolean;
  /** What shows the list of an atlas that has too many claims for one page. */
  readonly portions?: PortionsShown | false | undefined;
  /** On a phone, where the timeline is among the filters. */
  readonly onNarrow?: (() => void) | undefined;
  readonly timeline?: (() => ComponentChildren) | undefined;
};

/** The voices and the statements: by claim, with a tray for each reason why some are not drawn, or by day. */
export function Statements({
  scene,
  change,
  base,
  isTable,
  portions: Portions,
  timeline: TimelineHere,
  onNarrow,
}: StatementsProps) {
  const words = useWords();
  const isByDay = useSignal(false);
  const isNarrowing = useSignal(false);
  const { order, cardOf, view, timeline, admitted } = scene;
  const { year } = timeline;
  const onPick = (claim: string) => change((it) => withClaim(it, claim));
  const isPlace = view.region !== undefined && !isPlaceless(view.region);
  return (
    <div class="listing" data-narrowing={isNarrowing.value ? "" : undefined}>
      <div class="who">
        <Voices scene={scene} change={change} />
        {TimelineHere && (
          <section class="timeline" aria-label={words.common.timeline}>
            <TimelineHere />
          </section>
        )}
      </div>
      <div class="list-head">
        <h2 id="list-heading">
          <span class="of-page">
            {isPlace ? (isByDay.value ? words.reading.byDay : words.reading.byClaim) : headingOf(words, scene)}
          </span>
          <span class="of-sheet">{words.reading.statements(admitted.size)}</span>
        </h2>
        <button
          type="button"
          class="narrow"
          aria-expanded={isNarrowing.value}
          onClick={() => {
            isNarrowing.value = !isNarrowing.value;
            onNarrow?.();
          }}
        >
          {words.reading.bottomSheetFilters}
        </button>
        <p class="counts">
          {isTable || view.q !== undefined ? scene.counts : words.reading.listCounts(admitted.size, order.length)}
        </p>
      </div>
      <div class="list-tools">
        <Filters scene={scene} change={change} />
        <button
          type="button"
          class="by-day"
          onClick={() => {
            isByDay.value = !isByDay.value;
          }}
        >
          {isByDay.value ? words.reading.byClaim : words.reading.byDay}
        </button>
      </div>
      {order.length === 0 && (
        <p class="empty">
          {view.q === undefined ? words.common.empty : words.common.emptySearch(view.q)}{" "}
          <button type="button" onClick={() => change(withoutFilters)}>
            {words.common.clear}
          </button>
        </p>
      )}
      {!isTable &&
        (Portions ? (
          <Portions scene={scene} base={base} onPick={onPick} isByDay={isByDay.value} />
        ) : isByDay.value ? (
          <Days statements={statementsOf(order.map(cardOf))} base={base} year={year} onPick={onPick} />
        ) : (
          <Claims scene={scene} base={base} onPick={onPick} />
        ))}
    </div>
  );
}

/** Heading of the list: everything, what one voice says, or the filtered statements. */
function headingOf(words: Words, { view, voices, isNarrowed }: Scene): string {
  const chosen = voices.filter((it) => it.isChosen);
  const [voice] = chosen;
  if (voice && chosen.length === 1 && view.region === undefined) return words.reading.says(voice.name, voice.isSeveral);
  return isNarrowed ? words.common.listSection : words.reading.allStatements;
}
