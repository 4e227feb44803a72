import type { Position } from "../scene/card/ledger.ts";
import { cardWords } from "../words/reading/card.ts";
import { Shape } from "./signs/shape.tsx";
import { Struck } from "./struck.tsx";

/** Everyone's position on a claim, a line each, in order of the day it was taken. */
export function Ledger({ positions }: { readonly positions: readonly Position[] }) {
  return (
    <section class="ledger" aria-label={cardWords.ledger}>
      <h4>{cardWords.ledger}</h4>
      <ol>
        {positions.map((it) => (
          <li key={it.id} class={`voice-${it.speakers[0].voice}`}>
            <span class="when">{it.date}</span>
            <span>
              <Shape voice={it.speakers[0].voice} /> <b>{it.speakers.map((speaker) => speaker.name).join(", ")}</b>{" "}
              <span class={`verb stance-${it.stance}`}>{it.verb}</span>
              {it.leaves !== undefined && <span class="leaves"> ({it.leaves})</span>}
              {it.figures.length > 0 && (
                <span class="said">
                  {": "}
                  {it.corrected === undefined ? figuresIn(it) : <Struck>{figuresIn(it)}</Struck>}
                </span>
              )}
              {it.corrected !== undefined && <span class="corrected"> {it.corrected}</span>}
              {it.ties.length > 0 && (
                <span class="ties">
                  {cardWords.notIndependent} {it.ties.join("; ")}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function figuresIn({ figures }: Position): string {
  return figures.map(({ before, number, after }) => [before, number, after].filter(Boolean).join(" ")).join("; ");
}
