import type { ComponentChildren } from "preact";
import { shownWords } from "../../words/embed/shown.ts";
import { english } from "../../words/english.ts";

type EmbedFootProps = {
  readonly publishers: readonly string[];
  /** Address of the same View on the whole site, and what the link to it says. */
  readonly whole: string;
  readonly text: string;
  readonly children?: ComponentChildren;
};

/** At the end of every embed: where what it shows was read, whose words they are, and the way to the whole site. */
export function EmbedFoot({ publishers, whole, text, children }: EmbedFootProps) {
  return (
    <footer class="embed-foot">
      <p>
        {publishers.length > 0 && `${shownWords.readAt(publishers)} `}
        {english.assertions}
      </p>
      <p class="whole-map">
        <a href={whole}>
          {text} <span aria-hidden="true">↗</span>
        </a>
        {children}
      </p>
    </footer>
  );
}
