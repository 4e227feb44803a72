import { queryOf } from "../address.ts";
import {
  chartGroups,
  isPlaceless,
  type View,
  wholeView,
  withCamera,
  withClaim,
  withGroup,
  withRegion,
  withShow,
} from "../view.ts";

/** A page made by the build: for a claim, a region or the whole; a chart has one only as an embed. */
type StaticPage = {
  /** Its folder on the site, such as `claims/x/`; empty for the whole. Its embed has the same path under `embed/`. */
  readonly path: string;
  /** The View it is made for. */
  readonly view: View;
  /** What a given View has beyond that. */
  readonly rest: View;
};

/** The static page closest to a View. */
export function staticPageOf(view: View): StaticPage {
  const { claim, region } = view;
  if (view.show === "figures") {
    const { show: _show, group = chartGroups[0], ...rest } = view;
    return { path: `figures/${group}/`, view: withGroup(withShow(wholeView, "figures"), group), rest };
  }
  if (claim !== undefined) return { path: `claims/${claim}/`, view: withClaim(wholeView, claim), rest: withClaim(view, claim) };
  if (region !== undefined && !isPlaceless(region))
    return { path: `regions/${region}/`, view: withRegion(wholeView, region), rest: withRegion(view, region) };
  return { path: "", view: wholeView, rest: view };
}

/** Where a link to this View should lead: to its own page if that shows all of it, else to the whole map. */
export function linkOf(root: string, view: View): string {
  const { path, rest } = staticPageOf(withCamera(view, undefined));
  const query = queryOf(view);
  return queryOf(rest) === "" && view.show === undefined ? root + path : `${root}?${query}`;
}
