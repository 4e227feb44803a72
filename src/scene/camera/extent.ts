import type { Atlas } from "../../domain/atlas.ts";
import type { Position } from "../../domain/region.ts";
import type { RegionState } from "../on-map/region-state.ts";
import { type BoundingBox, boxAround, latOf, lngOf, mercatorX, mercatorY } from "./mercator.ts";

/** What a picture shows by default: home, a region, or a claim's places. West, south, east and north in degrees. */
export type Extent = { readonly kind: "home" | "region" | "claim"; readonly box: BoundingBox };

type Head = Pick<Atlas["head"], "focus" | "narrowest">;
type ExtentAtlas = {
  readonly head: Head;
  readonly regions: readonly { readonly kind: RegionState["kind"]; readonly bbox: BoundingBox }[];
};

/** The widest picture, as a multiple of home’s width. */
const widest = 2.2;
/** Share of the closest picture that the smallest region fills. */
const shareOfSmallest = 0.6;
/** Width of the free box of a region or a claim, as a share of the frame’s width. */
const freeWidth = 0.66;
/** Circumference of the earth at the equator in kilometres (WGS 84). */
const equator = 40_075;

/** What to show, given the states of the regions and the settlements named with them. */
export function extentOf(atlas: ExtentAtlas, regions: readonly RegionState[], settlements: readonly Position[] = []): Extent {
  const out = regions.filter((it) => it.state === "lit" || it.state === "chosen");
  const kind = out.some((it) => it.state === "chosen") ? "region" : "claim";
  const points = kind === "claim" ? settlements.map(([lng, lat]): BoundingBox => [lng, lat, lng, lat]) : [];
  const box = boxAround([...out.map((it) => it.core), ...points]);
  return box ? { kind, box: withinLimits(atlas, box) } : homeExtentOf(atlas.head);
}

/** What is shown where a region is chosen, given its box. */
export function regionExtentOf(atlas: ExtentAtlas, box: BoundingBox): Extent {
  return { kind: "region", box: withinLimits(atlas, box) };
}

/** Home: the box shown by every picture of the whole. */
export function homeExtentOf({ focus }: Pick<Head, "focus">): Extent {
  const [west, south] = focus.southWest;
  const [east, north] = focus.northEast;
  return { kind: "home", box: [west, south, east, north] };
}

/** A box widened to the closest allowed picture, or narrowed to the widest. */
function withinLimits(atlas: ExtentAtlas, [west, south, east, north]: BoundingBox): BoundingBox {
  const [fWest, , fEast] = homeExtentOf(atlas.head).box;
  const [x, y] = [(mercatorX(west) + mercatorX(east)) / 2, (mercatorY(south) + mercatorY(north)) / 2];
  const across = Math.min(
    Math.max(
      mercatorX(east) - mercatorX(west),
      (freeWidth * narrowestOf(atlas)) / (equator * Math.cos((latOf(y) * Math.PI) / 180)),
    ),
    widest * (mercatorX(fEast) - mercatorX(fWest)),
  );
  const down = mercatorY(south) - mercatorY(north);
  return [lngOf(x - across / 2), latOf(y + down / 2), lngOf(x + across / 2), latOf(y - down / 2)];
}

/** Width in kilometres of the closest picture: the atlas's own setting, else one in which its smallest area fills the greater part. */
function narrowestOf({ head, regions }: ExtentAtlas): number {
  if (head.narrowest !== undefined) return head.narrowest;
  const widths = regions
    .filter((it) => it.kind === "area" || it.kind === "sea")
    .map(({ bbox: [west, south, east, north] }) => {
      const wide = ((east - west) / 360) * equator * Math.cos((((south + north) / 2) * Math.PI) / 180);
      return Math.max(wide, ((north - south) / 360) * equator);
    });
  return widths.length === 0 ? 0 : Math.min(...widths) / shareOfSmallest;
}
