import type { Atlas } from "../../domain/atlas.ts";
import { cameraInto, cameraOf, type FreeBox, freeBoxOf } from "../../scene/camera/camera.ts";
import { type Camera, cameraWithin, cornersOf, type Frame } from "../../scene/camera/mercator.ts";
import type { Scene } from "../../scene/scene.ts";

/** The share a region may take of a map that has no numbers below it. */
const freeAlone: FreeBox = [0.14, 0.09, 0.86, 0.91];

type Shape = {
  /** Whether the text is above the map, which changes the map's shape. */
  readonly isUpright: boolean;
  /** Whether numbers are shown at the map's lower edge. */
  readonly hasRings: boolean;
};

/** The camera of a picture's map: the same subject as on the page, as large as the picture's other content allows. */
export function pictureCamera(
  atlas: Pick<Atlas, "head">,
  { extent, view }: Scene,
  frame: Frame,
  { isUpright, hasRings }: Shape,
): Camera {
  if (view.at || extent.kind === "home") return cameraOf(atlas, { extent, view }, frame, "picture");
  const free = extent.kind === "region" && !hasRings ? freeAlone : freeBoxOf(extent.kind, "picture", isUpright);
  return cameraWithin(cameraInto(extent.box, frame, free), frame, cornersOf(atlas.head.bounds));
}
