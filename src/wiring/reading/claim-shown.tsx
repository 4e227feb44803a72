import type { Atlas } from "../../domain/atlas.ts";
import type { ClaimShown } from "../../panels/reading/column.tsx";
import { OpenClaim } from "../../panels/reading/open-claim.tsx";
import { atlasKnownOn } from "../../scene/clocks/known.ts";
import type { Edition } from "../../scene/edition.ts";
import { openedOf } from "../../scene/reading/opened.ts";
import type { ClaimWords } from "../../words/words.ts";

/** The code that shows open claims, loaded with the first one, since most of a page is read without it. */
export function claimShownOf({ atlas, words }: Edition<ClaimWords>): ClaimShown {
  return ({ scene: { open, view, admitted, timeline }, ...rest }) =>
    open ? (
      <OpenClaim
        card={open}
        opened={openedOf({ atlas: atlasKnownOn(atlas, view.known), words }, open, admitted)}
        year={timeline.year}
        {...rest}
      />
    ) : null;
}
