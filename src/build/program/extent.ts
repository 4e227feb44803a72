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

/** Kilometres of a nautical mile. */
const nauticalMile = 1.852;

/** Reads a circle: longitude and latitude of its centre, and its radius in kilometres, or in nautical miles where it ends in nmi. */
export function circleOf(written: string): readonly [lng: number, lat: number, radiusKm: number] {
  const [, lng = "", lat = "", radius = "", unit] = /^(-?[\d.]+),(-?[\d.]+),([\d.]+)(km|nmi)?$/.exec(written) ?? [];
  const [x, y, r] = [Number(lng), Number(lat), Number(radius) * (unit === "nmi" ? nauticalMile : 1)];
  if (radius === "" || [x, y, r].some(Number.isNaN) || r <= 0)
    throw new InvalidArgumentError("Write longitude, latitude and radius, such as -59.5,-51.67,200nmi or 30.5,50.4,25km.");
  if (Math.abs(x) > 180 || Math.abs(y) > 85)
    throw new InvalidArgumentError("Longitude comes first, -180 to 180, then latitude, -85 to 85.");
  return [x, y, Math.round(r * 1000) / 1000];
}
