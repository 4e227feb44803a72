import type * as v from "valibot";
import type { regionFile } from "./parse/region-file.ts";

export type RegionId = string;
export type RegionFile = v.InferOutput<typeof regionFile>;
/** What is known of a region besides its outline. Positions are [longitude, latitude], WGS 84. */
export type Region = Readonly<RegionFile["properties"]>;
export type RegionGeometry = RegionFile["geometry"];
/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [lng: number, lat: number];
