import {
  type Camera,
  type Frame,
  latOf,
  lngOf,
  mercatorX,
  mercatorY,
  type Point,
  unprojectorOf,
  worldSizeOf,
} from "./mercator.ts";

/** The camera after a drag, given in CSS pixels: the point grabbed stays under the pointer. */
export function dragged(camera: Camera, frame: Frame, [dx, dy]: Point): Camera {
  return { ...camera, center: unprojectorOf(camera, frame)([frame.width / 2 - dx, frame.height / 2 - dy]) };
}

/** Zooms in or out while keeping a given point of the frame fixed. */
export function zoomedAt(camera: Camera, frame: Frame, { point, by }: { readonly point: Point; readonly by: number }): Camera {
  const [lng, lat] = unprojectorOf(camera, frame)(point);
  const zoom = camera.zoom + by;
  const size = worldSizeOf(zoom);
  const x = mercatorX(lng) - (point[0] - frame.width / 2) / size;
  const y = mercatorY(lat) - (point[1] - frame.height / 2) / size;
  return { center: [lngOf(x), latOf(y)], zoom };
}
