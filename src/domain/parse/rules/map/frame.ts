import type { Problem } from "../../../problem.ts";
import { type Placed, problemAt, type Records } from "../../records.ts";

type Box = { readonly southWest: readonly [number, number]; readonly northEast: readonly [number, number] };

/** The northernmost latitude on the map, in degrees: that of a square world in Mercator's projection is 85.05. */
const northernmost = 85;

/** Kilometres around the Earth. */
const aroundEarth = 40_075;

/** Finds parts of the world that an atlas cannot show: boxes that are none, a focus outside the bounds, a picture wider than the Earth. */
export function problemsOfFrame({ atlas }: Records): readonly Problem[] {
  return atlas.flatMap((it) => {
    const { focus, bounds, locator, narrowest } = it.content;
    const boxes = [ofBox(it, "focus", focus), ofBox(it, "bounds", bounds)].flat();
    const isOutside =
      focus.southWest.some((each, index) => each < (bounds.southWest[index] ?? 0)) ||
      focus.northEast.some((each, index) => each > (bounds.northEast[index] ?? 0));
    return [
      ...boxes,
      ...ofBox(it, "locator.home", locator?.home),
      ...ofBox(it, "locator.near", locator?.near),
      ...(boxes.length === 0 && isOutside
        ? [problemAt(it, "focus", "reaches beyond the bounds, as far as the map can be moved (widen bounds, or narrow it)")]
        : []),
      ...(narrowest !== undefined && narrowest > aroundEarth
        ? [problemAt(it, "narrowest", `${narrowest} km is more than once around the Earth (write the width in kilometres)`)]
        : []),
    ];
  });
}

function ofBox(it: Placed<unknown>, path: string, box: Box | undefined): readonly Problem[] {
  if (!box) return [];
  const [[west, south], [east, north]] = [box.southWest, box.northEast];
  if (Math.max(Math.abs(west), Math.abs(east)) > 180 || Math.max(Math.abs(south), Math.abs(north)) > northernmost)
    return [problemAt(it, path, `is not on the map (longitude -180 to 180, latitude -${northernmost} to ${northernmost})`)];
  if (west < east && south < north) return [];
  return [problemAt(it, path, "has no width or height (southWest first: the smaller longitude and latitude)")];
}
