import { type Camera, type Frame, mercatorX, mercatorY, worldSizeOf } from "../scene/camera/mercator.ts";
import type { Surface } from "./path.ts";

/** The `viewBox` that makes a surface, fitted into a frame, show what a camera shows. */
export function viewBoxOf(surface: Surface, camera: Camera, frame: Frame): string {
  const unit = surface.unitsPerWorld / worldSizeOf(camera.zoom);
  const x = (mercatorX(camera.center[0]) - surface.left) * surface.unitsPerWorld - (frame.width / 2) * unit;
  const y = (mercatorY(camera.center[1]) - surface.top) * surface.unitsPerWorld - (frame.height / 2) * unit;
  return [x, y, frame.width * unit, frame.height * unit].map((it) => it.toFixed(4)).join(" ");
}
