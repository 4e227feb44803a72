import type { Atlas } from "../../domain/atlas.ts";
import { cameraInto, cameraOf, type FreeBox, freeBoxOf } from "../../scene/camera/camera.ts";
import { type Camera, cameraWithin, cornersOf, type Frame } from "../../scene/camera/mercator.ts";
import type { Scene } from "../../scene/scene.ts";

/** What a region may take of a map on which no numbers stand under it. */
const freeAlone: FreeBox = [0.14, 0.09, 0.86, 0.91];

type Shape = {
  /** Whether the words stand above the map, which leaves it another shape. */
  readonly isUpright: boolean;
  /** Whether numbers stand at the map's lower edge. */
  readonly hasRings: boolean;
};

/** Where a picture's map looks: at what the page would look at, as large as what stands on the picture leaves room. */
export function pictureCamera(
  atlas: Pick<Atlas, "head">,
  { sight, view }: Scene,
  frame: Frame,
  { isUpright, hasRings }: Shape,
): Camera {
  if (view.at || sight.kind === "home") return cameraOf(atlas, { sight, view }, frame, "picture");
  const free = sight.kind === "region" && !hasRings ? freeAlone : freeBoxOf(sight.kind, "picture", isUpright);
  return cameraWithin(cameraInto(sight.box, frame, free), frame, cornersOf(atlas.head.bounds));
}
