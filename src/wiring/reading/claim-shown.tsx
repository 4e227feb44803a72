import type { ClaimShown } from "../../panels/reading/column.tsx";
import { OpenClaim } from "../../panels/reading/open-claim.tsx";
import { WordsProvider } from "../../panels/use-words.ts";
import { atlasKnownOn } from "../../scene/clocks/known.ts";
import { openedOf } from "../../scene/reading/opened.ts";
import type { Edition } from "../../words/edition.ts";
import { claimCatalogue } from "../../words/en/catalogues/claim.ts";
import { withCatalogue } from "../../words/words.ts";

/** The code that shows open claims, loaded with the first one, since most of a page is read without it. */
export function claimShownOf({ atlas, words: base }: Edition): ClaimShown {
  const words = withCatalogue(base, claimCatalogue);
  return ({ scene: { open, view, admitted, timeline }, ...rest }) =>
    open ? (
      <WordsProvider value={words}>
        <OpenClaim
          card={open}
          opened={openedOf({ atlas: atlasKnownOn(atlas, view.known), words }, open, admitted)}
          year={timeline.year}
          {...rest}
        />
      </WordsProvider>
    ) : null;
}
