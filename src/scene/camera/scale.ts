import { type Camera, worldSizeOf } from "./mercator.ts";

/** A scale bar: a round distance and its length at the centre of the map in CSS pixels. */
export type Scale = { readonly kilometres: number; readonly width: number };

/** The earth's mean radius in kilometres (IUGG). */
const earthRadius = 6371.0088;

/** The longest bar of 1, 2 or 5 times a power of ten kilometres within a width in CSS pixels, at the latitude of the centre. */
export function scaleOf({ center: [, lat], zoom }: Camera, longest: number): Scale {
  // The length of the parallel through the centre, over the pixels it is drawn in.
  const perPixel = (2 * Math.PI * earthRadius * Math.cos((lat * Math.PI) / 180)) / worldSizeOf(zoom);
  const most = perPixel * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = [5, 2, 1].map((it) => it * power).find((it) => it <= most) ?? power;
  return { kilometres, width: Math.round(kilometres / perPixel) };
}
