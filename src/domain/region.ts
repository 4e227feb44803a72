import type * as v from "valibot";
import type { regionFile } from "./parse/region-file.ts";

/** An id of a region. What only looks like one, as a View’s word for places that are not drawn, is of another noun and no `RegionId`. */
export type RegionId = string & { readonly noun?: "region" };
export type RegionFile = v.InferOutput<typeof regionFile>;
/** What is known of a region besides its outline, with the box around that: west, south, east, north. Positions are [longitude, latitude], WGS 84. */
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
