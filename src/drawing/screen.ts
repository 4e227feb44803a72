import { type Camera, type Frame, mercatorX, mercatorY, worldSizeOf } from "../scene/camera/mercator.ts";
import type { Sheet } from "./path.ts";

/** The `viewBox` that makes a sheet, fitted into a frame, show what a camera shows. */
export function viewBoxOf(sheet: Sheet, camera: Camera, frame: Frame): string {
  const unit = sheet.unitsPerWorld / worldSizeOf(camera.zoom);
  const x = (mercatorX(camera.center[0]) - sheet.left) * sheet.unitsPerWorld - (frame.width / 2) * unit;
  const y = (mercatorY(camera.center[1]) - sheet.top) * sheet.unitsPerWorld - (frame.height / 2) * unit;
  return [x, y, frame.width * unit, frame.height * unit].map((it) => it.toFixed(4)).join(" ");
}
