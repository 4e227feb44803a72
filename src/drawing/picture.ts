import type { AtlasHead } from "../domain/atlas.ts";
import {
  type BoundingBox,
  type Camera,
  type Frame,
  mercatorX,
  mercatorY,
  projectorOf,
  worldSizeOf,
} from "../scene/camera/mercator.ts";
import { groundLayers } from "../scene/ground/ground.ts";
import { locatorWindow } from "../scene/layout/ahead.ts";
import type { Box } from "../scene/layout/box.ts";
import type { Ground } from "../scene/layout/label.ts";
import { layoutOf } from "../scene/layout/layout.ts";
import type { Layout } from "../scene/layout/request.ts";
import type { GlyphWidths } from "../scene/layout/text-width.ts";
import type { Palette } from "../scene/palette.ts";
import type { Scene } from "../scene/scene.ts";
import type { Geography } from "./geography.ts";
import { drawGround } from "./ground.ts";
import { drawOutlines, outlinePathsOn, outlinesOn } from "./outlines.ts";
import { drawOverlay } from "./overlay/overlay.ts";
import { pixelPlacer } from "./overlay/placer.ts";
import type { Locator } from "./overlay/style.ts";
import type { Sheet } from "./path.ts";
import { drawRegions, type Fill } from "./regions.ts";
import { drawStrokes } from "./strokes.ts";
import { element } from "./svg.ts";

export type PictureRequest = {
  readonly head: AtlasHead;
  readonly scene: Scene;
  readonly geography: Geography;
  readonly ground: Ground;
  readonly glyphWidths: GlyphWidths;
  /** Literal colours: a picture stands outside any page. */
  readonly palette: Palette;
  readonly camera: Camera;
  readonly frame: Frame;
  /** Boxes of the frame, in CSS pixels, that no label and no mark may cover. */
  readonly taken?: readonly Box[];
  /** Sizes of words, 1 on a page. */
  readonly factor: number;
  /** Whether blocks and rings stand on the map. */
  readonly hasBoxes: boolean;
  /** Width in kilometres below which a small map in a corner shows where it is. */
  readonly hasLocator: boolean;
};

/** How far beyond its frame a picture's paths run, in CSS pixels, so that no cut edge is seen. */
const bleed = 40;
/** Width of a soft band in CSS pixels. */
const band = 22;

/** The scene's map as a camera shows it in a frame, as markup for an SVG document; one unit is a CSS pixel. Style it with `pictureStyle`. */
export function drawPicture(request: PictureRequest, layout = pictureLayoutOf(request)): string {
  const { scene, palette, camera, frame, glyphWidths } = request;
  const sheet = sheetOfCamera(camera, frame);
  const geography = geographyAt(request.geography, camera.zoom);
  const room = element("rect", { width: frame.width, height: frame.height });
  const clips = scene.regions
    .filter((it) => it.pattern !== undefined || (it.kind === "sea" && it.tone !== undefined))
    .map(({ id }) => element("clipPath", { id: `area-${id}` }, element("use", { href: `#outline-${id}` })));
  const defs =
    drawOutlines(outlinePathsOn(geography, sheet)) + element("clipPath", { id: "picture-frame" }, room) + clips.join("");
  const project = projectorOf(camera, frame);
  const fill: Fill = ({ id, bbox: [west, south, east, north] }, pattern) => {
    const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])];
    const seen = {
      left: Math.max(left, -bleed),
      top: Math.max(top, -bleed),
      right: Math.min(right, frame.width + bleed),
      bottom: Math.min(bottom, frame.height + bleed),
    };
    return drawStrokes(pattern, seen, `area-${id}`, palette);
  };
  const overlay = drawOverlay(layout, pixelPlacer(layout, camera, frame), {
    palette,
    glyphWidths,
    nameOf: () => "",
    ...(layout.inset ? { locator: locatorOn(request.geography, layout.inset.form.window, palette) } : {}),
  });
  return (
    element("defs", {}, defs) +
    element(
      "g",
      { class: "picture", "clip-path": "url(#picture-frame)" },
      element("rect", { width: frame.width, height: frame.height, fill: palette.sea }) +
        element("g", { class: "ground" }, drawGround(geography, sheet, { palette, isSmall: false, outlined: scene.regions })) +
        element("g", { class: "regions" }, drawRegions(scene, { palette, band, fill })) +
        element("g", { class: "overlay" }, overlay.ground + overlay.corners),
    )
  );
}

/** What stands where in a picture. */
export function pictureLayoutOf(request: PictureRequest): Layout {
  const { head, scene, ground, glyphWidths, camera, frame, taken = [], factor, hasBoxes, hasLocator } = request;
  const outlines = outlinesOn(request.geography, sheetOfCamera(camera, frame));
  return layoutOf({
    scene,
    ground,
    outlines,
    glyphWidths,
    camera,
    frame,
    // A unit of a picture is so large that nothing has to be as small as on a phone.
    isNarrow: false,
    band: band / 2 + 6,
    ...(hasLocator ? { locator: locatorWindow(head, scene) } : {}),
    taken,
    hasBoxes,
    factor,
    largestRing: head.largestRing,
  });
}

/** The ground of the small map, drawn for itself: nothing of it but land, borders and what is chosen is seen at its size. */
function locatorOn(geography: Geography, [west, south, east, north]: BoundingBox, palette: Palette): Locator {
  const unitsPerWorld = 400 / (mercatorX(east) - mercatorX(west));
  const sheet: Sheet = {
    left: mercatorX(west),
    top: mercatorY(north),
    unitsPerWorld,
    clip: [-20, -20, 420, (mercatorY(south) - mercatorY(north)) * unitsPerWorld + 20],
    grain: 1,
  };
  return { ground: drawGround(geography, sheet, { palette, isSmall: true }), sheet };
}

/** The style sheet a document with pictures needs: the faces, and halos that part text from what lies under it. */
export function pictureStyle(palette: Palette): string {
  return [
    "text{text-rendering:geometricPrecision}",
    '.sans-400,.sans-600{font-family:"Source Sans 3"}',
    '.serif-600,.serif-italic{font-family:"Source Serif 4"}',
    ".sans-400,.serif-italic{font-weight:400}",
    ".serif-italic{font-style:italic}",
    ".sans-600,.serif-600{font-weight:600}",
    ".regions use,.ground path{stroke-linejoin:round}",
    `.overlay .label text{paint-order:stroke;stroke:${palette.paper};stroke-width:3px;stroke-opacity:.82;stroke-linejoin:round}`,
    // Status texts may stand on a hatch.
    ".overlay .status text{stroke-width:4.5px;stroke-opacity:.94}",
    `.paper{fill:${palette.paper};fill-opacity:.95;stroke:${palette.rule};stroke-width:1px}`,
    ".target,.reach{fill:none;stroke:none}",
  ].join("");
}

/** A sheet whose unit is a CSS pixel of the frame. */
function sheetOfCamera({ center, zoom }: Camera, { width, height }: Frame): Sheet {
  const unitsPerWorld = worldSizeOf(zoom);
  return {
    left: mercatorX(center[0]) - width / 2 / unitsPerWorld,
    top: mercatorY(center[1]) - height / 2 / unitsPerWorld,
    unitsPerWorld,
    clip: [-bleed, -bleed, width + bleed, height + bleed],
    grain: 4,
  };
}

/** Without the layers that show only nearer by. */
function geographyAt({ ground, regions }: Geography, zoom: number): Geography {
  const hidden = new Set<string>(groundLayers.filter((it) => it.fromZoom > zoom).map((it) => it.id));
  return { regions, ground: new Map([...ground].filter(([id]) => !hidden.has(id))) };
}
