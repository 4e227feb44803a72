import type { Entry } from "../../scene/card/entry.ts";
import { Struck } from "../struck.tsx";

/** The figures as said; those the same side has corrected are struck through, with a sentence explaining it. */
export function Figures({ entry: { figures, corrected } }: { readonly entry: Pick<Entry, "figures" | "corrected"> }) {
  return (
    <>
      {figures.length > 0 && (
        <ul class="figures">
          {figures.map(({ before, number, after }, index) => {
            const said =
              number === "" ? (
                <span class={before.length > 34 ? "words long" : "words"}>{before}</span>
              ) : (
                <>
                  {before} <b>{number}</b> <span class="unit">{after}</span>
                </>
              );
            return <li key={index}>{corrected === undefined ? said : <Struck>{said}</Struck>}</li>;
          })}
        </ul>
      )}
      {corrected !== undefined && <p class="corrected">{corrected}</p>}
    </>
  );
}
