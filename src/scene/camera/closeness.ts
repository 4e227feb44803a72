import type { Atlas } from "../../domain/atlas.ts";
import type { Position } from "../../domain/region.ts";
import { homeExtentOf, regionExtentOf } from "./extent.ts";
import { type BoundingBox, cornersOf, mercatorX, mercatorY } from "./mercator.ts";

/** How many times as closely a place is looked at as what is around it. */
export type Closeness = (place: Position) => number;

/** Outside of home, a drawing of home may be this many times as coarse. */
const aside = 1 / 14;
/** A region chosen may be drawn this many times as coarsely as home. */
const coarser = 4;

/**
 * How closely each place is seen in a drawing of home that is also shown larger, where a region is chosen: 1 at home, less outside, and more
 * in a region so small that the drawing is enlarged a lot for it.
 */
export function closenessOf(atlas: Atlas): Closeness {
  const home = homeExtentOf(atlas.head).box;
  const close = atlas.regions
    .map(({ bbox, core }) => ({
      bbox,
      times: enlargement(home, regionExtentOf(atlas, core ? cornersOf(core) : bbox).box) / coarser,
    }))
    .filter(({ times }) => times > 1);
  return (place) =>
    Math.max(isIn(home, place) ? 1 : aside, ...close.filter(({ bbox }) => isIn(bbox, place)).map(({ times }) => times));
}

/** How many times as large something is where one box fills the frame as where another does. */
function enlargement(from: BoundingBox, to: BoundingBox): number {
  const across = ([west, , east]: BoundingBox) => mercatorX(east) - mercatorX(west);
  const down = ([, south, , north]: BoundingBox) => mercatorY(south) - mercatorY(north);
  return Math.min(across(from) / across(to), down(from) / down(to));
}

function isIn([west, south, east, north]: BoundingBox, [lng, lat]: Position): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
