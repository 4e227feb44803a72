import { InvalidArgumentError } from "commander";

/** A part of the world: its west, south, east and north, in degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** Reads four numbers joined by commas. Throws what the parser of the command line prints, if they are no part of the world. */
export function extentOf(written: string): Extent {
  const numbers = written.split(",").map((it) => (it.trim() === "" ? Number.NaN : Number(it)));
  const [west = 0, south = 0, east = 0, north = 0] = numbers;
  if (numbers.length !== 4 || numbers.some(Number.isNaN))
    throw new InvalidArgumentError("Write four numbers joined by commas: west, south, east, north.");
  if (west >= east || south >= north)
    throw new InvalidArgumentError("West has to be less than east, and south less than north; none can lie across 180°.");
  if (west < -180 || east > 180 || south < -85 || north > 85)
    throw new InvalidArgumentError("Longitudes are from -180 to 180, latitudes on this map from -85 to 85.");
  return [west, south, east, north];
}

/** A part of the world without a share of its width and height on each side. */
export function narrowed([west, south, east, north]: Extent, share: number): Extent {
  const [width, height] = [(east - west) * share, (north - south) * share];
  return [rounded(west + width), rounded(south + height), rounded(east - width), rounded(north - height)];
}

/** Degrees to four decimals, about ten metres. */
export function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
