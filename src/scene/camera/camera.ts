import type { Atlas } from "../../domain/atlas.ts";
import type { Scene } from "../scene.ts";
import type { View } from "../view.ts";
import { type BoundingBox, boxAround, boxShown, type Camera, cameraFitting, cameraWithin, type Frame } from "./mercator.ts";

/** West, south, east and north of a box as recorded by its corners. */
export function cornersOf({ southWest: [west, south], northEast: [east, north] }: Atlas["head"]["focus"]): BoundingBox {
  return [west, south, east, north];
}

/** Where the map looks at home: the focus box, whole. */
export function homeCamera(atlas: Atlas, frame: Frame): Camera {
  return cameraWithin(cameraFitting(cornersOf(atlas.head.focus), frame), frame, cornersOf(atlas.head.bounds));
}

/** Where the map looks in a View: as the View says, within the bounds, else at home. */
export function cameraOf(atlas: Atlas, view: View, frame: Frame): Camera {
  return view.at ? cameraWithin(view.at, frame, cornersOf(atlas.head.bounds)) : homeCamera(atlas, frame);
}

/** The camera to move to so that the regions of the open claim can be seen; `undefined` when they can be already. */
export function cameraShowing(atlas: Atlas, scene: Scene, camera: Camera, frame: Frame): Camera | undefined {
  const focus = cornersOf(atlas.head.focus);
  const lit = scene.regions.filter((it) => it.state === "lit" || it.state === "chosen").map((it) => overlapOf(it.bbox, focus));
  const wanted = boxAround(lit.filter((it) => it !== undefined));
  if (!wanted) return undefined;
  const shown = boxShown(camera, frame);
  const isSeen = wanted[0] >= shown[0] && wanted[1] >= shown[1] && wanted[2] <= shown[2] && wanted[3] <= shown[3];
  if (isSeen) return undefined;
  const fitting = cameraFitting(wanted, frame, Math.min(frame.width, frame.height) * 0.12);
  return cameraWithin({ ...fitting, zoom: Math.min(fitting.zoom, camera.zoom) }, frame, cornersOf(atlas.head.bounds));
}

/** A camera some zoom levels nearer or farther, as far as the bounds allow. */
export function zoomed(atlas: Atlas, camera: Camera, frame: Frame, by: number): Camera {
  return cameraWithin({ ...camera, zoom: camera.zoom + by }, frame, cornersOf(atlas.head.bounds));
}

/** Whether two cameras show the same picture, to less than a tenth of a CSS pixel. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  const near = (one: number, other: number, within: number) => Math.abs(one - other) < within;
  return near(a.zoom, b.zoom, 1e-5) && near(a.center[0], b.center[0], 1e-5) && near(a.center[1], b.center[1], 1e-5);
}

function overlapOf(a: BoundingBox, b: BoundingBox): BoundingBox | undefined {
  const box: BoundingBox = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}
