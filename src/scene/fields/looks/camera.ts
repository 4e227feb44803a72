import { type Camera, zoomRange } from "../../camera/mercator.ts";
import type { Field } from "../field.ts";

/** The camera; absent while the default is shown. In an address, longitude and latitude are rounded to about a CSS pixel at their zoom. */
export const camera = {
  name: "at",
  key: "at",
  parse: (text, _atlas, drop) => {
    const numbers = text.split(",").map((it) => (/^-?\d+(\.\d+)?$/.test(it) ? Number(it) : Number.NaN));
    const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = numbers;
    const inRange = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= zoomRange.min && zoom <= zoomRange.max;
    return numbers.length === 3 && inRange ? { center: [lng, lat] as const, zoom } : drop(text, "malformed");
  },
  print: ({ center: [lng, lat], zoom }) => {
    const digits = Math.max(1, Math.ceil(Math.log10((512 * 2 ** zoom) / 360)));
    return `${rounded(lng, digits)},${rounded(lat, digits)},${rounded(zoom, 2)}`;
  },
} as const satisfies Field<"at", Camera>;

function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
