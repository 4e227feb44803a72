import { presimplify, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";
import type { Closeness } from "../scene/camera/closeness.ts";
import { type Geography, geographyOf } from "./geography.ts";

/** Simplifies geography for a picture in which the world's side has `unitsPerWorld`; anything lost is smaller than `tolerance` units. */
export type Detail = (unitsPerWorld: number, tolerance: number) => Geography;

/**
 * Visvalingam's method on the projected plane, so that lost detail is measured as seen. The tolerance is divided by the closeness with which
 * a place is looked at, if that is not the same everywhere.
 */
export function detailOf(topology: Topology, closeness?: Closeness): Detail {
  const weight = (triangle: Triangle) => areaOnWorld(triangle) * (closeness?.(triangle[1]) ?? 1) ** 2;
  const weighed = presimplify(topology as Topology<Objects<Record<string, unknown>>>, weight);
  const made = new Map<number, Geography>();
  return (unitsPerWorld, tolerance) => {
    const least = (tolerance / unitsPerWorld) ** 2;
    const geography = made.get(least) ?? geographyOf(simplify(weighed, least));
    made.set(least, geography);
    return geography;
  };
}

type Corner = readonly [lng: number, lat: number];
type Triangle = readonly [Corner, Corner, Corner];

/**
 * The area of a triangle of longitudes and latitudes in the world square of side 1. Uses only sums, products and quotients, which are
 * bit-identical in every engine; sines and logarithms are not, and their last bit could decide which of two similar corners is dropped.
 */
function areaOnWorld([[ax, ay], [bx, by], [cx, cy]]: Triangle): number {
  const latitude = ((by / 180) * Math.PI) ** 2;
  const cosine = 1 - (latitude / 2) * (1 - (latitude / 12) * (1 - (latitude / 30) * (1 - (latitude / 56) * (1 - latitude / 90))));
  return Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2 / cosine / 360 ** 2;
}
