import { type Point, projectorOf } from "../../camera/mercator.ts";
import type { Block } from "../../on-map/block.ts";
import type { Box } from "../box.ts";
import type { LayoutRequest, PlacedTab } from "../request.ts";
import type { Seats } from "../seat/seats.ts";
import { type TextStyle, textWidth } from "../text-width.ts";

/** How tabs are set; CSS pixels. */
export const tabStyle: TextStyle = { face: "sans-600", size: 12.5, spacing: 0 };
const height = 34;
const padding = 10;
const edge = 7;

/** Places a tab for each block at the edge beyond which its region lies, as close to it as there is room. */
export function placeTabs(request: LayoutRequest, seats: Seats, blocks: readonly Block[]): readonly PlacedTab[] {
  const { scene, camera, frame, glyphWidths } = request;
  const project = projectorOf(camera, frame);
  return blocks.flatMap((block): readonly PlacedTab[] => {
    const region = scene.regions.find((it) => it.id === block.region);
    if (!region) return [];
    const point = project(region.label);
    const text = `${block.name} ${block.shapes.length} ${arrowTo(point, frame)}`;
    const width = Math.ceil(textWidth(text, tabStyle, glyphWidths) + 2 * padding);
    const box = freeAlong(boxFor(point, { width, height }, frame), frame, seats, isBeside(point, frame));
    if (!box) return [];
    seats.reserve(box);
    return [{ block, text, box }];
  });
}

/** Whether a point lies beyond the left or right edge rather than above or below. */
function isBeside([x, y]: Point, { width, height: high }: LayoutRequest["frame"]): boolean {
  return Math.abs(x - width / 2) / width > Math.abs(y - high / 2) / high;
}

function arrowTo(point: Point, frame: LayoutRequest["frame"]): string {
  const [x, y] = point;
  if (isBeside(point, frame)) return x < frame.width / 2 ? "←" : "→";
  return y < frame.height / 2 ? "↑" : "↓";
}

/** The box at the edge nearest to a point. */
function boxFor([x, y]: Point, size: { readonly width: number; readonly height: number }, frame: LayoutRequest["frame"]): Box {
  const left = Math.min(Math.max(x - size.width / 2, edge), frame.width - edge - size.width);
  const top = Math.min(Math.max(y - size.height / 2, edge), frame.height - edge - size.height);
  return { left, top, right: left + size.width, bottom: top + size.height };
}

/** The nearest free box along the edge. */
function freeAlong(box: Box, { width, height: high }: LayoutRequest["frame"], seats: Seats, isUpright: boolean): Box | undefined {
  const length = isUpright ? high : width;
  for (let way = 0; way < length; way += 8) {
    for (const shift of way === 0 ? [0] : [way, -way]) {
      const moved = isUpright
        ? { ...box, top: box.top + shift, bottom: box.bottom + shift }
        : { ...box, left: box.left + shift, right: box.right + shift };
      if (seats.isFree(moved, 4)) return moved;
    }
  }
  return undefined;
}
