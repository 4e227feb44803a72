import type { Position } from "../../domain/region.ts";

/**
 * The planar Web Mercator of MapLibre GL JS (`MercatorCoordinate`, spherical formula of EPSG:3857): the world is a square of side 1,
 * x eastward from 180° W, y southward from about 85.05° N; at zoom z its side is 512·2^z CSS pixels.
 */
export function mercatorX(lng: number): number {
  return lng / 360 + 0.5;
}

/** Converts latitude in degrees to y in the world square. */
export function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

/** Converts x in the world square to longitude in degrees. */
export function lngOf(x: number): number {
  return (x - 0.5) * 360;
}

/** Converts y in the world square to latitude in degrees. */
export function latOf(y: number): number {
  return (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
}

/** A north-up, flat camera: its centre and MapLibre's zoom. */
export type Camera = { readonly center: Position; readonly zoom: number };

/** Width and height of a picture in CSS pixels. */
export type Frame = { readonly width: number; readonly height: number };

/** A point in CSS pixels from the frame's upper left corner. */
export type Point = readonly [x: number, y: number];

/** Distance between two points in a frame. */
export function distanceBetween([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

/** West, south, east, north in degrees; if the box crosses the antimeridian, east is more than 180. */
export type BoundingBox = readonly [west: number, south: number, east: number, north: number];

/** A box from recorded corners; if it crosses the antimeridian, its east corner has the smaller longitude (RFC 7946, section 5.2). */
export function cornersOf({
  southWest: [west, south],
  northEast: [east, north],
}: {
  readonly southWest: Position;
  readonly northEast: Position;
}): BoundingBox {
  return [west, south, east < west ? east + 360 : east, north];
}

/** The side of the world square in CSS pixels. */
export function worldSizeOf(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** Projects longitude and latitude to CSS pixels in a frame. */
export function projectorOf(camera: Camera, frame: Frame): (position: Position) => Point {
  const size = worldSizeOf(camera.zoom);
  const x0 = frame.width / 2 - mercatorX(camera.center[0]) * size;
  const y0 = frame.height / 2 - mercatorY(camera.center[1]) * size;
  return ([lng, lat]) => [x0 + mercatorX(lng) * size, y0 + mercatorY(lat) * size];
}

/** Projects CSS pixels in a frame to longitude and latitude; the inverse of `projectorOf`. */
export function unprojectorOf(camera: Camera, frame: Frame): (point: Point) => Position {
  const size = worldSizeOf(camera.zoom);
  const x0 = mercatorX(camera.center[0]) - frame.width / 2 / size;
  const y0 = mercatorY(camera.center[1]) - frame.height / 2 / size;
  return ([x, y]) => [lngOf(x0 + x / size), latOf(y0 + y / size)];
}

/** What a camera shows: west, south, east, north in degrees. */
export function boxShown(camera: Camera, frame: Frame): BoundingBox {
  const size = worldSizeOf(camera.zoom);
  const [x, y] = [mercatorX(camera.center[0]), mercatorY(camera.center[1])];
  const [dx, dy] = [frame.width / 2 / size, frame.height / 2 / size];
  return [lngOf(x - dx), latOf(y + dy), lngOf(x + dx), latOf(y - dy)];
}

/** Allowed zooms of the map; at the lowest the world is a thousand pixels wide, so that home fits a frame of any size. */
export const zoomRange = { min: 1, max: 10.5 } as const;

/** The nearest camera whose frame stays within the bounds; if the frame is larger than they are, zooms in until it fits. */
export function cameraWithin(camera: Camera, frame: Frame, [west, south, east, north]: BoundingBox): Camera {
  const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
  const fit = Math.log2(Math.max(frame.width / (right - left), frame.height / (bottom - top)) / 512);
  const zoom = Math.min(zoomRange.max, Math.max(zoomRange.min, fit, camera.zoom));
  const size = worldSizeOf(zoom);
  const [dx, dy] = [frame.width / 2 / size, frame.height / 2 / size];
  const x = clamp(mercatorX(camera.center[0]), left + dx, right - dx);
  const y = clamp(mercatorY(camera.center[1]), top + dy, bottom - dy);
  return { center: [lngOf(x), latOf(y)], zoom };
}

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}

/** The smallest box around several boxes. */
export function boxAround(boxes: readonly BoundingBox[]): BoundingBox | undefined {
  if (boxes.length === 0) return undefined;
  return [
    Math.min(...boxes.map((it) => it[0])),
    Math.min(...boxes.map((it) => it[1])),
    Math.max(...boxes.map((it) => it[2])),
    Math.max(...boxes.map((it) => it[3])),
  ];
}
