import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { ClaimId } from "../../domain/claim.ts";
import { placelessKinds } from "../../domain/statement.ts";
import type { Card } from "../../scene/card/card.ts";
import { pathTo } from "../../scene/page-path.ts";
import { byDay } from "../../scene/reading/by-day.ts";
import type { Scene } from "../../scene/scene.ts";
import { isPlaceless, type Step, withClaim, withoutFilters } from "../../scene/view.ts";
import type { Words } from "../../words/words.ts";
import { useWords } from "../use-words.ts";
import { ClosedCard, picked } from "./closed-card.tsx";
import { Filters } from "./filters.tsx";
import { SpeakerLine, withoutYear } from "./speaker.tsx";
import { Voices } from "./voices.tsx";

export type StatementsProps = {
  readonly scene: Scene;
  readonly change: (step: Step) => void;
  readonly base: string;
  /** Whether the table has loaded and replaces the cards. */
  readonly isTable: boolean;
  /** On a phone, where the timeline is among the filters. */
  readonly onNarrow?: (() => void) | undefined;
  readonly timeline?: (() => ComponentChildren) | undefined;
};

/** The voices and the statements: by claim, with a tray for each reason why some are not drawn, or by day. */
export function Statements({ scene, change, base, isTable, timeline: TimelineHere, onNarrow }: StatementsProps) {
  const words = useWords();
  const isByDay = useSignal(false);
  const isNarrowing = useSignal(false);
  const { order, cardOf, placed, tray, view, timeline, admitted } = scene;
  const { year } = timeline;
  const onPick = (claim: string) => change((it) => withClaim(it, claim));
  const list = (claims: readonly ClaimId[]) =>
    claims.map((it) => <ClosedCard key={it} card={cardOf(it)} base={base} year={year} onPick={onPick} />);
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
      {!isTable && isByDay.value && <Days cards={order.map(cardOf)} base={base} year={year} onPick={onPick} />}
      {!isTable && !isByDay.value && list(placed)}
      {!isTable &&
        !isByDay.value &&
        placelessKinds.map((kind) => {
          const { name, note } = words.common.placeless(kind);
          const claims = tray.get(kind) ?? [];
          return claims.length === 0 ? null : (
            <section key={kind} class="tray" data-placeless={kind} aria-label={name}>
              {view.region !== kind && <h2>{name}</h2>}
              <p class="tray-note">{note}</p>
              {list(claims)}
            </section>
          );
        })}
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

type DaysProps = {
  readonly cards: readonly Card[];
  readonly base: string;
  readonly year: string | undefined;
  readonly onPick: (claim: string) => void;
};

function Days({ cards, base, year, onPick }: DaysProps) {
  const words = useWords();
  return byDay(words, cards).map(({ day, date, statements }) => (
    <section key={day} class="day-told">
      <h3>{withoutYear(date, year)}</h3>
      {statements.map(({ entry, proposition }) => (
        <div key={entry.id} class="card" data-statement={entry.id} data-said={entry.day}>
          <SpeakerLine entry={entry} />
          <p class="gist">
            <a href={base + pathTo("claims/", entry.claim)} onClick={(event) => picked(event, () => onPick(entry.claim))}>
              {entry.gist ?? proposition}
            </a>
          </p>
          <p class="source">{entry.readings[0].publisher}</p>
        </div>
      ))}
    </section>
  ));
}
