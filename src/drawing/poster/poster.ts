import type { Atlas } from "../../domain/atlas.ts";
import type { Position } from "../../domain/region.ts";
import { cornersOf, homeReachOf } from "../../scene/camera/camera.ts";
import { type BoundingBox, mercatorX, mercatorY } from "../../scene/camera/mercator.ts";
import { type Fit, fittedSteps } from "../../scene/layout/fitted.ts";
import { type Ground, labelsOf } from "../../scene/layout/label.ts";
import type { Advances } from "../../scene/layout/text-width.ts";
import type { Palette } from "../../scene/palette.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Geography } from "../geography.ts";
import { drawGround } from "../ground.ts";
import { drawOutlines } from "../outlines.ts";
import { drawOverlay, type Placer } from "../overlay.ts";
import type { Sheet } from "../path.ts";
import { drawPatterns, drawRegions } from "../regions.ts";
import { element, rounded } from "../svg.ts";

/** Height of a sheet in units: half a CSS pixel each where the focus box is 900 px high. */
const sheetHeight = 1800;

/** A sheet whose origin is the focus box's upper left corner; its paths run on beyond the box, as far as another one around it. */
export function sheetOf(
  [west, south, east, north]: BoundingBox,
  around: BoundingBox,
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
    clip: [x(around[0]), y(around[3]), x(around[2]), y(around[1])],
    grain: 1,
  };
}

export type PosterRequest = {
  readonly atlas: Pick<Atlas, "head">;
  readonly scene: Scene;
  readonly geography: Geography;
  readonly ground: Ground;
  readonly advances: Advances;
  readonly palette: Palette;
  /** A small picture leaves details of the ground out. */
  readonly isSmall: boolean;
};

/** The drawn map of a page: an SVG of the ground and the regions that fits any box, and one of labels and marks above it. */
export function drawPoster(request: PosterRequest): string {
  const { scene, geography, palette, isSmall } = request;
  const { head } = request.atlas;
  const sheet = sheetOf(cornersOf(head.focus), homeReachOf(head), isSmall ? sheetHeight / 2 : sheetHeight);
  const unit = sheet.height / 900;
  const defs = element("defs", {}, drawPatterns(palette, unit / 1.6) + drawOutlines(geography, sheet));
  const ground = element("g", { class: "ground" }, drawGround(geography, sheet, palette, isSmall));
  const regions = element("g", { class: "regions" }, drawRegions(scene, palette));
  const box = { "data-left": String(sheet.left), "data-top": String(sheet.top), "data-units": String(sheet.unitsPerWorld) };
  const poster = element(
    "svg",
    { class: "poster fitted", viewBox: `0 0 ${rounded(sheet.width)} ${rounded(sheet.height)}`, "aria-hidden": "true", ...box },
    defs + ground + regions,
  );
  return poster + element("svg", { class: "overlay fitted", "aria-hidden": "true" }, drawFittedOverlay(request));
}

/** Labels and marks placed in percent of the focus box, each with the classes of the frames in which it has room. */
function drawFittedOverlay({ scene, atlas, ground, advances, palette }: PosterRequest): string {
  const placer = percentPlacer(cornersOf(atlas.head.focus));
  return fittedSteps({ atlas, labels: labelsOf(scene.regions, ground), marks: scene.marks, advances })
    .map(({ layout, isCompact, fitOf }) =>
      drawOverlay(layout, placer, { palette, advances, isCompact }, (it) => classesOf(fitOf(it))),
    )
    .join("");
}

/** The names under which the style sheet knows a fit: `small s280 a140 f320`. */
export function classesOf({ size, family, broadFrom, flatUpTo }: Fit): string {
  return [
    family === "large" ? "" : family,
    `s${size}`,
    broadFrom === undefined ? "" : `a${broadFrom}`,
    flatUpTo === undefined ? "" : `f${flatUpTo}`,
  ]
    .filter((it) => it !== "")
    .join(" ");
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
