import type { Position } from "../domain/region.ts";
import { type BoundingBox, cameraFitting, type Frame, mercatorX, mercatorY } from "../scene/camera/mercator.ts";
import { type Ground, type Label, labelsOf } from "../scene/layout/label.ts";
import { isCompact, type Layout, layoutOf, type PlacedLabel, type PlacedMark } from "../scene/layout/layout.ts";
import type { Advances } from "../scene/layout/text-width.ts";
import type { Palette } from "../scene/palette.ts";
import type { Scene } from "../scene/scene.ts";
import type { Geography } from "./geography.ts";
import { drawGround } from "./ground.ts";
import { drawOutlines } from "./outlines.ts";
import { drawOverlay, type Placer } from "./overlay.ts";
import type { Sheet } from "./path.ts";
import { drawPatterns, drawRegions } from "./regions.ts";
import { element, rounded } from "./svg.ts";

/** Height of a sheet in units: half a CSS pixel each where the focus box is 900 px high. */
const sheetHeight = 1800;

/**
 * A sheet whose origin is the focus box's upper left corner. What it holds reaches beyond the box as far as a frame of any shape
 * shows when the box is fitted into it: far to the sides, and far up and down, never both (a cross, of which the clip is the hull).
 */
export function sheetOf(
  [west, south, east, north]: BoundingBox,
  bleed: BoundingBox,
  height = sheetHeight,
): Sheet & { readonly width: number; readonly height: number } {
  const unitsPerWorld = height / (mercatorY(south) - mercatorY(north));
  const [left, top] = [mercatorX(west), mercatorY(north)];
  const x = (lng: number) => (mercatorX(lng) - left) * unitsPerWorld;
  const y = (lat: number) => (mercatorY(lat) - top) * unitsPerWorld;
  return {
    left,
    top,
    unitsPerWorld,
    width: x(east),
    height,
    clip: [x(bleed[0]), y(bleed[3]), x(bleed[2]), y(bleed[1])],
    grain: 1,
  };
}

export type PosterRequest = {
  readonly scene: Scene;
  readonly geography: Geography;
  readonly ground: Ground;
  readonly advances: Advances;
  readonly palette: Palette;
  readonly focus: BoundingBox;
  readonly bleed: BoundingBox;
  /** A small picture leaves details of the ground out. */
  readonly isSmall: boolean;
};

/** The drawn map of a page: an SVG of the ground and the regions that fits any box, and one of labels and marks above it. */
export function drawPoster(request: PosterRequest): string {
  const { scene, geography, palette, focus, bleed, isSmall } = request;
  const sheet = sheetOf(focus, bleed, isSmall ? sheetHeight / 2 : sheetHeight);
  const unit = sheet.height / 900;
  const defs = element("defs", {}, drawPatterns(palette, unit / 1.6) + drawOutlines(geography, sheet));
  const ground = element("g", { class: "ground" }, drawGround(geography, sheet, palette, isSmall));
  const regions = element("g", { class: "regions" }, drawRegions(scene, palette));
  const box = { "data-left": String(sheet.left), "data-top": String(sheet.top), "data-units": String(sheet.unitsPerWorld) };
  const poster = element(
    "svg",
    { class: "poster", viewBox: `0 0 ${rounded(sheet.width)} ${rounded(sheet.height)}`, "aria-hidden": "true", ...box },
    defs + ground + regions,
  );
  return poster + element("svg", { class: "overlay fitted", "aria-hidden": "true" }, drawFittedOverlay(request));
}

/**
 * Sizes of the focus box, in CSS pixels, from which labels show in a page without script: small pictures have small marks and few
 * labels, large ones are laid out anew.
 */
const boxSizes = { small: [280, 316, 340, 460], large: [560, 640, 720, 820, 960] } as const;

/** Shapes of the frame, width to height in hundredths, from which labels beside the focus box show. */
const frameShapes = [110, 125, 140, 160, 180, 200] as const;

/**
 * Labels and marks placed in percent of the focus box, each with classes of the smallest box and frame in which it has room
 * (`s560`: at least 560 px; `a140`: at least 1.4 times as wide as high; `small`: only in small pictures).
 */
function drawFittedOverlay(request: PosterRequest): string {
  return drawFittedFor(request, boxSizes.small, "small") + drawFittedFor(request, boxSizes.large, "");
}

function drawFittedFor(
  { scene, ground, advances, palette, focus }: PosterRequest,
  sizes: readonly number[],
  only: string,
): string {
  const placer = percentPlacer(focus);
  // Small frames, such as those of phones, are often as high as wide; large ones seldom are.
  const broadest = only === "" ? "a140" : "";
  let waiting = labelsOf(scene.regions, ground);
  let marks = scene.marks;
  let placedMarks: ReadonlySet<string> = new Set();
  // What has its place keeps it while the box grows, and comes first.
  let placed: readonly Label[] = [];
  const parts: string[] = [];
  for (const [index, size] of sizes.entries()) {
    const frame = { width: size * 2, height: size };
    const labels = [...placed, ...waiting];
    const layout = layoutWithin({ labels, marks, camera: cameraFitting(focus, frame), frame, advances }, broadest);
    const known = new Set(placed.map((it) => it.id));
    const fresh = layout.labels.filter((it) => !known.has(it.label.id));
    const classOf = (it: PlacedLabel | PlacedMark) =>
      [only, index === 0 && only !== "" && "mark" in it ? "" : `s${size}`, shapeClass(it, frame)]
        .filter((name) => name !== "")
        .join(" ");
    // A mark that broader frames alone would not cut waits for a larger box.
    const isLast = index === sizes.length - 1;
    const freshMarks = layout.marks.filter((it) => !placedMarks.has(it.mark.id) && (isLast || shapeClass(it, frame) <= broadest));
    const drawn = { labels: fresh, marks: freshMarks, hiddenMarks: layout.hiddenMarks };
    parts.push(drawOverlay(drawn, placer, { palette, advances, isCompact: isCompact(frame) }, classOf));
    placed = [...placed, ...fresh.map(({ label, anchor }) => ({ ...label, elsewhere: [], anchor }))];
    waiting = waiting.filter((it) => placed.every((other) => other.id !== it.id));
    const standOf = new Map(freshMarks.map((it) => [it.mark.id, it.at]));
    placedMarks = new Set([...placedMarks, ...standOf.keys()]);
    marks = marks.map((it) => {
      const at = standOf.get(it.id);
      return at ? { ...it, stands: [at] } : it;
    });
  }
  return parts.join("");
}

/** A layout whose marks stand, as far as they can, where a frame of this shape or a broader one does not cut them. */
function layoutWithin(request: Parameters<typeof layoutOf>[0], broadest: string): Layout {
  const layout = layoutOf(request);
  const cut = new Map(
    layout.marks
      .filter((it) => it.mark.stands.length > 1 && shapeClass(it, request.frame) > broadest)
      .map((it) => [it.mark.id, it.at]),
  );
  if (cut.size === 0) return layout;
  const marks = request.marks.map((it) => ({ ...it, stands: it.stands.filter((stand) => stand !== cut.get(it.id)) }));
  return layoutWithin({ ...request, marks }, broadest);
}

/** The shape of frame a label needs so that the frame's sides do not cut it. */
function shapeClass({ box }: PlacedLabel | PlacedMark, frame: Frame): string {
  const reach = Math.max(Math.abs(box.left - frame.width / 2), Math.abs(box.right - frame.width / 2)) + 4;
  const needed = (200 * reach) / frame.height;
  if (needed <= 98) return "";
  return `a${frameShapes.find((it) => it >= needed) ?? frameShapes.at(-1)}`;
}

/** Ties markup to percent of the focus box: nested `svg` elements, whose content stays in CSS pixels however large the box is. */
function percentPlacer([west, south, east, north]: BoundingBox): Placer {
  const percent = (position: Position) => {
    const x = (mercatorX(position[0]) - mercatorX(west)) / (mercatorX(east) - mercatorX(west));
    const y = (mercatorY(position[1]) - mercatorY(north)) / (mercatorY(south) - mercatorY(north));
    return { x: `${rounded(x * 100)}%`, y: `${rounded(y * 100)}%` };
  };
  return {
    at: (position, attributes, content) => element("svg", { ...percent(position), ...attributes }, content),
    line: (from, to, attributes) => {
      const [a, b] = [percent(from), percent(to)];
      return element("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...attributes });
    },
  };
}
