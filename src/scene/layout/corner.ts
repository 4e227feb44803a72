import type { Frame } from "../camera/mercator.ts";
import type { Box } from "./box.ts";
import type { Seats } from "./seat/seats.ts";

export type Corner = "top-left" | "top-right" | "bottom-left" | "bottom-right";

/** Something anchored to a corner of the frame, whatever the frame's size. */
export type Held = { readonly corner: Corner; readonly box: Box };

/** Distance of corner items from the frame’s edges, in CSS pixels. */
const cornerMargin = { wide: 14, narrow: 8 } as const;

type Size = { readonly width: number; readonly height: number };

/** The box of something in a corner; `inset` is the distance from the edges. */
export function cornerBox({ width, height }: Size, corner: Corner, frame: Frame, inset: number): Box {
  const left = corner.endsWith("left") ? inset : frame.width - inset - width;
  const top = corner.startsWith("top") ? inset : frame.height - inset - height;
  return { left, top, right: left + width, bottom: top + height };
}

/** How far from its corner something may stand along a side, above or below what the page has put there, and by which steps. CSS pixels. */
const lift = { most: 40, step: 8 } as const;

/** The corner where something costs least (the first of equals), or the next best. `undefined` if none is free. */
export function freestCorner(
  size: Size,
  order: readonly Corner[],
  frame: Frame,
  seats: Seats,
  costOf: (box: Box) => number,
  next = 0,
): Held | undefined {
  const inset = frame.width < 560 ? cornerMargin.narrow : cornerMargin.wide;
  const free = order.flatMap((corner) => {
    const box = liftsFrom(cornerBox(size, corner, frame, inset), corner).find((it) => seats.isFree(it, 4));
    return box ? [{ corner, box, cost: costOf(box) }] : [];
  });
  const best = free.sort((a, b) => a.cost - b.cost)[Math.min(next, free.length - 1)];
  return best && { corner: best.corner, box: best.box };
}

function liftsFrom(box: Box, corner: Corner): readonly Box[] {
  const way = corner.startsWith("top") ? 1 : -1;
  return Array.from({ length: lift.most / lift.step + 1 }, (_, index) => {
    const by = way * index * lift.step;
    return { ...box, top: box.top + by, bottom: box.bottom + by };
  });
}
