import { type Camera, worldSizeOf } from "./mercator.ts";

/** A scale bar: a round distance and its length at the centre of the map in CSS pixels. */
export type Scale = { readonly kilometres: number; readonly width: number };

/** Equator of the sphere of Web Mercator (EPSG:3857) in kilometres. */
const equator = 2 * Math.PI * 6378.137;

/** The longest bar of 1, 2 or 5 times a power of ten kilometres within a width in CSS pixels, at the latitude of the centre. */
export function scaleOf(camera: Camera, longest: number): Scale {
  const perPixel = (equator * Math.cos((camera.center[1] * Math.PI) / 180)) / worldSizeOf(camera.zoom);
  const most = perPixel * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = [5, 2, 1].map((it) => it * power).find((it) => it <= most) ?? power;
  return { kilometres, width: Math.round(kilometres / perPixel) };
}
