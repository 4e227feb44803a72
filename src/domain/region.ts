import type * as v from "valibot";
import type { regionFile } from "./parse/region-file.ts";

/**
 * The id of a region. Words that look like one, such as the View's word for places that are not drawn, have another type and are not a
 * `RegionId`.
 */
export type RegionId = string & { readonly noun?: "region" };
export type RegionFile = v.InferOutput<typeof regionFile>;
/** A region without its outline, but with the box around it: west, south, east, north. Positions are [longitude, latitude], WGS 84. */
export type Region = Readonly<RegionFile["properties"]> & {
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
};
export type RegionGeometry = RegionFile["geometry"];
/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [lng: number, lat: number];

/** The first two coordinates of a position as recorded. */
export function positionOf([lng = 0, lat = 0]: readonly number[]): Position {
  return [lng, lat];
}
