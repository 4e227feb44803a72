import { area } from "@turf/turf";
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { Extent } from "../program/extent.ts";
import { linesWithin, polygonsWithin, wound } from "./clipping.ts";
import type { Waters } from "./packages.ts";

/** The lakes that are not smaller than a few pixels, and the rivers, of a part of the world. */
export function watersIn(waters: Waters, box: Extent) {
  const [west, , east] = box;
  const smallest = (((east - west) * 111) / 400) ** 2;
  const lakes = feature(waters, waters.objects.lakes).features.flatMap((it): readonly Feature<MultiPolygon>[] => {
    const geometry = wound(polygonsWithin(it.geometry as Polygon | MultiPolygon, box));
    return area(geometry) / 1e6 < smallest ? [] : [{ type: "Feature", properties: {}, geometry }];
  });
  const rivers = feature(waters, waters.objects.rivers).features.flatMap((it): readonly Feature<MultiLineString>[] => {
    const coordinates = linesWithin(it.geometry as LineString | MultiLineString, box).map((line) => [...line]);
    return coordinates.length === 0
      ? []
      : [{ type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates } }];
  });
  return { lakes, rivers };
}
