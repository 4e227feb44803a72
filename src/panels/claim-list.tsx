import type { ReadonlySignal } from "@preact/signals";
import { placelessKinds } from "../domain/statement.ts";
import type { Card } from "../scene/card/card.ts";
import type { Scene } from "../scene/scene.ts";
import { type Step, withClaim, withoutFilters } from "../scene/view.ts";
import { english } from "../words/english.ts";
import { ClaimCard } from "./claim-card.tsx";
import { Filters } from "./filters.tsx";

export type PanelProps = {
  readonly scene: ReadonlySignal<Scene>;
  readonly change: (step: Step) => void;
  readonly base: string;
};

type ListProps = PanelProps & {
  /** Whether the table, where the View shows it, has come to say what the cards say. */
  readonly isTableHere?: ReadonlySignal<boolean>;
};

/** The map's equal in words: filters, the claims with a place, and a tray for each reason why nothing is drawn for the others. */
export function ClaimList({ scene, change, base, isTableHere }: ListProps) {
  const { heading, counts, cards, tray, view } = scene.value;
  const isTable = view.show === "table" && isTableHere?.value;
  const onPick = (claim: string) => change((it) => withClaim(it, claim));
  const list = (items: readonly Card[]) =>
    items.map((card) => <ClaimCard key={card.claim} card={card} base={base} onPick={onPick} />);
  return (
    <>
      <Filters scene={scene.value} change={change} />
      <div class="list-head">
        <h2 id="list-heading">{heading}</h2>
        <p class="counts">{counts}</p>
      </div>
      {cards.length + tray.length === 0 && (
        <p class="empty">
          {view.q === undefined ? english.empty : english.emptySearch(view.q)}{" "}
          <button type="button" onClick={() => change(withoutFilters)}>
            {english.clear}
          </button>
        </p>
      )}
      {!isTable && list(cards)}
      {!isTable &&
        placelessKinds.map((kind) => {
          const { name, note } = english.placeless(kind);
          const own = tray.filter((it) => it.placeless === kind);
          return own.length === 0 ? null : (
            <section key={kind} class="tray" data-placeless={kind} aria-label={name}>
              {view.region !== kind && <h2>{name}</h2>}
              <p class="tray-note">{note}</p>
              {list(own)}
            </section>
          );
        })}
    </>
  );
}
