import type { ComponentChild } from "preact";
import type { HiddenClaim } from "../../scene/card/hidden-claim.ts";
import type { EmbedContent, Way } from "../../scene/embed/content.ts";
import type { Headline } from "../../scene/embed/headline.ts";
import type { EmbedTitle } from "../../scene/embed/options.ts";
import type { EmbedWords } from "../../words/words.ts";
import { ClaimCard } from "../claim-card.tsx";
import { Shape } from "../signs/shape.tsx";
import { useWords } from "../use-words.ts";
import type { Setting } from "./embed-boxes.tsx";
import { EmbedPair } from "./embed-pair.tsx";

export type EmbedHeadProps = {
  readonly content: EmbedContent;
  readonly title: EmbedTitle;
  /** Shows the claim that the filters hide. */
  readonly onShow?: (hidden: HiddenClaim) => void;
};

/** An embed's heading, with who speaks, how it reached us, and which filters hide statements. */
export function EmbedHead({ content, title, onShow }: EmbedHeadProps) {
  const words = useWords<EmbedWords>();
  const { headline, under, when, pair, narrowing, hiddenClaim } = content;
  return (
    <>
      <h1 class={title.kind === "none" ? "hidden" : undefined}>
        {title.kind === "own" ? title.text : <HeadlineText headline={headline} when={when} />}
      </h1>
      {title.kind === "own" && <p class="by-host">{words.embed.headingByHost}</p>}
      <p class="under">
        {"counted" in under ? (
          <>
            {under.counted}
            <span class="when">, {when}</span>
            <span class="each">. {words.pair.each}</span>
          </>
        ) : (
          <HowRead way={under} others={pair?.others ?? 0} />
        )}
      </p>
      {narrowing !== undefined && <p class="narrowing">{narrowing}</p>}
      {hiddenClaim && (
        <p class="narrowing">
          {words.hiddenClaim.text(hiddenClaim.filters, hiddenClaim.saying)}{" "}
          <button type="button" onClick={() => onShow?.(hiddenClaim)}>
            {words.common.showHidden}
          </button>
        </p>
      )}
    </>
  );
}

function HeadlineText({ headline, when }: { readonly headline: Headline; readonly when: string }) {
  const words = useWords<EmbedWords>();
  if (headline.kind === "plain")
    return (
      <>
        {headline.text}
        <span class="when">, {when}</span>
      </>
    );
  return (
    <>
      <span class={`speaker-name voice-${headline.voice}`}>
        <Shape of={headline} /> {words.pair.leadIn(headline.speaker, headline.verb)}
      </span>{" "}
      {headline.proposition}
    </>
  );
}

function HowRead({ way, others }: { readonly way: Way; readonly others: number }) {
  const words = useWords<EmbedWords>();
  return (
    <>
      {words.pair.read<ComponentChild>({
        office: way.office !== undefined && <span class="office">{words.pair.office(way.office)}</span>,
        date: way.date,
        others,
        through: way.through !== undefined && <span class="through">{words.pair.through(way.through)}</span>,
        at:
          way.passage === undefined ? (
            way.at
          ) : (
            <a class="passage" href={way.passage} rel="noopener noreferrer external">
              {way.at}
              {"\u00a0"}
              <span aria-hidden="true">↗</span>
            </a>
          ),
      })}
    </>
  );
}

export type EmbedWordsProps = {
  readonly content: EmbedContent;
  readonly setting: Setting;
  /** Path from this page to the site's root, such as `../` or `../../../`. */
  readonly base: string;
};

/** Below an embed's map: a claim and its answer, or all claims as cards. */
export function EmbedWords({ content, setting, base }: EmbedWordsProps) {
  const words = useWords<EmbedWords>();
  const { cards, pair } = content;
  return (
    <>
      <h2 class="hidden">{words.common.listSection}</h2>
      {cards.length > 0 ? (
        <div class="cards">
          {cards.map((card) => (
            <ClaimCard key={card.claim} card={card} base={base} />
          ))}
        </div>
      ) : (
        [...(pair ? [pair] : []), ...content.further].map((it) => (
          <EmbedPair key={it.claim} content={content} pair={it} setting={setting} base={base} />
        ))
      )}
    </>
  );
}

/** Address of the same View on the whole site. */
export function mapAddress(base: string, query: string): string {
  return `${base}${query === "" ? "" : `?${query}`}`;
}
