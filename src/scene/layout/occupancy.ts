/** A box in CSS pixels. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Boxes already taken, found quickly by a grid of square cells. */
export type Occupancy = {
  /** Whether a box overlaps none of those taken. */
  readonly isFree: (box: Box) => boolean;
  readonly take: (box: Box) => void;
};

const cell = 48;

/** An empty picture. Taking and asking are proportional to the cells a box covers, not to the boxes taken. */
export function createOccupancy(): Occupancy {
  const cells = new Map<number, Box[]>();
  const cellsOf = function* (box: Box) {
    for (let column = Math.floor(box.left / cell); column <= box.right / cell; column++) {
      for (let row = Math.floor(box.top / cell); row <= box.bottom / cell; row++) yield column * 65536 + row;
    }
  };
  return {
    isFree: (box) => {
      for (const key of cellsOf(box)) if (cells.get(key)?.some((it) => overlaps(it, box))) return false;
      return true;
    },
    take: (box) => {
      for (const key of cellsOf(box)) {
        const taken = cells.get(key);
        if (taken) taken.push(box);
        else cells.set(key, [box]);
      }
    },
  };
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A box grown by a margin on every side. */
export function grown(box: Box, margin: number): Box {
  return { left: box.left - margin, top: box.top - margin, right: box.right + margin, bottom: box.bottom + margin };
}

/** Whether a box lies within another. */
export function isInside(inner: Box, outer: Box): boolean {
  return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;
}

/** Whether a point lies in a box or on its edge. */
export function isPointIn([x, y]: readonly [number, number], { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The smallest box around two. */
export function boxAround([a, b]: readonly [Box, Box]): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
