import type { ComponentChild } from "preact";
import type { EmbedContent } from "../../scene/embed/content.ts";
import type { Pair, Side } from "../../scene/embed/pair.ts";
import { pathTo } from "../../scene/page-path.ts";
import type { EmbedWords } from "../../words/words.ts";
import { SpeakerName } from "../reading/speaker.tsx";
import { Struck } from "../struck.tsx";
import { useWords } from "../use-words.ts";
import { NumberLines, OwnRing, type Setting } from "./embed-boxes.tsx";

type PairProps = {
  readonly content: EmbedContent;
  readonly pair: Pair;
  readonly setting: Setting;
  readonly base: string;
};

/** A claim and its answer, side by side. Text already in the heading is included for layouts where the heading is another’s or missing. */
export function EmbedPair({ content, pair, setting, base }: PairProps) {
  const isOpen = content.kind === "claim";
  const hasNumbers = isOpen && (content.cluster !== undefined || content.ownNumbers !== undefined || pair.figures.length > 0);
  const { lead } = pair;
  const page = base + pathTo("claims/", pair.claim);
  const isLonger = (pair.answer?.words.text.length ?? 0) > (isOpen ? 60 : pair.proposition.length + 20);
  return (
    <article
      class={`pair${isOpen && content.cluster ? " with-cluster" : isLonger ? " long-answer" : ""}`}
      data-claim={pair.claim}
    >
      <div class={`side voice-${lead.speakers[0].voice}`} data-statement={lead.statement} data-said={lead.day}>
        <Saying side={lead} others={isOpen ? 0 : pair.others} hasNumbersBelow={hasNumbers} />
        <h3 class={isOpen ? "told" : undefined}>
          <a href={page}>{pair.proposition}</a>
        </h3>
        {hasNumbers ? <LeadNumbers content={content} pair={pair} setting={setting} /> : null}
        {isOpen && lead.words.text !== pair.proposition && <Words side={lead} isBeside={hasNumbers} />}{" "}
        <p class={isOpen ? "source told" : "source"}>
          <Source side={lead} />
        </p>
      </div>
      {pair.answer ? (
        <div
          class={`side answer voice-${pair.answer.speakers[0].voice}`}
          {...(pair.answer.isOwn
            ? { "data-statement": pair.answer.statement, "data-said": pair.answer.day }
            : { "data-answer": pair.answer.statement })}
        >
          <Saying side={pair.answer} others={0} />
          <Words side={pair.answer} />{" "}
          <p class="source">
            <Source side={pair.answer} />
            {pair.moreAnswers && (
              <>
                {" "}
                · {pair.moreAnswers.count}
                <span class="by-voice">: {pair.moreAnswers.voices}</span>
              </>
            )}
          </p>
        </div>
      ) : (
        <div class="side answer">
          <p class="words none">{pair.silence}</p>
        </div>
      )}
    </article>
  );
}

function Saying({
  side,
  others,
  hasNumbersBelow = false,
}: {
  readonly side: Side;
  readonly others: number;
  readonly hasNumbersBelow?: boolean;
}) {
  const texts = useWords<EmbedWords>();
  return (
    <p class={hasNumbersBelow ? "saying told" : "saying"}>
      {texts.pair.saying(
        texts.common.speaking<ComponentChild>(side.speakers.map(SpeakerName), side.verb),
        <span class="date">{side.date}</span>,
        others,
      )}
    </p>
  );
}

function Words({ side: { words }, isBeside = false }: { readonly side: Side; readonly isBeside?: boolean }) {
  return (
    <p class={isBeside ? "words beside-numbers" : "words"}>
      {words.isQuoted ? <q>{words.text}</q> : words.text}
      {words.note !== undefined && <span class="how"> {words.note}</span>}
    </p>
  );
}

function Source({ side }: { readonly side: Side }) {
  const texts = useWords<EmbedWords>();
  if (side.passage === undefined) return <>{side.publisher}</>;
  return (
    <a class="passage" href={side.passage} rel="noopener noreferrer external">
      {side.publisher}
      {"\u00a0"}
      <span aria-hidden="true">↗</span>
      <span class="hidden">: {texts.card.readPassage}</span>
    </a>
  );
}

/** A claim's numbers: rings if several speakers give some, else those of its first speaker. */
function LeadNumbers({ content: { cluster, ownNumbers }, pair, setting }: Pick<PairProps, "content" | "pair" | "setting">) {
  const texts = useWords<EmbedWords>();
  if (cluster) return <NumberLines cluster={cluster} />;
  const ownFigures = ownNumbers?.figures ?? [];
  const figures =
    ownFigures.length > 0
      ? withoutRepeats(ownFigures.slice(0, 2)).map((it) => ({ before: "", number: it.figure, after: it.noun }))
      : pair.figures;
  const more = ownFigures.length > 0 ? ownFigures.length - figures.length : pair.moreFigures;
  const isStruck = pair.corrected !== undefined;
  return (
    <div class="lead-numbers">
      {ownNumbers && <OwnRing cluster={ownNumbers} setting={setting} />}
      <ul class="figures">
        {figures.map((it, index) => {
          const text =
            it.number === "" ? (
              <span class={it.before.length > 34 ? "words long" : "words"}>{it.before}</span>
            ) : (
              <>
                {it.before} <b>{it.number}</b> {it.after}
              </>
            );
          return <li key={index}>{isStruck ? <Struck>{text}</Struck> : text}</li>;
        })}
        {more > 0 && <li class="more-figures">{texts.pair.moreFigures(more)}</li>}
      </ul>
      {isStruck && <p class="corrected">{pair.corrected}</p>}
    </div>
  );
}

type OwnFigure = { readonly figure: string; readonly noun: string };

/** If all the numbers in a list end in “planned” or the like, only the first says so. */
function withoutRepeats([first, ...rest]: readonly OwnFigure[]): readonly OwnFigure[] {
  if (!first) return [];
  const [, ending = ""] = /(, \D+)$/.exec(first.noun) ?? [];
  const isSame = ending !== "" && rest.every((it) => it.noun.endsWith(ending));
  return [first, ...rest.map((it) => (isSame ? { ...it, noun: it.noun.slice(0, -ending.length) } : it))];
}
