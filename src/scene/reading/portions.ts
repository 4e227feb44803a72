import type { Atlas } from "../../domain/atlas.ts";
import type { Placeless } from "../../domain/statement.ts";
import { queryOf } from "../address.ts";
import { without } from "../fields/steps.ts";
import { fields } from "../fields/table.ts";
import type { Scene } from "../scene.ts";
import { traitsOf } from "../traits.ts";
import { isPlaceless, type View, wholeView, withRegion } from "../view.ts";
import type { StatementWithProposition } from "./by-day.ts";

/** A list of at most so many claims is on one page; a longer one is shown in portions of so many. */
const mostWhole = 500;
export const portionSize = 200;

/** Part of a list, by the places of its first claim and of the one after its last, from 0. */
export type Portion = { readonly from: number; readonly to: number };

/** A page on which a list goes on: of the whole atlas or of a region. */
type PortionPage = Portion & { readonly region: string | undefined; readonly number: number };

/** What of a scene its list shows. */
type Listing = {
  readonly scene: Pick<Scene, "placed" | "tray" | "cardOf" | "view" | "timeline">;
  readonly after: Placeless | undefined;
};

/** Whether a list of so many claims is shown in portions. */
export function isInPortions(claims: number): boolean {
  return claims > mostWhole;
}

/** How many claims the list of everything has. */
export function claimsIn(atlas: Atlas): number {
  return atlas.claims.filter((it) => atlas.hasClaim(it.id)).length;
}

/** The ids of the pages on which lists go on, from the second: `2` for the list of everything, `donbas/2` for that of a region. */
export function portionIdsIn(atlas: Atlas): readonly string[] {
  return [...claimsByRegion(atlas)].flatMap(([region, claims]) => {
    if (!isInPortions(claims.size)) return [];
    const pages = Math.ceil(claims.size / portionSize);
    return Array.from({ length: pages - 1 }, (_, index) => portionId(region, index + 2));
  });
}

/** The claims of everything (without a region) and of each region. */
function claimsByRegion(atlas: Atlas): ReadonlyMap<string | undefined, ReadonlySet<string>> {
  const claims = new Map<string | undefined, Set<string>>(
    [undefined, ...atlas.regions.map((it) => it.id)].map((it) => [it, new Set()]),
  );
  for (const { statement, where } of traitsOf(atlas))
    for (const it of [undefined, ...where]) if (it === undefined || !isPlaceless(it)) claims.get(it)?.add(statement.claim);
  return claims;
}

function portionId(region: string | undefined, number: number): string {
  return region === undefined ? String(number) : `${region}/${number}`;
}

/** What the page with this id shows. Throws for an id that no such page has. */
export function portionOfPage(id: string): PortionPage {
  const [, region, digits] = /^(?:(.+)\/)?(\d+)$/.exec(id) ?? [];
  if (digits === undefined) throw new Error(`no page of a list: ${id}`);
  const number = Number(digits);
  return { region, number, from: (number - 1) * portionSize, to: number * portionSize };
}

/** The View whose list goes on on the page with this id. */
export function viewOfPortion(id: string): View {
  return withRegion(wholeView, portionOfPage(id).region);
}

/** The id of the page on which the list of a View goes on after so many of its claims; `undefined` if its list is on no page. */
export function portionAfter(view: View, listed: number, total: number): string | undefined {
  const { region } = view;
  if (!isInPortions(total) || (region !== undefined && isPlaceless(region))) return undefined;
  if (narrowingOf(view) !== queryOf(withRegion(wholeView, region))) return undefined;
  return portionId(region, Math.floor(listed / portionSize) + 1);
}

/** What of a View decides which statements are listed, as a query. */
export function narrowingOf(view: View): string {
  const looks = fields.flatMap((it) => ("filter" in it ? [] : [it.name]));
  return queryOf(without(fields, view, looks));
}

/** The first of a scene's statements in the order in which they were said, so many; only their claims' cards are made. */
export function saidFirst(atlas: Atlas, { admitted, order, cardOf }: Scene, count: number): readonly StatementWithProposition[] {
  const place = new Map(order.map((claim, index) => [claim, index]));
  return traitsOf(atlas)
    .filter((it) => admitted.has(it.statement.id))
    .map(({ statement: { id, claim }, day }) => ({ id, claim, day, at: place.get(claim) ?? 0 }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at))
    .slice(0, count)
    .flatMap(({ id, claim }) => {
      const { lead, others, proposition } = cardOf(claim);
      return [lead, ...others].flatMap((entry) => (entry.id === id ? [{ entry, proposition }] : []));
    });
}

/** A portion of a scene's list, and the tray of which it shows no beginning. */
export function listedIn(scene: Scene, { from, to }: Portion): Listing {
  const { placed, tray, cardOf, view, timeline } = scene;
  let before = placed.length;
  let after: Placeless | undefined;
  const trays = [...tray].map(([kind, claims]) => {
    const start = before;
    before += claims.length;
    if (start < from && from < before) after = kind;
    return [kind, claims.slice(Math.max(0, from - start), Math.max(0, to - start))] as const;
  });
  return { scene: { placed: placed.slice(from, to), tray: new Map(trays), cardOf, view, timeline }, after };
}
