import { type Camera, type Frame, mercatorX, mercatorY, projectorOf, worldSizeOf } from "../scene/camera/mercator.ts";
import type { Placer } from "./overlay.ts";
import type { Sheet } from "./path.ts";
import { element } from "./svg.ts";

/** The `viewBox` with which a sheet, fitted into a frame, shows what a camera shows. */
export function viewBoxOf(sheet: Sheet, camera: Camera, frame: Frame): string {
  const unit = sheet.unitsPerWorld / worldSizeOf(camera.zoom);
  const x = (mercatorX(camera.center[0]) - sheet.left) * sheet.unitsPerWorld - (frame.width / 2) * unit;
  const y = (mercatorY(camera.center[1]) - sheet.top) * sheet.unitsPerWorld - (frame.height / 2) * unit;
  return [x, y, frame.width * unit, frame.height * unit].map((it) => it.toFixed(4)).join(" ");
}

/** Ties markup to CSS pixels of a frame. */
export function pixelPlacer(camera: Camera, frame: Frame): Placer {
  const project = projectorOf(camera, frame);
  return {
    at: (position, attributes, content) => {
      const [x, y] = project(position);
      return element(
        "g",
        { transform: `translate(${x.toFixed(3)} ${y.toFixed(3)})`, "data-at": position.join(","), ...attributes },
        content,
      );
    },
    line: (from, to, attributes) => {
      const [[x1, y1], [x2, y2]] = [project(from), project(to)];
      return element("line", { x1, y1, x2, y2, "data-from": from.join(","), "data-to": to.join(","), ...attributes });
    },
  };
}
