import type { Card } from "../../scene/card/card.ts";
import type { Entry } from "../../scene/card/entry.ts";
import { pathTo } from "../../scene/page-path.ts";
import type { Beside, Opened, Position } from "../../scene/reading/opened.ts";
import type { ClaimWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";
import { picked } from "./closed-card.tsx";
import { Figures } from "./figures.tsx";
import { Passage, PassageLink } from "./passage.tsx";
import { SpeakerLine, SpeakerName, withoutYear } from "./speaker.tsx";

const citeAndShareActions = ["cite", "sentence", "share"] as const;

export type OpenProps = {
  readonly card: Card;
  readonly opened: Opened;
  /** Path from this page to the site's root, such as `./` or `../../`. */
  readonly base: string;
  readonly year: string | undefined;
  /** Absent on a page without a script. */
  readonly onPick?: ((claim: string) => void) | undefined;
};

/** A full claim: who says it, what, how it reached us, who answers, and what else was said that day. */
export function OpenClaim({ card, opened, base, year, onPick }: OpenProps) {
  const words = useWords<ClaimWords>();
  const { lead } = card;
  const { answers, also, sameDay } = opened;
  const link = { base, year, onPick };
  return (
    <article class={`claim voice-${lead.speakers[0].voice}`} data-claim={card.claim} data-open="">
      <div data-statement={lead.id} data-said={lead.day}>
        <h1>
          <Said entry={lead} /> <span class="proposition">{card.proposition}</span>
        </h1>
        <Figures entry={lead} />
        {lead.gist !== undefined && lead.gist !== card.proposition && !lead.readings[0].words && <p class="gist">{lead.gist}</p>}
        <Passage reading={lead.readings[0]} />
        <Answering entry={lead} base={base} onPick={onPick} />
        <h2 class="small">{words.openClaim.howItReachedUs}</h2>
        <ul class="chains">
          {lead.readings.map((it, index) => (
            <li key={it.chain}>
              {it.chain}
              {index > 0 && (
                <>
                  {"\u00a0"}
                  <PassageLink reading={it} />
                </>
              )}
            </li>
          ))}
          {lead.figures.length > 0 && <li>{words.asSaid.wordingOf(lead.figures)}</li>}
        </ul>
        {lead.note !== undefined && <p class="note">{lead.note}</p>}
        {lead.changes.map((it) => (
          <p key={it} class="changed">
            {it}
          </p>
        ))}
        <p class="actions">
          <PassageLink reading={lead.readings[0]} isButton />
          {onPick && (
            <button type="button" class="take-menu" popovertarget="take-menu">
              {words.openClaim.takeClaim}
            </button>
          )}
        </p>
        {onPick && <TakeMenu />}
      </div>
      <section class="answers">
        <div class="list-head">
          <h2>{words.openClaim.whoAnswers}</h2>
          {answers.length > 0 && <p class="counts">{words.reading.statements(answers.length)}</p>}
        </div>
        {answers.length === 0 && <p class="silence">{card.silence ?? words.common.noAnswerRecorded}</p>}
        <Positions list={answers} {...link} />
      </section>
      {also.length > 0 && (
        <section class="answers">
          <div class="list-head">
            <h2>{words.openClaim.alsoOnThis}</h2>
            <p class="counts">{words.reading.statements(also.length)}</p>
          </div>
          <Positions list={also} {...link} />
        </section>
      )}
      {card.withdrawn.map((it) => (
        <p key={it} class="silence">
          {it}
        </p>
      ))}
      {card.hidden > 0 && <p class="silence">{words.card.hiddenByFilters(card.hidden)}</p>}
      {sameDay.length > 0 && <SameDay list={sameDay} {...link} />}
    </article>
  );
}

/** “■ Sergei Shoigu, defence minister, Russia, says on 13 April 2021:” */
function Said({ entry: { speakers, verb, stance, day, date } }: { readonly entry: Entry }) {
  const words = useWords<ClaimWords>();
  return (
    <span class="said">
      {words.openClaim.said(
        words.common.speaking(
          speakers.map((speaker) => (
            <span key={speaker.name}>
              {words.openClaim.held(
                SpeakerName(speaker),
                speaker.office === undefined ? undefined : <span class="office">{words.openClaim.office(speaker.office)}</span>,
              )}
            </span>
          )),
          <b class={`verb stance-${stance}`}>{verb}</b>,
        ),
        words.openClaim.on(words.openClaim.inFull(day, date)),
      )}
    </span>
  );
}

/** Ways to cite, copy or share the claim; `wiring/cite-and-share.tsx` handles them. */
function TakeMenu() {
  const words = useWords<ClaimWords>();
  return (
    <div id="take-menu" class="menu" popover="auto">
      {citeAndShareActions.map((it) => (
        <button key={it} type="button" class="take" data-take={it}>
          {words.card.citeAndShare[it]}
        </button>
      ))}
      <button type="button" class="take" data-opens="embed">
        {words.openClaim.embedClaim}
      </button>
    </div>
  );
}

type LinkProps = Pick<OpenProps, "base" | "year" | "onPick">;

function Positions({ list, base, year, onPick }: LinkProps & { readonly list: readonly Position[] }) {
  const words = useWords<ClaimWords>();
  return list.length === 0 ? null : (
    <ol class="entries">
      {list.map(({ entry, text, isOwn, ties, leaves }) => (
        <li
          key={entry.id}
          class={`voice-${entry.speakers[0].voice}`}
          {...(isOwn ? { "data-statement": entry.id, "data-said": entry.day } : { "data-answer": entry.id })}
        >
          <SpeakerLine entry={entry} date={withoutYear(entry.date, year)} />
          <p class="gist">
            {isOwn ? (
              text
            ) : (
              <a
                href={base + pathTo("claims/", entry.claim)}
                onClick={onPick && ((event) => picked(event, () => onPick(entry.claim)))}
              >
                {text}
              </a>
            )}
          </p>
          <Figures entry={entry} />
          <Answering entry={entry} base={base} onPick={onPick} />
          {entry.readings[0].words?.isQuotation && <Passage reading={entry.readings[0]} />}
          {entry.readings.map((it) => (
            <p key={it.chain} class="chain">
              {it.chain}
              {"\u00a0"}
              <PassageLink reading={it} />
              {it.passage === undefined && ` (${words.card.noPassage(it.publisher)})`}
            </p>
          ))}
          {entry.figures.length > 0 && <p class="chain">{words.asSaid.wordingOf(entry.figures)}</p>}
          {leaves !== undefined && <p class="chain">{words.card.leaving(entry.verb, leaves)}</p>}
          {ties.length > 0 && <p class="chain">{words.card.notIndependent(ties)}</p>}
          {entry.note !== undefined && <p class="note">{entry.note}</p>}
          {entry.changes.map((it) => (
            <p key={it} class="changed">
              {it}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** What a statement answers in other claims, with its verb. */
function Answering({ entry, base, onPick }: { readonly entry: Entry } & Pick<OpenProps, "base" | "onPick">) {
  const words = useWords<ClaimWords>();
  return entry.answering.map((it) => (
    <p key={it.claim} class="answering">
      {words.card.answering(
        <b>{it.verb}</b>,
        <a href={base + pathTo("claims/", it.claim)} onClick={onPick && ((event) => picked(event, () => onPick(it.claim)))}>
          {it.text}
        </a>,
      )}
    </p>
  ));
}

function SameDay({ list, base, onPick }: LinkProps & { readonly list: readonly Beside[] }) {
  const words = useWords<ClaimWords>();
  return (
    <section class="same-day">
      <div class="list-head">
        <h2>{words.openClaim.sameDay}</h2>
      </div>
      {list.map(({ entry, proposition, note }) => (
        <div key={entry.id} class="card">
          <SpeakerLine entry={entry} />
          <h3>
            <a
              href={base + pathTo("claims/", entry.claim)}
              onClick={onPick && ((event) => picked(event, () => onPick(entry.claim)))}
            >
              {proposition}
            </a>
          </h3>
          <p class="source">{note ?? entry.readings[0].publisher}</p>
        </div>
      ))}
    </section>
  );
}
