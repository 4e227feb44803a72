import { kilometresBetween } from "../../domain/geometry/outline.ts";
import { type Camera, worldSizeOf } from "./mercator.ts";

/** A scale bar: a round distance and its length at the centre of the map in CSS pixels. */
export type Scale = { readonly kilometres: number; readonly width: number };

/** The longest bar of 1, 2 or 5 times a power of ten kilometres within a width in CSS pixels, at the latitude of the centre. */
export function scaleOf({ center: [lng, lat], zoom }: Camera, longest: number): Scale {
  // Measured over a hundred pixels along the parallel, which is nearly a great circle over that distance.
  const degrees = (360 * 100) / worldSizeOf(zoom);
  const step = Math.min(0.5, degrees);
  const perPixel = (kilometresBetween([lng, lat], [lng + step, lat]) / step) * (degrees / 100);
  const most = perPixel * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = [5, 2, 1].map((it) => it * power).find((it) => it <= most) ?? power;
  return { kilometres, width: Math.round(kilometres / perPixel) };
}
