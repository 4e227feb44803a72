import { drawPaper } from "../../drawing/overlay/shapes.ts";
import type { Frame } from "../../scene/camera/mercator.ts";
import type { Box } from "../../scene/layout/box.ts";
import type { Cluster } from "../../scene/on-map/cluster.ts";
import type { PictureWords } from "../../words/words.ts";
import type { Means } from "../panel/piece.ts";
import { ringsPiece } from "../panel/rings.ts";
import { sizesOf } from "../panel/sizes.ts";

/** A region's numbers in a box at the lower edge of its map; the camera keeps the region clear of it. */
export type RingsBox = { readonly box: Box; readonly draw: () => string };

const [margin, padding] = [14, 11];
/** Share of the map's height left free below the region. */
const free = 0.345;
/** Largest radius of a ring, and smaller ones for tighter space. */
const radii = [28, 22, 16, 11] as const;

/** `right` is the width already taken at the right edge. */
export function ringsBoxOf(
  words: PictureWords,
  cluster: Cluster,
  { width, height }: Frame,
  { means, most, right }: { readonly means: Means; readonly most: number | undefined; readonly right: number },
): RingsBox | undefined {
  const room = width - right - 2 * (margin + padding);
  for (const radius of radii) {
    const piece = ringsPiece(words, cluster, { width: room, sizes: sizesOf(false, 1), means, most, radius });
    if (piece.height + 2 * padding + margin > height * free) continue;
    const [edge, bottom] = [width - right - margin, height - margin];
    const [left, top] = [edge - piece.width - 2 * padding, bottom - piece.height - 2 * padding];
    const box = { left, top, right: edge, bottom };
    return { box, draw: () => drawPaper(box) + piece.draw(left + padding, top + padding) };
  }
  return undefined;
}
