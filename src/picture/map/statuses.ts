import { drawPaper } from "../../drawing/overlay/shapes.ts";
import { type Camera, type Frame, projectorOf } from "../../scene/camera/mercator.ts";
import { type Box, grown, isInside, overlaps } from "../../scene/layout/box.ts";
import type { Layout } from "../../scene/layout/request.ts";
import type { Scene } from "../../scene/scene.ts";
import { boxesAlong } from "../callouts/segment.ts";
import type { Means } from "../panel/piece.ts";
import { blockOf, drawBlock, pictureType } from "../type.ts";

type StatusRequest = {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly camera: Camera;
  readonly frame: Frame;
  /** Other items on the map. */
  readonly reservedBoxes: readonly Box[];
  readonly means: Means;
};

/** Step between positions tried, and padding around the text, in units. */
const [step, inset] = [8, 5];

/** The status of patterned areas that the layout had no room to label: on a plate in the nearest free spot, since the map has no key. */
export function drawStatuses({ scene, layout, camera, frame, reservedBoxes, means }: StatusRequest): string {
  const project = projectorOf(camera, frame);
  const room: Box = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  const areas = scene.regions.flatMap(({ id, pattern, status, bbox: [west, south, east, north] }) => {
    const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])];
    const box = { left, top, right, bottom };
    return pattern !== undefined && status !== undefined && overlaps(grown(box, -6), room) ? [{ id, status, box }] : [];
  });
  const standing = [...reservedBoxes, ...standingOn(layout), ...areas.map((it) => it.box)];
  return areas
    .filter(({ id }) => !layout.labels.some(({ label }) => label.id === `status-${id}`))
    .map(({ status, box }) => {
      for (const width of [200, 130]) {
        const block = blockOf([{ tone: "quiet" as const, text: status }], {
          style: pictureType.fine,
          glyphWidths: means.glyphWidths,
          width,
        });
        const place = nearest(box, { width: block.width + 2 * inset, height: block.height + 2 * inset - 4 }, { room, standing });
        if (!place) continue;
        standing.push(place);
        const at = { left: place.left + inset, top: place.top + inset - 2, width: block.width };
        return drawPaper(place, 2) + drawBlock(block, at, { quiet: means.palette.quiet });
      }
      return "";
    })
    .join("");
}

function standingOn({ blocks, words, labels, inset: corner, rows, tabs, cluster }: Layout): readonly Box[] {
  const leaders = [...blocks, ...words].flatMap((it) => {
    if (!it.leader) return [];
    const { start, turn = it.leader.end, end } = it.leader;
    return [...boxesAlong({ from: start, to: turn }, 3), ...boxesAlong({ from: turn, to: end }, 3)];
  });
  const boxes = [...blocks, ...words, ...labels, ...tabs, ...[corner, rows, cluster].filter((it) => it !== undefined)];
  return [...boxes.map((it) => it.box), ...leaders];
}

/** The free position nearest to an area. */
function nearest(
  area: Box,
  { width, height }: Frame,
  { room, standing }: { readonly room: Box; readonly standing: readonly Box[] },
): Box | undefined {
  const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  let best: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let left = step; left + width < room.right; left += step) {
    for (let top = step; top + height < room.bottom; top += step) {
      const box = { left, top, right: left + width, bottom: top + height };
      const way = Math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y);
      if (way >= least || !isInside(box, room)) continue;
      const around = grown(box, 3);
      if (standing.some((it) => overlaps(it, around))) continue;
      [best, least] = [box, way];
    }
  }
  return best;
}
