import { queryOf } from "../address.ts";
import { noPlace, type View, wholeView, withCamera, withClaim, withRegion } from "../view.ts";

/** A page the build makes: for a claim, a region or the whole. */
type StaticPage = {
  /** Folder of the page within the site, such as `claims/x/`; empty for the whole. */
  readonly path: string;
  /** The View it is made for. */
  readonly view: View;
  /** What another View has beyond that. */
  readonly rest: View;
};

/** The static page nearest to a View. */
export function staticPageOf(view: View): StaticPage {
  const { claim, region } = view;
  if (claim !== undefined) return { path: `claims/${claim}/`, view: withClaim(wholeView, claim), rest: withClaim(view, claim) };
  if (region !== undefined && region !== noPlace)
    return { path: `regions/${region}/`, view: withRegion(wholeView, region), rest: withRegion(view, region) };
  return { path: "", view: wholeView, rest: view };
}

/** Address of the same View for who follows the link: its own page where there is one that shows all of it, else the whole map. */
export function linkOf(root: string, view: View): string {
  const { path, rest } = staticPageOf(withCamera(view, undefined));
  const query = queryOf(view);
  return queryOf(rest) === "" ? root + path : `${root}?${query}`;
}
