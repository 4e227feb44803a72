import type { Atlas } from "../../domain/atlas.ts";
import { cornersOf } from "../../scene/camera/camera.ts";
import {
  type BoundingBox,
  boxAround,
  type Camera,
  cameraFitting,
  cameraWithin,
  type Frame,
} from "../../scene/camera/mercator.ts";
import type { RegionState } from "../../scene/region-state.ts";

/** How near a map may go by itself, so that what surrounds a small region is still seen. */
const nearest = 4.6;

/** Where a picture looks when nobody says where: at the regions that are out, else at the areas the atlas is about, whole and with a margin in units. */
export function fittingCamera(atlas: Atlas, regions: readonly RegionState[], frame: Frame, margin: number): Camera {
  const focus = cornersOf(atlas.head.focus);
  const out = regions.filter((it) => it.state === "lit" || it.state === "chosen");
  // Where nothing is out, the areas that lie wholly in the focus stand in the middle.
  const [west, south, east, north] = focus;
  const areas = regions.filter(
    ({ kind, bbox }) => kind === "area" && bbox[0] >= west && bbox[1] >= south && bbox[2] <= east && bbox[3] <= north,
  );
  const wanted = boxAround((out.length > 0 ? out : areas).flatMap((it) => overlapOf(it.bbox, focus))) ?? focus;
  const fitting = cameraFitting(wanted, frame, margin);
  return cameraWithin({ ...fitting, zoom: Math.min(fitting.zoom, nearest) }, frame, cornersOf(atlas.head.bounds));
}

function overlapOf(a: BoundingBox, b: BoundingBox): readonly BoundingBox[] {
  const box: BoundingBox = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? [box] : [];
}
