import { type Camera, type Frame, mercatorX, mercatorY, projectorOf, worldSizeOf } from "../scene/camera/mercator.ts";
import { groundLayers } from "../scene/ground/ground.ts";
import { type Ground, labelsOf } from "../scene/layout/label.ts";
import { isCompact, type Layout, layoutOf } from "../scene/layout/layout.ts";
import type { Box } from "../scene/layout/occupancy.ts";
import type { Advances } from "../scene/layout/text-width.ts";
import type { Palette } from "../scene/palette.ts";
import type { Scene } from "../scene/scene.ts";
import type { Geography } from "./geography.ts";
import { drawGround } from "./ground.ts";
import { drawOutlines } from "./outlines.ts";
import { drawOverlay } from "./overlay.ts";
import type { Sheet } from "./path.ts";
import { drawRegions, type Fill, patterns } from "./regions.ts";
import { pixelPlacer } from "./screen.ts";
import { drawStrokes } from "./strokes.ts";
import { element } from "./svg.ts";

export type PictureRequest = {
  readonly scene: Scene;
  readonly geography: Geography;
  readonly ground: Ground;
  readonly advances: Advances;
  /** Literal colours: a picture stands outside any page. */
  readonly palette: Palette;
  readonly camera: Camera;
  readonly frame: Frame;
  /** Boxes of the frame, in CSS pixels, that no label and no mark may cover. */
  readonly taken?: readonly Box[];
  /** Boxes that only names of countries and towns keep off. */
  readonly crossed?: readonly Box[];
  /** Whether marks are small and labels few; otherwise by the size of the frame. */
  readonly compact?: boolean;
};

/** How far beyond its frame a picture's paths run, in CSS pixels, so that no cut edge is seen. */
const bleed = 40;

/** The scene's map as a camera shows it in a frame, as markup for an SVG document; one unit is a CSS pixel. Style it with `pictureStyle`. */
export function drawPicture(request: PictureRequest): string {
  const { scene, palette, camera, frame, advances } = request;
  const sheet = sheetOfCamera(camera, frame);
  const geography = geographyAt(request.geography, camera.zoom);
  const room = element("rect", { width: frame.width, height: frame.height });
  const clips = scene.regions
    .filter(({ id }) => patterns.has(id))
    .map(({ id }) => element("clipPath", { id: `area-${id}` }, element("use", { href: `#outline-${id}` })));
  const defs = drawOutlines(geography, sheet) + element("clipPath", { id: "picture-frame" }, room) + clips.join("");
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
  const overlay = drawOverlay(pictureLayoutOf(request), pixelPlacer(camera, frame), {
    palette,
    advances,
    isCompact: request.compact ?? isCompact(frame),
  });
  return (
    element("defs", {}, defs) +
    element(
      "g",
      { class: "picture", "clip-path": "url(#picture-frame)" },
      element("rect", { width: frame.width, height: frame.height, fill: palette.sea }) +
        element("g", { class: "ground" }, drawGround(geography, sheet, palette, false)) +
        element("g", { class: "regions" }, drawRegions(scene, palette, fill)) +
        element("g", { class: "overlay" }, overlay),
    )
  );
}

/** What stands where in a picture. A town whose dot the frame would cut is not written. */
export function pictureLayoutOf(request: PictureRequest): Layout {
  const { scene, ground, advances, camera, frame, taken = [], crossed = [], compact } = request;
  const { width, height } = frame;
  const edges: readonly Box[] = [
    { left: 0, top: -bleed, right: width, bottom: 0 },
    { left: 0, top: height, right: width, bottom: height + bleed },
    { left: -bleed, top: 0, right: 0, bottom: height },
    { left: width, top: 0, right: width + bleed, bottom: height },
  ];
  const labels = labelsOf(scene.regions, ground);
  return layoutOf({ labels, marks: scene.marks, camera, frame, advances, taken: [...edges, ...taken], crossed, compact });
}

/** The style sheet a document with pictures needs: the faces, and halos that part text from what lies under it. */
export function pictureStyle(palette: Palette): string {
  return [
    "text{text-rendering:geometricPrecision}",
    '.sans-400,.sans-600{font-family:"Source Sans 3"}',
    '.serif-600{font-family:"Source Serif 4"}',
    ".sans-400{font-weight:400}",
    ".sans-600,.serif-600{font-weight:600}",
    ".regions use,.ground path{stroke-linejoin:round}",
    `.overlay text{paint-order:stroke;stroke:${palette.paper};stroke-width:2.6px;stroke-opacity:.82;stroke-linejoin:round}`,
    ".overlay .ring+text{stroke:none}",
    ".overlay .faded{opacity:.45}",
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
