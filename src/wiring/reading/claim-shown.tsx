import type { Atlas } from "../../domain/atlas.ts";
import type { ClaimShown } from "../../panels/reading/column.tsx";
import { OpenClaim } from "../../panels/reading/open-claim.tsx";
import { atlasKnownOn } from "../../scene/clocks/known.ts";
import { openedOf } from "../../scene/reading/opened.ts";

/** The code that shows open claims, loaded with the first one, since most of a page is read without it. */
export function claimShownOf(atlas: Atlas): ClaimShown {
  return ({ scene: { open, view, admitted, timeline }, ...rest }) =>
    open ? (
      <OpenClaim card={open} opened={openedOf(atlasKnownOn(atlas, view.known), open, admitted)} year={timeline.year} {...rest} />
    ) : null;
}
