import type { Atlas } from "../../domain/atlas.ts";
import type { RegionState } from "../region-state.ts";
import type { Scene } from "../scene.ts";
import type { View } from "../view.ts";
import {
  type BoundingBox,
  boxAround,
  boxShown,
  type Camera,
  cameraFitting,
  cameraWithin,
  type Frame,
  latOf,
  lngOf,
  mercatorX,
  mercatorY,
} from "./mercator.ts";

type Head = Pick<Atlas["head"], "focus" | "bounds">;

/** West, south, east and north of a box as recorded by its corners. */
export function cornersOf({ southWest: [west, south], northEast: [east, north] }: Atlas["head"]["focus"]): BoundingBox {
  return [west, south, east, north];
}

/**
 * The most that home ever shows: the bounds, as far as they reach on both sides of the middle of the focus box, so that home never
 * moves aside. West, south, east and north in degrees.
 */
export function homeReachOf({ focus, bounds }: Head): BoundingBox {
  const [left, right, top, bottom] = onWorld(cornersOf(focus));
  const [leftmost, rightmost, topmost, lowest] = onWorld(cornersOf(bounds));
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const across = Math.min(x - leftmost, rightmost - x);
  const down = Math.min(y - topmost, lowest - y);
  return [lngOf(x - across), latOf(y + down), lngOf(x + across), latOf(y - down)];
}

/** The shapes of a frame, width to height, between which home shows the focus box whole; in others it would look where there is no ground. */
export function homeShapesOf(head: Head): { readonly slimmest: number; readonly flattest: number } {
  const [left, right, top, bottom] = onWorld(cornersOf(head.focus));
  const [leftmost, rightmost, topmost, lowest] = onWorld(homeReachOf(head));
  return { slimmest: (right - left) / (lowest - topmost), flattest: (rightmost - leftmost) / (bottom - top) };
}

/** Whether home shows the focus box whole in a frame. */
export function isHomeWhole({ head }: Pick<Atlas, "head">, { width, height }: Frame): boolean {
  const { slimmest, flattest } = homeShapesOf(head);
  return width >= height * slimmest && height >= width / flattest;
}

/** Where the map looks at home: at the focus box, of which a very slim or flat frame cuts the ends. The page's style sheet does the same without a script. */
export function homeCamera({ head }: Pick<Atlas, "head">, { width, height }: Frame): Camera {
  const { slimmest, flattest } = homeShapesOf(head);
  return cameraFitting(cornersOf(head.focus), {
    width: Math.max(width, height * slimmest),
    height: Math.max(height, width / flattest),
  });
}

/** What a picture without a camera of its own looks at: regions, with a margin around them in its units. */
export type Sight = { readonly regions: readonly RegionState[]; readonly margin: number };

/** How near a picture may go by itself, so that what surrounds a small region is still seen. */
const nearest = 4.6;

/**
 * Where the map looks in a View, for the page, drawn or live, for pictures and for cards: as the View says, within the bounds; else at
 * what there is to be seen; else at home.
 */
export function cameraOf(atlas: Pick<Atlas, "head">, view: Pick<View, "at">, frame: Frame, sight?: Sight): Camera {
  const bounds = cornersOf(atlas.head.bounds);
  if (view.at) return cameraWithin(view.at, frame, bounds);
  if (!sight) return homeCamera(atlas, frame);
  const fitting = cameraFitting(seenIn(atlas, sight.regions), frame, sight.margin);
  return cameraWithin({ ...fitting, zoom: Math.min(fitting.zoom, nearest) }, frame, bounds);
}

/** The box around the regions that are out; where none is, around the areas that lie wholly in the focus. */
function seenIn(atlas: Pick<Atlas, "head">, regions: readonly RegionState[]): BoundingBox {
  const focus = cornersOf(atlas.head.focus);
  const [west, south, east, north] = focus;
  const out = regions.filter((it) => it.state === "lit" || it.state === "chosen");
  const areas = regions.filter(
    ({ kind, bbox }) => kind === "area" && bbox[0] >= west && bbox[1] >= south && bbox[2] <= east && bbox[3] <= north,
  );
  const boxes = (out.length > 0 ? out : areas).map((it) => overlapOf(it.bbox, focus));
  return boxAround(boxes.filter((it) => it !== undefined)) ?? focus;
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

/** Left, right, top and bottom of a box on the world square. */
function onWorld([west, south, east, north]: BoundingBox): readonly [left: number, right: number, top: number, bottom: number] {
  return [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
}
