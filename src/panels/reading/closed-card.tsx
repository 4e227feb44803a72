import type { ComponentChild } from "preact";
import type { Card } from "../../scene/card/card.ts";
import { pathTo } from "../../scene/page-path.ts";
import { summaryOf } from "../../scene/reading/summary.ts";
import { useWords } from "../use-words.ts";
import { Figures } from "./figures.tsx";
import { SpeakerLine, Speaking, withoutYear } from "./speaker.tsx";

type ClosedProps = {
  readonly card: Card;
  readonly base: string;
  readonly year: string | undefined;
  readonly onPick?: ((claim: string) => void) | undefined;
};

/** A claim in the list: who says it and when, what, the source, and who denies it. It links to the claim’s own page, or opens in place. */
export function ClosedCard({ card, base, year, onPick }: ClosedProps) {
  const words = useWords();
  const { lead, claim, proposition } = card;
  const { publisher, more, voices, denial, isSilent } = summaryOf(card);
  const rest = isSilent && more === 0 ? words.reading.noResponseShort : words.reading.more(more, voices);
  return (
    <article class="card" data-claim={claim} data-statement={lead.id} data-said={lead.day}>
      <SpeakerLine entry={lead} date={withoutYear(lead.date, year)} />
      <h3>
        <a href={base + pathTo("claims/", claim)} onClick={onPick && ((event) => picked(event, () => onPick(claim)))}>
          {proposition}
        </a>
      </h3>
      {lead.corrected !== undefined && <Figures entry={lead} />}
      <p class="source">
        {publisher}
        {rest !== undefined && <span class="how"> · {rest}</span>}
      </p>
      {denial && (
        <p class="denial">
          {words.reading.denial<ComponentChild>(
            <Speaking entry={denial} />,
            denial.day === lead.day ? undefined : withoutYear(denial.date, year),
            denial.readings[0].quotation?.language === words.locale.lang
              ? words.placeWording.quoted(denial.readings[0].quotation.text)
              : denial.proposition,
          )}
        </p>
      )}
    </article>
  );
}

/** Handles a link here, unless a modifier key opens it elsewhere. */
export function picked(event: MouseEvent, pick: () => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  pick();
}
