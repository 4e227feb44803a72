import type { Reading } from "../../scene/card/entry.ts";
import { cardWords } from "../../words/reading/card.ts";
import { openWords } from "../../words/reading/open-claim.ts";

/** The wording we read, with the matched words in bold within their context, and whose wording it is. */
export function Passage({ reading: { words, quotation, publisher } }: { readonly reading: Reading }) {
  if (!words) return null;
  const { before, exact, after, language, isQuotation } = words;
  const how = [isQuotation ? "" : openWords.asReported(publisher), quotation?.note ?? ""].filter((it) => it !== "").join(", ");
  return (
    <div class="quotation">
      <p lang={language}>
        {isQuotation ? (
          <q>{exact}</q>
        ) : (
          <>
            {before}
            <b>{exact}</b>
            {after}
          </>
        )}
      </p>
      {how !== "" && <p class="how">{how}</p>}
    </div>
  );
}

/** The link to the page with these words. */
export function PassageLink({
  reading: { passage, publisher },
  isButton,
}: {
  readonly reading: Reading;
  readonly isButton?: boolean;
}) {
  if (passage === undefined) return isButton ? <span class="how">{cardWords.noPassage(publisher)}</span> : null;
  return (
    <a class="passage" href={passage} rel="noopener noreferrer external">
      {isButton && `${cardWords.readPassage} `}
      <span aria-hidden="true">↗</span>
      <span class="hidden">
        {isButton ? "" : cardWords.readPassage}
        {cardWords.atPublisher(publisher)}
      </span>
    </a>
  );
}
