import type { EmbedContent } from "../../scene/embed/content.ts";
import { pairWords } from "../../words/embed/pair.ts";
import { selectionWords } from "../../words/embed/selection.ts";
import { english } from "../../words/english.ts";

type WholeProps = {
  /** Address of the same View on the whole site, and what the link to it says. */
  readonly whole: string;
  readonly text: string;
};

/** The way to the whole site: it looks like a button. */
function WholeLink({ whole, text }: WholeProps) {
  return (
    <p class="whole-map">
      <a href={whole}>
        {text} <span aria-hidden="true">↗</span>
      </a>
    </p>
  );
}

type MapFootProps = WholeProps & {
  readonly content: EmbedContent;
  readonly siteName: string;
  /** From this page to the root of the site. */
  readonly base: string;
};

/** At the end of a map's embed: what its borders and patterns mean, whose data it is, where it was read, and the way to the whole site. */
export function MapFoot({ content: { kind, key, pair, publishers }, siteName, base, whole, text }: MapFootProps) {
  return (
    <>
      <WholeLink whole={whole} text={text} />
      <div class="foot-words">
        {pair && (
          <p class="rest">
            <a href={kind === "claim" ? `${base}claims/${pair.claim}/` : whole}>
              {pairWords.moreStatements(pair.rest)} <span aria-hidden="true">→</span>
            </a>
          </p>
        )}
        <p>
          <span class="key">
            {key.statuses
              .map(({ pattern, status, name }) => pairWords.keyOf(pattern ? pairWords.key[pattern] : name, status))
              .join(" ")}{" "}
          </span>
          {siteName} · {key.borders}
          {key.meaning !== undefined && `. ${key.meaning}`} · {pairWords.credit}
        </p>{" "}
        <p class="read-at">
          {publishers.length > 0 && `${selectionWords.readAt(publishers)} `}
          {english.assertions}
        </p>
      </div>
    </>
  );
}

type EmbedFootProps = WholeProps & { readonly publishers: readonly string[] };

/** At the end of a chart's embed: where what it shows was read, whose words they are, and the way to the whole site. */
export function EmbedFoot({ publishers, whole, text }: EmbedFootProps) {
  return (
    <footer class="embed-foot">
      <WholeLink whole={whole} text={text} />
      <div class="foot-words">
        <p>
          {publishers.length > 0 && `${selectionWords.readAt(publishers)} `}
          {english.assertions}
        </p>
      </div>
    </footer>
  );
}
