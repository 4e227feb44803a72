import type { AtlasHead } from "../domain/atlas.ts";
import { drawOverlay } from "../drawing/overlay/overlay.ts";
import { pixelPlacer } from "../drawing/overlay/placer.ts";
import type { OverlayStyle } from "../drawing/overlay/style.ts";
import type { Surface } from "../drawing/path.ts";
import { drawPatterns, drawRegions } from "../drawing/regions.ts";
import { trustedMarkup } from "../drawing/trusted.ts";
import { isNarrow, type Medium } from "../scene/camera/camera.ts";
import type { Camera, Frame } from "../scene/camera/mercator.ts";
import { bandWidthOf, designLayout, locatorWindow } from "../scene/layout/ahead.ts";
import { type DesignSet, designFor, hasLegendIn } from "../scene/layout/design.ts";
import { furnitureOf } from "../scene/layout/furniture.ts";
import type { Ground } from "../scene/layout/label.ts";
import { layoutOf } from "../scene/layout/layout.ts";
import type { Layout } from "../scene/layout/request.ts";
import { linesOfPath, type Outlines } from "../scene/layout/seat/outline.ts";
import type { GlyphWidths } from "../scene/layout/text-width.ts";
import type { Tone } from "../scene/on-map/region-state.ts";
import { pagePalette } from "../scene/palette.ts";
import type { Scene } from "../scene/scene.ts";
import type { Words } from "../words/words.ts";
import { keepPrintable } from "./printing.ts";

/** The camera, and whether the reader has moved the map. */
export type CameraState = { readonly camera: Camera; readonly isByHand: boolean };

/** Names on the ground, and the widths of their letters. */
export type Names = { readonly ground: Ground; readonly glyphWidths: GlyphWidths };

/** What a stage needs for any drawing. */
export type DrawerRequest = {
  readonly head: AtlasHead;
  readonly medium: Medium;
  /** The frames the page was laid out for ahead. */
  readonly set: DesignSet;
  readonly linkOf: (region: string) => string;
  readonly nameOf: OverlayStyle["nameOf"];
  readonly surface: Surface;
  /** Ground paths that came with the page: the land's, and each region's by its id. */
  readonly paths: { readonly land: string; readonly regions: ReadonlyMap<string, string> };
  readonly parts: DrawnParts;
};

/** Draws a scene for a camera and a frame, in CSS pixels. */
type SceneRequest = CameraState & Names & { readonly scene: Scene; readonly frame: Frame };

/** The elements of the stage that a drawing goes into. */
type DrawnParts = {
  /** The patterns are here, besides the ground. */
  readonly defs: Element;
  readonly regions: Element;
  /** Items on the ground, which move with it. */
  readonly overlay: Element;
  /** Items anchored to the frame's corners. */
  readonly corners: Element;
};

/** Draws scenes for a stage. Loaded at the reader's first gesture, since until then the page shows its initial drawing. */
export function drawerOf(
  words: Words,
  { head, medium, set, linkOf, nameOf, ...given }: DrawerRequest,
): (request: SceneRequest) => void {
  const { surface, paths, parts } = given;
  const stage = parts.overlay.closest<HTMLElement>(".stage");
  if (stage) keepPrintable(stage);
  const legend = stage?.dataset["legend"] === undefined ? undefined : Number(stage.dataset["legend"]);
  /** The document id of the ground shown by the small map. */
  const locatorGround = parts.defs.querySelector("#locator-ground")?.id ?? "ground";
  const outlines: Outlines = {
    land: linesOfPath(paths.land, surface),
    regions: new Map([...paths.regions].map(([id, path]) => [id, linesOfPath(path, surface)])),
  };

  const layoutFor = ({ scene, camera, isByHand, frame, ground, glyphWidths }: SceneRequest): Layout => {
    const design = isByHand ? undefined : designFor(set, scene.extent, frame);
    const isAhead = design && (scene.extent.kind === "home" || set !== "home");
    if (isAhead) return designLayout(words, { head, scene, ground, glyphWidths, legend }, design, outlines, medium);
    const { kind } = scene.extent;
    const narrow = isNarrow(frame, medium);
    return layoutOf(words, {
      scene,
      ground,
      outlines,
      glyphWidths,
      camera,
      frame,
      isNarrow: narrow,
      band: bandWidthOf(kind, medium, narrow) / 2 + 6,
      locator: kind === "claim" ? undefined : locatorWindow(head, scene),
      reservedBoxes: furnitureOf({
        kind,
        medium,
        frame,
        isNarrow: narrow,
        isMoved: isByHand,
        legend: hasLegendIn(frame) ? legend : undefined,
      }),
      hasBoxes: medium === "page",
      hasTabs: isByHand,
      largestRing: head.largestRing,
    });
  };

  /** What a scene looks like with a camera in a frame. */
  const drawingFor = (request: SceneRequest): Drawing => {
    const { scene, camera, frame, glyphWidths } = request;
    const tones = [...new Set(scene.regions.flatMap((it): readonly Tone[] => (it.kind === "sea" && it.tone ? [it.tone] : [])))];
    const layout = layoutFor(request);
    const locator = { ground: `<use href="#${locatorGround}"/>`, surface };
    const style = { palette: pagePalette, glyphWidths, linkOf, nameOf, locator };
    return {
      ...drawOverlay(words, layout, pixelPlacer(layout, camera, frame), style),
      regions: drawRegions(scene, {
        palette: pagePalette,
        bandWidthPx: bandWidthOf(scene.extent.kind, medium, isNarrow(frame, medium)),
      }),
      patterns: drawPatterns(pagePalette, 1, tones),
    };
  };
  /** The last drawing of each scene that a reader may come back to. */
  const lastDrawn = new WeakMap<Scene, { readonly key: string; readonly names: Ground; readonly drawing: Drawing }>();

  return (request) => {
    const { scene, camera, frame, isByHand, ground: names } = request;
    const key = [...camera.center, camera.zoom, frame.width, frame.height, isByHand].join();
    const last = lastDrawn.get(scene);
    const drawing = last?.key === key && last.names === names ? last.drawing : drawingFor(request);
    lastDrawn.set(scene, { key, names, drawing });
    for (const it of parts.defs.querySelectorAll("pattern")) it.remove();
    parts.defs.insertAdjacentHTML("afterbegin", trustedMarkup(drawing.patterns));
    parts.regions.innerHTML = trustedMarkup(drawing.regions);
    for (const it of [parts.overlay, parts.corners]) it.classList.remove("fitted");
    parts.overlay.innerHTML = trustedMarkup(drawing.ground);
    parts.corners.innerHTML = trustedMarkup(drawing.corners);
  };
}

/** The markup of a drawn scene, by where it goes. */
type Drawing = Readonly<Record<"patterns" | "regions" | "ground" | "corners", string>>;
