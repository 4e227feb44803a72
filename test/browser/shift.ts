import type { PNG } from "pngjs";

/** How far a part of one picture has to be moved to lie best on another, in their pixels. */
export type Shift = { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number };

const furthest = 3;

/**
 * Compares the edges in two pictures of the same size part by part (a grid of 4 by 4) and gives the shift, to a fraction of a pixel,
 * with which each part of the second lies best on the first. Parts without edges enough to tell are left out.
 */
export function shiftBetween(one: PNG, other: PNG): readonly Shift[] {
  if (one.width !== other.width || one.height !== other.height) throw new Error("pictures of different sizes");
  const [a, b] = [edgesOf(one), edgesOf(other)];
  const [partWidth, partHeight] = [Math.floor(one.width / 4), Math.floor(one.height / 4)];
  const shifts: Shift[] = [];
  for (let x = 0; x + partWidth <= one.width; x += partWidth) {
    for (let y = 0; y + partHeight <= one.height; y += partHeight) {
      const part = { left: x + furthest, top: y + furthest, right: x + partWidth - furthest, bottom: y + partHeight - furthest };
      const cost = (dx: number, dy: number) => costOf(a, b, { width: one.width, part, dx, dy });
      if (cost(furthest, furthest) / (partWidth * partHeight || 1) < 2) continue;
      shifts.push({ x, y, ...bestOf(cost) });
    }
  }
  return shifts;
}

type Cost = (dx: number, dy: number) => number;

function bestOf(cost: Cost): { readonly dx: number; readonly dy: number } {
  let best = { dx: 0, dy: 0, cost: Number.POSITIVE_INFINITY };
  for (let dx = -furthest + 1; dx < furthest; dx++) {
    for (let dy = -furthest + 1; dy < furthest; dy++) {
      const value = cost(dx, dy);
      if (value < best.cost) best = { dx, dy, cost: value };
    }
  }
  const vertex = (before: number, after: number) => {
    const curve = before - 2 * best.cost + after;
    return curve <= 0 ? 0 : (before - after) / (2 * curve);
  };
  return {
    dx: best.dx + vertex(cost(best.dx - 1, best.dy), cost(best.dx + 1, best.dy)),
    dy: best.dy + vertex(cost(best.dx, best.dy - 1), cost(best.dx, best.dy + 1)),
  };
}

type Compared = {
  readonly width: number;
  readonly part: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly dx: number;
  readonly dy: number;
};

function costOf(a: Float32Array, b: Float32Array, { width, part, dx, dy }: Compared): number {
  let sum = 0;
  for (let y = part.top; y < part.bottom; y++) {
    for (let x = part.left; x < part.right; x++) {
      const difference = (a[y * width + x] ?? 0) - (b[(y + dy) * width + x + dx] ?? 0);
      sum += difference * difference;
    }
  }
  return sum;
}

/** The steepness of the brightness at every pixel. */
function edgesOf({ width, height, data }: PNG): Float32Array {
  const bright = (x: number, y: number) => {
    const at = (y * width + x) * 4;
    return 0.3 * (data[at] ?? 0) + 0.6 * (data[at + 1] ?? 0) + 0.1 * (data[at + 2] ?? 0);
  };
  const edges = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      edges[y * width + x] = Math.hypot(bright(x + 1, y) - bright(x - 1, y), bright(x, y + 1) - bright(x, y - 1));
    }
  }
  return edges;
}
