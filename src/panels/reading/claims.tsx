import type { ClaimId } from "../../domain/claim.ts";
import { placelessKinds } from "../../domain/statement.ts";
import type { Portion } from "../../scene/reading/portions.ts";
import type { Scene } from "../../scene/scene.ts";
import { useWords } from "../use-words.ts";
import { ClosedCard } from "./closed-card.tsx";

export type ClaimsProps = {
  readonly scene: Scene;
  readonly base: string;
  readonly onPick?: ((claim: string) => void) | undefined;
} & Partial<Portion>;

/** The claims of a scene, or a portion of them: those with a place, then a tray for each reason why some are not drawn. */
export function Claims({ scene, base, onPick, from = 0, to = Infinity }: ClaimsProps) {
  const words = useWords();
  const { placed, tray, cardOf, view, timeline } = scene;
  let before = 0;
  /** Those of the portion; `before` counts what stands before them in the list. */
  const list = (claims: readonly ClaimId[]) => {
    const start = before;
    before += claims.length;
    return claims
      .slice(Math.max(0, from - start), Math.max(0, to - start))
      .map((it) => <ClosedCard key={it} card={cardOf(it)} base={base} year={timeline.year} onPick={onPick} />);
  };
  return (
    <>
      {list(placed)}
      {placelessKinds.map((kind) => {
        const { name, note } = words.common.placeless(kind);
        const isStart = from <= before;
        const cards = list(tray.get(kind) ?? []);
        return cards.length === 0 ? null : (
          <section key={kind} class="tray" data-placeless={kind} aria-label={name}>
            {isStart && view.region !== kind && <h2>{name}</h2>}
            {isStart && <p class="tray-note">{note}</p>}
            {cards}
          </section>
        );
      })}
    </>
  );
}
