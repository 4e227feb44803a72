import { Fragment } from "preact";
import type { Card } from "../scene/card/card.ts";
import type { Entry, Reading } from "../scene/card/entry.ts";
import { pathTo } from "../scene/page-path.ts";
import type { ClaimWords } from "../words/words.ts";
import { Shape } from "./signs/shape.tsx";
import { Struck } from "./struck.tsx";
import { useWords } from "./use-words.ts";

type CardProps = {
  readonly card: Card;
  /** Path from this page to the site's root, such as `./` or `../../`. */
  readonly base: string;
};

/** A claim, with those who assert it, those who answer, and a link to each passage. */
export function ClaimCard({ card, base }: CardProps) {
  const words = useWords<ClaimWords>();
  const more = card.others.length + card.answers.length;
  return (
    <article class={`card voice-edge voice-${card.lead.speakers[0].voice}`} data-claim={card.claim}>
      <div data-statement={card.lead.id} data-said={card.lead.day}>
        <SpeakerLine entry={card.lead} />
        <h3>
          {card.lead.stance !== "asserts" && <b>{words.card.stanceLead(card.lead.verb)} </b>}
          <a href={base + pathTo("claims/", card.claim)}>{card.proposition}</a>
        </h3>
        {card.lead.gist !== undefined && !card.lead.readings[0].quotation && <p class="gist">{card.lead.gist}</p>}
        <Figures entry={card.lead} />
        <Answering entry={card.lead} base={base} />
        <Readings entry={card.lead} />
      </div>
      {more > 0 && (
        <details>
          <summary>
            {words.card.moreOnClaim(card.others.length, card.answers.length)}
            <span class="joining">
              {card.joining.map((it) => (
                <Fragment key={it.voice}>
                  {" "}
                  <span class={`voice-${it.voice}`}>
                    <Shape of={it} /> {it.name}
                  </span>
                </Fragment>
              ))}
            </span>
          </summary>
          <ol class="entries">
            {card.others.map((entry) => (
              <EntryItem key={entry.id} entry={entry} proposition={card.proposition} base={base} isOwn />
            ))}
            {card.answers.map((entry) => (
              <EntryItem
                key={entry.id}
                entry={entry}
                proposition={entry.proposition}
                base={base}
                link={base + pathTo("claims/", entry.claim)}
              />
            ))}
          </ol>
        </details>
      )}
      {card.silence !== undefined && <p class="silence">{card.silence}</p>}
      {card.withdrawn.map((it) => (
        <p key={it} class="silence">
          {it}
        </p>
      ))}
      {card.hidden > 0 && <p class="silence">{words.card.hiddenByFilters(card.hidden)}</p>}
    </article>
  );
}

type EntryProps = {
  readonly entry: Entry;
  readonly proposition: string;
  readonly base: string;
  readonly link?: string;
  readonly isOwn?: boolean;
};

function EntryItem({ entry, proposition, base, link, isOwn }: EntryProps) {
  return (
    <li {...(isOwn ? { "data-statement": entry.id, "data-said": entry.day } : { "data-answer": entry.id })}>
      <SpeakerLine entry={entry} />
      <p class="gist">{link === undefined ? (entry.gist ?? proposition) : <a href={link}>{entry.gist ?? proposition}</a>}</p>
      <Figures entry={entry} />
      <Answering entry={entry} base={base} />
      <Readings entry={entry} hasNote />
    </li>
  );
}

function SpeakerLine({ entry }: { readonly entry: Entry }) {
  const words = useWords();
  return (
    <p class="speaker">
      <span>
        {words.common.speaking(
          entry.speakers.map((speaker) => (
            <span key={speaker.name} class={`voice-${speaker.voice}`}>
              <Shape of={speaker} /> <b>{speaker.name}</b>
              {speaker.office !== undefined && <span class="office"> {speaker.office}</span>}
            </span>
          )),
          <span class={`verb stance-${entry.stance}`}>{entry.verb}</span>,
        )}
      </span>{" "}
      <span class="when">{entry.date}</span>
    </p>
  );
}

/** What a statement answers in other claims, with its verb. */
function Answering({ entry, base }: { readonly entry: Entry; readonly base: string }) {
  const words = useWords<ClaimWords>();
  return entry.answering.map((it) => (
    <p key={it.claim} class="answering">
      {words.card.answering(<b>{it.verb}</b>, <a href={base + pathTo("claims/", it.claim)}>{it.text}</a>)}
    </p>
  ));
}

/** The figures as said; those the same side has corrected are struck through, with a sentence explaining it. */
function Figures({ entry: { figures, corrected } }: { readonly entry: Pick<Entry, "figures" | "corrected"> }) {
  const items = figures.map((it) =>
    it.number === "" ? (
      <span class={it.before.length > 34 ? "words long" : "words"}>{it.before}</span>
    ) : (
      <>
        {it.before} <b>{it.number}</b> {it.after}
      </>
    ),
  );
  return (
    <>
      {figures.length > 0 && (
        <ul class="figures">
          {items.map((it, index) => (
            <li key={index}>{corrected === undefined ? it : <Struck>{it}</Struck>}</li>
          ))}
        </ul>
      )}
      {corrected !== undefined && <p class="corrected">{corrected}</p>}
    </>
  );
}

type ReadingsProps = { readonly entry: Entry; readonly hasNote?: boolean };

function Readings({ entry, hasNote = false }: ReadingsProps) {
  const words = useWords<ClaimWords>();
  const [shown, ...others] = entry.readings;
  return (
    <>
      {shown.quotation && <Quotation reading={shown} />}
      <p class="chain">{shown.chain}</p>
      {others.map((reading) => (
        <div key={reading.chain} class="also">
          {reading.quotation && <Quotation reading={reading} />}
          <p class="chain">
            {words.card.alsoRead} {reading.chain} <Passage reading={reading} />
          </p>
        </div>
      ))}
      {hasNote && entry.note !== undefined && <p class="note">{entry.note}</p>}
      {entry.changes.map((it) => (
        <p key={it} class="changed">
          {it}
        </p>
      ))}
      <p class="actions">
        <Passage reading={shown} />
      </p>
    </>
  );
}

function Quotation({ reading }: { readonly reading: Reading }) {
  const { quotation } = reading;
  if (!quotation) return null;
  return (
    <p class="quotation">
      <q lang={quotation.language}>{quotation.text}</q>
      {quotation.note !== undefined && <span class="how"> {quotation.note}</span>}
    </p>
  );
}

function Passage({ reading }: { readonly reading: Reading }) {
  const words = useWords<ClaimWords>();
  if (reading.passage === undefined) return <span class="how">{words.card.noPassage(reading.publisher)}</span>;
  return (
    <a class="passage" href={reading.passage} rel="noopener noreferrer external">
      {words.card.readPassage}
      {"\u00a0"}
      <span aria-hidden="true">↗</span>
      <span class="hidden">{words.card.atPublisher(reading.publisher)}</span>
    </a>
  );
}
