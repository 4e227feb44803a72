import type { AtlasHead } from "../../domain/atlas.ts";
import type { Words } from "../../words/words.ts";
import { cameraInto, freeBoxOf, homeCamera, type Medium } from "../camera/camera.ts";
import { type BoundingBox, type Camera, cornersOf } from "../camera/mercator.ts";
import type { Scene } from "../scene.ts";
import type { Design } from "./design.ts";
import { furnitureOf } from "./furniture.ts";
import type { Ground } from "./label.ts";
import { layoutOf } from "./layout.ts";
import type { Layout, LayoutRequest } from "./request.ts";
import type { Outlines } from "./seat/outline.ts";
import type { GlyphWidths } from "./text-width.ts";

type Request = {
  readonly head: AtlasHead;
  readonly scene: LayoutRequest["scene"];
  readonly ground: Ground;
  readonly glyphWidths: GlyphWidths;
  /** Whether blocks and rings stand on the map in an embed's frame, because nothing beside it has them; then it has no small map. */
  readonly hasBoxes?: boolean;
  /** The height of the legend on the home map, as its words need. */
  readonly legend: number | undefined;
};

/** The layout for a design: made by the build, and by a page's script when it shows another scene in the same frame. */
export function designLayout(
  words: Words,
  { head, scene, ground, glyphWidths, hasBoxes = false, legend }: Request,
  design: Design,
  outlines: Outlines,
  medium: Medium,
): Layout {
  const { kind } = scene.extent;
  // In a narrow article these boxes go under the map instead of on it.
  const isBare = medium === "embed" && design.isNarrow;
  return layoutOf(words, {
    scene,
    ground,
    outlines,
    glyphWidths,
    camera: designCamera(head, scene, design, medium),
    frame: design,
    isNarrow: design.isNarrow,
    band: bandWidthOf(kind, medium, design.isNarrow) / 2 + 6,
    locator: isBare || hasBoxes ? undefined : locatorWindow(head, scene),
    reservedBoxes: furnitureOf({
      kind,
      medium,
      frame: design,
      isNarrow: design.isNarrow,
      legend: design.hasLegend ? legend : undefined,
    }),
    hasBoxes: !isBare && (medium === "page" || kind === "home" || hasBoxes),
    largestRing: head.largestRing,
  });
}

/** The camera for a design, the same as the page's; in no frame of a design does it look past the drawn ground. */
function designCamera(head: AtlasHead, { extent }: Pick<Scene, "extent">, design: Design, medium: Medium): Camera {
  if (extent.kind === "home") return homeCamera({ head }, design, medium);
  return cameraInto(extent.box, design, freeBoxOf(extent.kind, medium, design.isNarrow));
}

/**
 * What the small corner map shows: a wider area at home, and beside a close-up the whole focus, or that wider area where the close-up is
 * outside it; none for a claim's places.
 */
export function locatorWindow(head: AtlasHead, { extent }: Pick<Scene, "extent">): BoundingBox | undefined {
  const { locator, bounds, focus } = head;
  if (extent.kind === "claim") return undefined;
  const [wide, near] = [cornersOf(locator?.home ?? bounds), cornersOf(locator?.near ?? focus)];
  if (extent.kind === "home") return wide;
  const [west, south, east, north] = extent.box;
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return near[0] <= x && x <= near[2] && near[1] <= y && y <= near[3] ? near : wide;
}

/** Width of a soft band in CSS pixels, by subject and medium. */
export function bandWidthOf(kind: Scene["extent"]["kind"], medium: Medium, isNarrow: boolean): number {
  if (medium === "picture") return 34;
  if (kind === "claim") return isNarrow ? 17 : 26;
  return isNarrow ? 13 : 20;
}
