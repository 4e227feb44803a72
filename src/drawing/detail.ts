import { presimplify, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";
import { mercatorX, mercatorY } from "../scene/camera/mercator.ts";
import { type Geography, geographyOf } from "./geography.ts";

/** Geography with no more detail than a picture shows in which the world's side has `unitsPerWorld`; what is lost is smaller than `tolerance` units. */
export type Detail = (unitsPerWorld: number, tolerance: number) => Geography;

/** Visvalingam's method on the projected plane, so that detail lost is measured where it is seen. */
export function detailOf(topology: Topology): Detail {
  // Weights are areas on the world square of side 1.
  const weighed = presimplify(topology as Topology<Objects<Record<string, unknown>>>, ([a, b, c]) => {
    const [ax, ay, bx, by, cx, cy] = [...projected(a), ...projected(b), ...projected(c)];
    return Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
  });
  const made = new Map<number, Geography>();
  return (unitsPerWorld, tolerance) => {
    const least = (tolerance / unitsPerWorld) ** 2;
    const geography = made.get(least) ?? geographyOf(simplify(weighed, least));
    made.set(least, geography);
    return geography;
  };
}

function projected([lng = 0, lat = 0]: readonly number[]): readonly [number, number] {
  return [mercatorX(lng), mercatorY(lat)];
}
