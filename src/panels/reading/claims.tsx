import type { ClaimId } from "../../domain/claim.ts";
import { type Placeless, placelessKinds } from "../../domain/statement.ts";
import type { Scene } from "../../scene/scene.ts";
import { useWords } from "../use-words.ts";
import { ClosedCard } from "./closed-card.tsx";

export type ClaimsProps = {
  readonly scene: Pick<Scene, "placed" | "tray" | "cardOf" | "view" | "timeline">;
  /** The tray that began above. */
  readonly after?: Placeless | undefined;
  readonly base: string;
  readonly onPick?: ((claim: string) => void) | undefined;
};

/** The claims of a scene: those with a place, then a tray for each reason why some are not drawn. */
export function Claims({ scene: { placed, tray, cardOf, view, timeline }, after, base, onPick }: ClaimsProps) {
  const words = useWords();
  const list = (claims: readonly ClaimId[]) =>
    claims.map((it) => <ClosedCard key={it} card={cardOf(it)} base={base} year={timeline.year} onPick={onPick} />);
  return (
    <>
      {list(placed)}
      {placelessKinds.map((kind) => {
        const { name, note } = words.common.placeless(kind);
        const claims = tray.get(kind) ?? [];
        return claims.length === 0 ? null : (
          <section key={kind} class="tray" data-placeless={kind} aria-label={name}>
            {view.region !== kind && kind !== after && <h2>{name}</h2>}
            {kind !== after && <p class="tray-note">{note}</p>}
            {list(claims)}
          </section>
        );
      })}
    </>
  );
}
