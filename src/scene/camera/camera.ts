import type { Atlas } from "../../domain/atlas.ts";
import type { View } from "../view.ts";
import { type Extent, homeExtentOf } from "./extent.ts";
import {
  type BoundingBox,
  type Camera,
  cameraWithin,
  cornersOf,
  type Frame,
  latOf,
  lngOf,
  mercatorX,
  mercatorY,
} from "./mercator.ts";

type Head = Pick<Atlas["head"], "focus" | "bounds">;

/** Where a picture appears: on the reader's page, in someone else's article, or exported. */
export type Medium = "page" | "embed" | "picture";

/** The part of a frame not covered by furniture on the map, as shares of its width and height from the upper left corner. */
export type FreeBox = readonly [left: number, top: number, right: number, bottom: number];

/** Narrower frames count as phones: what stands on the map is smaller and placed differently. CSS pixels. */
export const narrowBelow = 560;

const freeBoxes: Readonly<
  Record<Extent["kind"], Readonly<Record<Medium, { readonly wide: FreeBox; readonly narrow: FreeBox }>>>
> = {
  home: {
    page: { wide: [0.03, 0.13, 0.73, 0.82], narrow: [0.01, 0.13, 0.74, 0.78] },
    embed: { wide: [0.03, 0.13, 0.73, 0.82], narrow: [0.01, 0.13, 0.74, 0.78] },
    picture: { wide: [0.03, 0.07, 0.97, 0.93], narrow: [0.03, 0.07, 0.97, 0.93] },
  },
  region: {
    page: { wide: [0.18, 0.08, 0.84, 0.7], narrow: [0.16, 0.1, 0.84, 0.76] },
    embed: { wide: [0.18, 0.08, 0.89, 0.61], narrow: [0.16, 0.1, 0.84, 0.86] },
    picture: { wide: [0.14, 0.07, 0.86, 0.64], narrow: [0.14, 0.07, 0.86, 0.64] },
  },
  claim: {
    // Under a narrow map stands the key, above the sheet.
    page: { wide: [0.14, 0.07, 0.79, 0.95], narrow: [0.1, 0.04, 0.9, 0.84] },
    embed: { wide: [0.14, 0.07, 0.79, 0.95], narrow: [0.1, 0.04, 0.9, 0.91] },
    picture: { wide: [0.07, 0.06, 0.89, 0.96], narrow: [0.11, 0.02, 0.79, 0.97] },
  },
};

/** The free box for each kind of subject. */
export function freeBoxOf(kind: Extent["kind"], medium: Medium, narrow: boolean): FreeBox {
  return freeBoxes[kind][medium][narrow ? "narrow" : "wide"];
}

/** Whether a frame is a phone's or, for a picture, taller than wide, so that its text goes above the map. */
export function isNarrow({ width, height }: Frame, medium: Medium): boolean {
  return medium === "picture" ? width < height : width < narrowBelow;
}

/** The range of aspect ratios (width to height) in which home shows its whole focus; beyond it the view would reach past the drawn ground. */
export function homeShapesOf(
  head: Head,
  [freeLeft, freeTop, freeRight, freeBottom]: FreeBox,
): { readonly slimmest: number; readonly flattest: number } {
  const [left, right, top, bottom] = onWorld(cornersOf(head.focus));
  const [leftmost, rightmost, topmost, lowest] = onWorld(cornersOf(head.bounds));
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [midX, midY] = [(freeLeft + freeRight) / 2, (freeTop + freeBottom) / 2];
  const [across, down] = [freeRight - freeLeft, freeBottom - freeTop];
  // If the width decides the scale: the frame's height in widths; if the height does: its width in heights.
  const highest = Math.min((y - topmost) / midY, (lowest - y) / (1 - midY)) * (across / (right - left));
  const widest = Math.min((x - leftmost) / midX, (rightmost - x) / (1 - midX)) * (down / (bottom - top));
  return { slimmest: 1 / highest, flattest: widest };
}

/** The camera that shows a whole box as large as fits the frame's free box, centred in it. */
export function cameraInto([west, south, east, north]: BoundingBox, frame: Frame, free: FreeBox): Camera {
  const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
  const [freeLeft, freeTop, freeRight, freeBottom] = free;
  const size = Math.min(
    (frame.width * (freeRight - freeLeft)) / Math.max(right - left, 1e-9),
    (frame.height * (freeBottom - freeTop)) / Math.max(bottom - top, 1e-9),
  );
  const x = (left + right) / 2 - ((freeLeft + freeRight) / 2 - 0.5) * (frame.width / size);
  const y = (top + bottom) / 2 - ((freeTop + freeBottom) / 2 - 0.5) * (frame.height / size);
  return { center: [lngOf(x), latOf(y)], zoom: Math.log2(size / 512) };
}

/** The home camera. A very slim or flat frame crops the ends; the page's style sheet does the same without a script. */
export function homeCamera({ head }: Pick<Atlas, "head">, frame: Frame, medium: Medium): Camera {
  const free = freeBoxOf("home", medium, isNarrow(frame, medium));
  const { slimmest, flattest } = homeShapesOf(head, free);
  const { width, height } = frame;
  const room = { width: Math.max(width, height * slimmest), height: Math.max(height, width / flattest) };
  return cameraInto(homeExtentOf(head).box, room, free);
}

type Looking = { readonly extent: Extent; readonly view: Pick<View, "at"> };

/** The camera for the page (drawn or live), embeds, pictures and cards: the View's own, kept within the bounds, else one that shows the subject. */
export function cameraOf(atlas: Pick<Atlas, "head">, { extent, view }: Looking, frame: Frame, medium: Medium): Camera {
  const bounds = cornersOf(atlas.head.bounds);
  if (view.at) return cameraWithin(view.at, frame, bounds);
  if (extent.kind === "home") return homeCamera(atlas, frame, medium);
  return cameraWithin(cameraInto(extent.box, frame, freeBoxOf(extent.kind, medium, isNarrow(frame, medium))), frame, bounds);
}

/** Zooms a camera in or out, within the bounds. */
export function zoomed(atlas: Pick<Atlas, "head">, camera: Camera, frame: Frame, by: number): Camera {
  return cameraWithin({ ...camera, zoom: camera.zoom + by }, frame, cornersOf(atlas.head.bounds));
}

/** Whether two cameras show the same picture, to less than a tenth of a CSS pixel. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  const near = (one: number, other: number, within: number) => Math.abs(one - other) < within;
  return near(a.zoom, b.zoom, 1e-5) && near(a.center[0], b.center[0], 1e-5) && near(a.center[1], b.center[1], 1e-5);
}

/** Left, right, top and bottom of a box on the world square. */
function onWorld([west, south, east, north]: BoundingBox): readonly [left: number, right: number, top: number, bottom: number] {
  return [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
}
