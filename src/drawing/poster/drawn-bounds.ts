import type { AtlasHead } from "../../domain/atlas.ts";
import { cameraInto, freeBoxOf } from "../../scene/camera/camera.ts";
import { type BoundingBox, boxAround, boxShown, cornersOf } from "../../scene/camera/mercator.ts";
import { type DesignSet, mediumOf } from "../../scene/layout/design.ts";
import type { Scene } from "../../scene/scene.ts";

/** The slimmest and flattest frames a set supports (width to height): the ground has to cover them without a script. */
const shapes = {
  embed: { slimmest: 1.15, flattest: 2.2 },
  single: { slimmest: 0.75, flattest: 3 },
  story: { slimmest: 0.75, flattest: 2.4 },
} as const satisfies Partial<Record<DesignSet, unknown>>;

/** The extent of the drawn ground for pictures laid out ahead: west, south, east and north, within the bounds of the atlas. */
export function drawnBoundsOf(head: AtlasHead, { extent }: Pick<Scene, "extent">, set: DesignSet): BoundingBox {
  const [west, south, east, north] = cornersOf(head.bounds);
  if (set === "home") return [west, south, east, north];
  const { slimmest, flattest } = shapes[set];
  const frames = [true, false].flatMap((narrow) => {
    const free = freeBoxOf(extent.kind, mediumOf(set), narrow);
    return [slimmest, (slimmest + flattest) / 2, flattest].map((shape) => {
      const frame = { width: 1000 * shape, height: 1000 };
      return boxShown(cameraInto(extent.box, frame, free), frame);
    });
  });
  const all = boxAround(frames) ?? extent.box;
  return [Math.max(west, all[0]), Math.max(south, all[1]), Math.min(east, all[2]), Math.min(north, all[3])];
}
