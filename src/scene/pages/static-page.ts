import type { Atlas } from "../../domain/atlas.ts";
import type { FigureGroupId } from "../../domain/figures/figure-group.ts";
import { queryOf } from "../address.ts";
import { isPlaceless, type View, wholeView, withCamera, withClaim, withGroup, withRegion, withShow } from "../view.ts";

/** A page made by the build: for a claim, a region or the whole; a chart has one only as an embed. */
export type StaticPage = {
  /** Its folder on the site, such as `claims/x/`; empty for the whole. Its embed has the same path under `embed/`. */
  readonly path: string;
  /** The View it is made for. */
  readonly view: View;
  /** What a given View has beyond that. */
  readonly rest: View;
};

/** The static page closest to a View. */
export function staticPageOf({ figures }: Pick<Atlas, "figures">, view: View): StaticPage {
  if (view.show !== "figures") return pageOfMap(view);
  const { show: _show, group = figures.groups[0]?.id ?? "", ...rest } = view;
  return { path: `figures/${group}/`, view: chartView({ figures }, group), rest };
}

/** The View a chart's embed and card are made for. */
export function chartView({ figures }: Pick<Atlas, "figures">, group: FigureGroupId): View {
  return withGroup(withShow(wholeView, "figures"), group, figures.groups);
}

function pageOfMap(view: View): StaticPage {
  const { claim, region } = view;
  if (claim !== undefined) return { path: `claims/${claim}/`, view: withClaim(wholeView, claim), rest: withClaim(view, claim) };
  if (region !== undefined && !isPlaceless(region))
    return { path: `regions/${region}/`, view: withRegion(wholeView, region), rest: withRegion(view, region) };
  return { path: "", view: wholeView, rest: view };
}

/** Where a link to this View should lead: to its own page if that shows all of it, else to the whole map. */
export function linkOf(root: string, view: View): string {
  const { path, rest } = pageOfMap(withCamera(view, undefined));
  return queryOf(rest) === "" ? root + path : `${root}?${queryOf(view)}`;
}
