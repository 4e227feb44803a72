import type { Atlas } from "../../domain/atlas.ts";
import { cameraInto, cameraOf, freeBoxOf } from "../../scene/camera/camera.ts";
import { type Camera, cameraWithin, cornersOf, type Frame } from "../../scene/camera/mercator.ts";
import type { Scene } from "../../scene/scene.ts";

/** Where a picture's map looks; in an upright picture the words stand above it, which leaves its map another shape. */
export function pictureCamera(atlas: Pick<Atlas, "head">, { sight, view }: Scene, frame: Frame, isUpright: boolean): Camera {
  if (view.at || sight.kind === "home") return cameraOf(atlas, { sight, view }, frame, "picture");
  return cameraWithin(cameraInto(sight.box, frame, freeBoxOf(sight.kind, "picture", isUpright)), frame, cornersOf(atlas.head.bounds));
}
