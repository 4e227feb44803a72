import type { AtlasHead } from "../../domain/atlas.ts";
import { type BoundingBox, mercatorX, mercatorY, type Point, unprojectorOf } from "../../scene/camera/mercator.ts";
import { bandWidthOf, designLayout, locatorWindow } from "../../scene/layout/ahead.ts";
import { type Design, type DesignSet, designsOf, mediumOf } from "../../scene/layout/design.ts";
import type { Ground } from "../../scene/layout/label.ts";
import type { Layout } from "../../scene/layout/request.ts";
import type { Outlines } from "../../scene/layout/seat/outline.ts";
import type { GlyphWidths } from "../../scene/layout/text-width.ts";
import type { Tone } from "../../scene/on-map/region-state.ts";
import type { Palette } from "../../scene/palette.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Words } from "../../words/words.ts";
import type { Geography } from "../geography.ts";
import { drawGround } from "../ground.ts";
import { drawOutlines, outlinePathsOn, outlinesOn } from "../outlines.ts";
import { wayOf } from "../overlay/leader.ts";
import { drawOverlay } from "../overlay/overlay.ts";
import type { Placer, WordsLine } from "../overlay/placer.ts";
import type { OverlayStyle } from "../overlay/style.ts";
import type { Surface } from "../path.ts";
import { drawPatterns, drawRegions } from "../regions.ts";
import { type Attributes, element, escaped, rounded } from "../svg.ts";

/** Height of a surface in units: one CSS pixel each if the box is 900 px high. */
const surfaceHeight = 900;

/** Drawing units for each pixel of a pattern: about right on a medium-sized screen, until a script adjusts it. */
const patternScale = 1.8;

/** A surface with its origin in the upper left corner of a box; its paths extend beyond the box, up to a surrounding one. */
export function surfaceOf(
  [west, south, east, north]: BoundingBox,
  around: BoundingBox,
  height = surfaceHeight,
): Surface & { readonly width: number; readonly height: number } {
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
    stepsPerUnit: 1,
  };
}

export type PosterRequest = {
  readonly head: AtlasHead;
  readonly scene: Scene;
  readonly geography: Geography;
  /** For the small corner map, if the large one's ground does not reach far enough. */
  readonly locatorGeography?: Geography;
  readonly ground: Ground;
  readonly glyphWidths: GlyphWidths;
  readonly palette: Palette;
  /** The set of designs to lay out. */
  readonly set: DesignSet;
  /** Extent of the paths: west, south, east and north in degrees. */
  readonly drawnBounds: BoundingBox;
  readonly linkOf: (region: string) => string;
  readonly nameOf: OverlayStyle["nameOf"];
  /** The height of the legend on the home map, if the page has one. */
  readonly legend?: number | undefined;
};

/** A page's drawn map: an SVG of ground and regions that fits any box, with the overlay laid out for several. */
export function drawPoster(words: Words, request: PosterRequest): string {
  const { scene, geography, palette, set, drawnBounds } = request;
  const surface = surfaceOf(scene.extent.box, drawnBounds);
  const isDetailed = set === "home";
  const paths = outlinePathsOn(geography, surface);
  const ground = element(
    "g",
    { id: "ground" },
    drawGround(geography, surface, { palette, isSmall: !isDetailed, outlined: scene.regions }),
  );
  const defs = element(
    "defs",
    {},
    drawPatterns(palette, patternScale, tonesOf(scene)) + drawOutlines(paths) + ground + drawLocatorGround(request, surface),
  );
  const bandWidthPx = bandWidthOf(scene.extent.kind, mediumOf(set), false);
  const regions = element("g", { class: "regions" }, drawRegions(scene, { palette, bandWidthPx }));
  const box = { "data-left": String(surface.left), "data-top": String(surface.top), "data-units": String(surface.unitsPerWorld) };
  const poster = element(
    "svg",
    {
      class: `poster ${fittedClass(request)}`,
      viewBox: `0 0 ${rounded(surface.width)} ${rounded(surface.height)}`,
      "aria-hidden": "true",
      ...box,
    },
    defs + element("use", { href: "#ground", class: "ground" }) + regions,
  );
  return poster + drawDesigns(words, request, outlinesOn(geography, surface, paths), surface);
}

/** The classes by which a style sheet fits a poster, and what is laid out over it, to its frame. */
export function fittedClass({ scene, set }: Pick<PosterRequest, "scene" | "set">): string {
  return `fitted ${scene.extent.kind}-${mediumOf(set)}`;
}

/** The tones of the seas that are hatched. */
export function tonesOf(scene: Pick<Scene, "regions">): readonly Tone[] {
  return [...new Set(scene.regions.flatMap((it): readonly Tone[] => (it.kind === "sea" && it.tone ? [it.tone] : [])))];
}

/** The overlay in each of the designs, of which a style sheet shows one. */
export function drawDesigns(words: Words, request: PosterRequest, outlines: Outlines, surface: Surface): string {
  const drawn = designsOf(request.set, request.scene.extent).map((it) => drawDesign(words, request, it, outlines, surface));
  return (
    element("svg", { class: `overlay ${fittedClass(request)}` }, drawn.map((it) => it.ground).join("")) +
    element("svg", { class: "overlay corners" }, drawn.map((it) => it.corners).join(""))
  );
}

/** The id of the small map's ground, if it has its own. */
const locatorGroundId = "locator-ground";

function drawLocatorGround({ head, scene, locatorGeography, palette }: PosterRequest, surface: Surface): string {
  const window = locatorGeography && locatorWindow(head, scene);
  if (!locatorGeography || !window) return "";
  const { clip } = surfaceOf(scene.extent.box, window);
  return element("g", { id: locatorGroundId }, drawGround(locatorGeography, { ...surface, clip }, { palette, isSmall: true }));
}

function drawDesign(words: Words, request: PosterRequest, design: Design, outlines: Outlines, surface: Surface) {
  const { scene, palette, glyphWidths, linkOf, nameOf, set } = request;
  const layout = designLayout(
    words,
    { legend: undefined, ...request, hasBoxes: set === "story" },
    design,
    outlines,
    mediumOf(set),
  );
  const style: OverlayStyle = {
    palette,
    glyphWidths,
    linkOf,
    nameOf,
    locator: { ground: element("use", { href: request.locatorGeography ? `#${locatorGroundId}` : "#ground" }), surface },
  };
  const overlay = drawOverlay(words, layout, percentPlacer(scene.extent.box, layout), style);
  // Browsers lay out what is in a `g` that is not displayed, all of its texts too; of an `svg` they leave it.
  const group = (content: string) => (content === "" ? "" : element("svg", { class: `ahead ${design.id}` }, content));
  return { ground: group(overlay.ground), corners: group(overlay.corners) };
}

/**
 * Anchors markup in percent of the subject's box, or to the frame's corners, using nested `svg` elements whose content stays in CSS pixels
 * at any size.
 */
function percentPlacer([west, south, east, north]: BoundingBox, { camera, frame }: Layout): Placer {
  const unproject = unprojectorOf(camera, frame);
  const share = (point: Point): Point => {
    const [lng, lat] = unproject(point);
    return [
      ((mercatorX(lng) - mercatorX(west)) / (mercatorX(east) - mercatorX(west))) * 100,
      ((mercatorY(lat) - mercatorY(north)) / (mercatorY(south) - mercatorY(north))) * 100,
    ];
  };
  const percent = (value: number) => `${rounded(value)}%`;
  const at = ([x, y]: Point) => ({ x: percent(x), y: percent(y) });
  return {
    onGround: (point, attributes, content) => element("svg", { ...attributes, ...at(share(point)) }, content),
    words: (point, lines, attributes, dot) => {
      const placeAttributes = at(share(point));
      // There is no wrapping element, so each line carries its own attributes.
      const textOf = (line: WordsLine, more: Attributes) => {
        const name = [more["class"], line.attributes["class"]].join(" ");
        const place = { ...placeAttributes, dx: rounded(line.x), dy: rounded(line.y) };
        return element("text", { ...more, ...line.attributes, ...place, class: name }, escaped(line.text));
      };
      return (
        (dot ? element("circle", { ...dot, cx: placeAttributes.x, cy: placeAttributes.y }) : "") +
        lines.map((it, index) => textOf(it, index === 0 ? attributes : { class: attributes["class"] })).join("")
      );
    },
    // From the middle of its box, which hides the start.
    leader: (leader, middle, attributes) => {
      const [[fromX, fromY], [toX, toY]] = [share(middle), share(leader.end)];
      const line = (x1: number, y1: number, x2: number, y2: number) =>
        element("line", { ...attributes, x1: percent(x1), y1: percent(y1), x2: percent(x2), y2: percent(y2) });
      return {
        across: line(fromX, toY, toX, toY),
        down: line(toX, fromY, toX, toY),
        "across-down": line(fromX, fromY, toX, fromY) + line(toX, fromY, toX, toY),
        "down-across": line(fromX, fromY, fromX, toY) + line(fromX, toY, toX, toY),
      }[wayOf(leader)];
    },
    inCorner: (corner, [x, y], attributes, content) => {
      const place = {
        x: corner.endsWith("right") ? "100%" : rounded(x),
        y: corner.startsWith("bottom") ? "100%" : rounded(y),
      };
      const shift = [corner.endsWith("right") ? x - frame.width : 0, corner.startsWith("bottom") ? y - frame.height : 0];
      const inner =
        shift[0] === 0 && shift[1] === 0
          ? content
          : element("g", { transform: `translate(${rounded(shift[0] ?? 0)} ${rounded(shift[1] ?? 0)})` }, content);
      return element("svg", { ...attributes, ...place }, inner);
    },
  };
}
