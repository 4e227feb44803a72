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
import type { Words } from "../words/words.ts";
import type { Geography } from "./geography.ts";
import { drawGround } from "./ground.ts";
import { drawOutlines, outlinePathsOn, outlinesOn } from "./outlines.ts";
import { drawOverlay } from "./overlay/overlay.ts";
import { pixelPlacer } from "./overlay/placer.ts";
import type { Locator } from "./overlay/style.ts";
import type { Surface } from "./path.ts";
import { drawRegions, type Fill } from "./regions.ts";
import { drawStrokes } from "./strokes.ts";
import { element } from "./svg.ts";

export type MapDrawingRequest = {
  readonly head: AtlasHead;
  readonly scene: Scene;
  readonly geography: Geography;
  readonly ground: Ground;
  readonly glyphWidths: GlyphWidths;
  /** Literal colours, because a picture exists outside any page. */
  readonly palette: Palette;
  readonly camera: Camera;
  readonly frame: Frame;
  /** Areas of the frame, in CSS pixels, that labels and marks must not cover. */
  readonly reservedBoxes?: readonly Box[];
  /** Scale of the text, 1 on a page. */
  readonly factor: number;
  /** Whether blocks and rings are shown on the map. */
  readonly hasBoxes: boolean;
  /** Pictures narrower than this many kilometres get a small corner map that shows their location. */
  readonly hasLocator: boolean;
};

/** How far a picture's paths extend beyond its frame, in CSS pixels, so that no cut edge is visible. */
const bleedPx = 40;
/** Width of a soft band in CSS pixels. */
const bandWidthPx = 22;

/** The scene's map for a camera and frame, as markup for an SVG document; one unit is a CSS pixel. Style it with `pictureStyle`. */
export function drawMap(words: Words, request: MapDrawingRequest, layout = mapLayoutOf(words, request)): string {
  const { scene, palette, camera, frame, glyphWidths } = request;
  const surface = surfaceOfCamera(camera, frame);
  const geography = geographyAt(request.geography, camera.zoom);
  const room = element("rect", { width: frame.width, height: frame.height });
  const clips = scene.regions
    .filter((it) => it.pattern !== undefined || (it.kind === "sea" && it.tone !== undefined))
    .map(({ id }) => element("clipPath", { id: `area-${id}` }, element("use", { href: `#outline-${id}` })));
  const defs =
    drawOutlines(outlinePathsOn(geography, surface)) + element("clipPath", { id: "picture-frame" }, room) + clips.join("");
  const project = projectorOf(camera, frame);
  const fill: Fill = ({ id, bbox: [west, south, east, north] }, pattern) => {
    const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])];
    const seen = {
      left: Math.max(left, -bleedPx),
      top: Math.max(top, -bleedPx),
      right: Math.min(right, frame.width + bleedPx),
      bottom: Math.min(bottom, frame.height + bleedPx),
    };
    return drawStrokes(pattern, seen, `area-${id}`, palette);
  };
  const overlay = drawOverlay(words, layout, pixelPlacer(layout, camera, frame), {
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
        element("g", { class: "ground" }, drawGround(geography, surface, { palette, isSmall: false, outlined: scene.regions })) +
        element("g", { class: "regions" }, drawRegions(scene, { palette, bandWidthPx, fill })) +
        element("g", { class: "overlay" }, overlay.ground + overlay.corners),
    )
  );
}

/** The layout of a picture. */
export function mapLayoutOf(words: Words, request: MapDrawingRequest): Layout {
  const { head, scene, ground, glyphWidths, camera, frame, reservedBoxes = [], factor, hasBoxes, hasLocator } = request;
  const outlines = outlinesOn(request.geography, surfaceOfCamera(camera, frame));
  return layoutOf(words, {
    scene,
    ground,
    outlines,
    glyphWidths,
    camera,
    frame,
    // A picture's unit is large enough that nothing needs to be as small as on a phone.
    isNarrow: false,
    band: bandWidthPx / 2 + 6,
    ...(hasLocator ? { locator: locatorWindow(head, scene) } : {}),
    reservedBoxes,
    hasBoxes,
    factor,
    largestRing: head.largestRing,
  });
}

/** The small map's own ground: at its size only land, borders and the selection are visible. */
function locatorOn(geography: Geography, [west, south, east, north]: BoundingBox, palette: Palette): Locator {
  const unitsPerWorld = 400 / (mercatorX(east) - mercatorX(west));
  const surface: Surface = {
    left: mercatorX(west),
    top: mercatorY(north),
    unitsPerWorld,
    clip: [-20, -20, 420, (mercatorY(south) - mercatorY(north)) * unitsPerWorld + 20],
    stepsPerUnit: 1,
  };
  return { ground: drawGround(geography, surface, { palette, isSmall: true }), surface };
}

/** The style sheet for a document with pictures: font faces, and halos that separate text from the background. */
export function pictureStyle(palette: Palette): string {
  return [
    // “Start” is the left side, as laid out, even in a page that runs from the right; a text's own direction follows from its letters.
    "svg{direction:ltr}",
    "text{text-rendering:geometricPrecision;unicode-bidi:plaintext}",
    '.sans-400,.sans-600{font-family:"Source Sans 3"}',
    '.serif-600,.serif-italic{font-family:"Source Serif 4"}',
    ".sans-400,.serif-italic{font-weight:400}",
    ".serif-italic{font-style:italic}",
    ".sans-600,.serif-600{font-weight:600}",
    ".regions use,.ground path{stroke-linejoin:round}",
    `.overlay .label text{paint-order:stroke;stroke:${palette.paper};stroke-width:3px;stroke-opacity:.82;stroke-linejoin:round}`,
    // Status texts may lie on a hatch.
    ".overlay .status text{stroke-width:4.5px;stroke-opacity:.94}",
    `.paper{fill:${palette.paper};fill-opacity:.95;stroke:${palette.rule};stroke-width:1px}`,
    ".target,.reach{fill:none;stroke:none}",
  ].join("");
}

/** A surface whose unit is one CSS pixel of the frame. */
function surfaceOfCamera({ center, zoom }: Camera, { width, height }: Frame): Surface {
  const unitsPerWorld = worldSizeOf(zoom);
  return {
    left: mercatorX(center[0]) - width / 2 / unitsPerWorld,
    top: mercatorY(center[1]) - height / 2 / unitsPerWorld,
    unitsPerWorld,
    clip: [-bleedPx, -bleedPx, width + bleedPx, height + bleedPx],
    stepsPerUnit: 4,
  };
}

/** Without layers that only show at closer zooms. */
function geographyAt({ ground, regions }: Geography, zoom: number): Geography {
  const hidden = new Set<string>(groundLayers.filter((it) => it.fromZoom > zoom).map((it) => it.id));
  return { regions, ground: new Map([...ground].filter(([id]) => !hidden.has(id))) };
}
