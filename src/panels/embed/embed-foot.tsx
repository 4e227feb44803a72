import type { Credit } from "../../domain/atlas.ts";
import type { EmbedContent } from "../../scene/embed/content.ts";
import { pathTo } from "../../scene/page-path.ts";
import type { EmbedWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";

type WholeProps = {
  /** Address of the same View on the whole site, and the text of the link to it. */
  readonly mapAddress: string;
  readonly text: string;
};

/** The link to the whole site, styled as a button. */
function WholeLink({ mapAddress, text }: WholeProps) {
  return (
    <p class="whole-map">
      <a href={mapAddress}>
        {text}
        {"\u00a0"}
        <span aria-hidden="true">↗</span>
      </a>
    </p>
  );
}

type MapFootProps = WholeProps & {
  readonly content: EmbedContent;
  readonly siteName: string;
  readonly credits: readonly Credit[];
  /** Path from this page to the site's root. */
  readonly base: string;
};

/** Below a map's embed: what its borders and patterns mean, the map's credit, the sources, and the link to the whole site. */
export function MapFoot({ content: { kind, key, pair, publishers }, siteName, credits, base, mapAddress, text }: MapFootProps) {
  const words = useWords<EmbedWords>();
  return (
    <>
      <WholeLink mapAddress={mapAddress} text={text} />
      <div class="foot-words">
        {pair && (
          <p class="rest">
            <a href={kind === "claim" ? base + pathTo("claims/", pair.claim) : mapAddress}>
              {words.pair.moreStatements(pair.rest)} <span aria-hidden="true">→</span>
            </a>
          </p>
        )}
        <p>
          <span class="key">
            {key.statuses
              .map(({ pattern, status, name }) => words.pair.keyOf(pattern ? words.pair.key[pattern] : name, status))
              .join(" ")}{" "}
          </span>
          {siteName}
          {key.borders !== undefined && ` · ${key.borders}`}
          {key.meaning !== undefined && `. ${key.meaning}`}
          {credits.length > 0 && ` · ${words.credit.embed(credits)}`}
        </p>{" "}
        <p class="read-at">
          {publishers.length > 0 && `${words.selection.readAt(publishers)} `}
          {words.credit.assertions}
        </p>
      </div>
    </>
  );
}

type EmbedFootProps = WholeProps & { readonly publishers: readonly string[] };

/** Below a chart's embed: the sources, whose words they are, and the link to the whole site. */
export function EmbedFoot({ publishers, mapAddress, text }: EmbedFootProps) {
  const words = useWords<EmbedWords>();
  return (
    <footer class="embed-foot">
      <WholeLink mapAddress={mapAddress} text={text} />
      <div class="foot-words">
        <p>
          {publishers.length > 0 && `${words.selection.readAt(publishers)} `}
          {words.credit.assertions}
        </p>
      </div>
    </footer>
  );
}
