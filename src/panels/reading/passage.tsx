import type { Reading } from "../../scene/card/entry.ts";
import type { ClaimWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";

/** The wording we read, with the matched words in bold within their context, and whose wording it is. */
export function Passage({ reading: { words, quotation, publisher } }: { readonly reading: Reading }) {
  const texts = useWords<ClaimWords>();
  if (!words) return null;
  const { before, exact, after, language, isQuotation } = words;
  const how = [isQuotation ? "" : texts.openClaim.asReported(publisher), quotation?.note ?? ""]
    .filter((it) => it !== "")
    .join(", ");
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
  const texts = useWords<ClaimWords>();
  if (passage === undefined) return isButton ? <span class="how">{texts.card.noPassage(publisher)}</span> : null;
  return (
    <a class="passage" href={passage} rel="noopener noreferrer external">
      {isButton && `${texts.card.readPassage} `}
      <span aria-hidden="true">↗</span>
      <span class="hidden">
        {isButton ? "" : texts.card.readPassage}
        {texts.card.atPublisher(publisher)}
      </span>
    </a>
  );
}
