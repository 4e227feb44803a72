import type { HiddenClaim } from "../../scene/card/hidden-claim.ts";
import type { EmbedContent, Headline } from "../../scene/embed/content.ts";
import type { EmbedTitle } from "../../scene/embed/options.ts";
import { embedWords } from "../../words/embed/embed.ts";
import { selectionWords } from "../../words/embed/selection.ts";
import { english } from "../../words/english.ts";
import { ClaimCard } from "../claim-card.tsx";
import { Shape } from "../signs/shape.tsx";
import { EmbedFoot } from "./embed-foot.tsx";

export type EmbedHeadProps = {
  readonly content: EmbedContent;
  readonly title: EmbedTitle;
  /** Shows the claim that the filters hide. */
  readonly onShow?: (hidden: HiddenClaim) => void;
};

/** The heading of an embed, with who speaks, and which filters keep statements away. */
export function EmbedHead({ content: { headline, narrowing, hiddenClaim }, title, onShow }: EmbedHeadProps) {
  return (
    <>
      <h1 class={title.kind === "none" ? "hidden" : undefined}>
        {title.kind === "own" ? title.text : <HeadlineText headline={headline} />}
      </h1>
      {title.kind === "own" && <p class="by-host">{embedWords.headingByHost}</p>}
      {narrowing !== undefined && <p class="narrowing">{narrowing}</p>}
      {hiddenClaim && (
        <p class="narrowing">
          {hiddenClaim.text}{" "}
          <button type="button" onClick={() => onShow?.(hiddenClaim)}>
            {english.showHidden}
          </button>
        </p>
      )}
    </>
  );
}

function HeadlineText({ headline }: { readonly headline: Headline }) {
  if (headline.kind === "plain") return <>{headline.text}</>;
  return (
    <>
      <span class={`speaker-name voice-${headline.voice}`}>
        <Shape voice={headline.voice} /> {headline.speaker} {headline.verb}:
      </span>{" "}
      {headline.proposition}
    </>
  );
}

export type EmbedWordsProps = {
  readonly content: EmbedContent;
  /** From this page to the root of the site, such as `../` or `../../../`. */
  readonly base: string;
  /** The same View on the whole map, without the question mark. */
  readonly query: string;
};

/** Under an embed's map: who speaks, the claims, where they were read, and the way to the whole map. */
export function EmbedWords({ content: { cards, more, voices, publishers }, base, query }: EmbedWordsProps) {
  const wholeMap = `${base}${query === "" ? "" : `?${query}`}`;
  return (
    <>
      <p class="legend-line">
        {embedWords.whoSpeaks}{" "}
        {voices.map((it) => (
          <span key={it.id} class={`voice voice-${it.id}`}>
            <Shape voice={it.id} /> {it.name}{" "}
          </span>
        ))}
        <span class="rings">{selectionWords.ringsAre}</span>
      </p>
      <h2 class="hidden">{english.listSection}</h2>
      <div class="cards">
        {cards.map((card) => (
          <ClaimCard key={card.claim} card={card} base={base} />
        ))}
      </div>
      <EmbedFoot publishers={publishers} whole={wholeMap} text={embedWords.wholeMap}>
        {more > 0 && <span class="more"> {selectionWords.moreClaims(more)}</span>}
      </EmbedFoot>
    </>
  );
}
