import { type Camera, type Frame, mercatorX, mercatorY, type Point, worldSizeOf } from "../../camera/mercator.ts";
import type { RegionState } from "../../on-map/region-state.ts";
import type { Box } from "../box.ts";
import type { Line, Outlines } from "./outline.ts";

/** Side of a terrain cell in CSS pixels. */
export const cell = 4;

/** A set of a frame's cells, with fast counts for any box. */
export type Mask = {
  /** Its cells, row by row: 1 where it is; absent if it is no set of cells. */
  readonly cells?: Uint8Array;
  /** How many of its cells lie in a box, which may extend beyond the frame. */
  readonly countIn: (box: Box) => number;
  /** The same for whole cells: from a column and a row up to others, which are not counted. */
  readonly countOf: (fromColumn: number, fromRow: number, toColumn: number, toRow: number) => number;
  /** Whether it contains the cell at a point; always `false` outside the frame. */
  readonly has: (x: number, y: number) => boolean;
  /** The smallest box around its cells; `undefined` if it is empty. */
  readonly box: Box | undefined;
  /** Whether it shares a cell with another mask of the same frame. */
  readonly meets: (other: Mask) => boolean;
};

/** What lies under a frame, in cells: what may be covered or crossed, and where each region is. */
export type Terrain = {
  readonly frame: Frame;
  readonly land: Mask;
  /** The home region. */
  readonly home: Mask;
  /** Areas on land that are spoken about or tinted. */
  readonly areas: Mask;
  /** Those areas and the bands. */
  readonly spoken: Mask;
  readonly bands: Mask;
  /** Seas with the hatch of a claim. */
  readonly toned: Mask;
  /** If the home region is a group of islands, those that are small in the frame: what is written over them would hide them. */
  readonly islets: Mask;
  /** The cells of a region; for a border, those of its band. */
  readonly regionOf: (id: string) => Mask;
};

type Request = {
  readonly outlines: Outlines;
  readonly regions: readonly RegionState[];
  readonly camera: Camera;
  readonly frame: Frame;
  /** Half the width of a band in CSS pixels, including the space kept free around it. */
  readonly band: number;
};

/** The ground under the last camera, kept for each set of outlines: it stays while the reader chooses what is shown on it. */
const lastGround = new WeakMap<Outlines, { readonly key: string; readonly ground: GroundCells }>();

/** The cells of everything drawn under a camera, whatever is said of it. */
type GroundCells = {
  readonly land: Mask;
  readonly maskOf: (region: RegionState) => Mask;
  /** The cells of a region's small islands. */
  readonly islets: (region: RegionState) => Mask;
  /** The cells of several regions together, by their ids. */
  readonly union: (regions: readonly RegionState[]) => Mask;
};

function groundUnder({ outlines, camera, frame, band }: Request): GroundCells {
  const key = [...camera.center, camera.zoom, frame.width, frame.height, band].join();
  const last = lastGround.get(outlines);
  if (last?.key === key) return last.ground;
  const size = { columns: Math.ceil(frame.width / cell), rows: Math.ceil(frame.height / cell) };
  const empty = () => new Uint8Array(size.columns * size.rows);
  const onScreen = screenOf(camera, frame);
  const filled = (lines: readonly Line[]) => {
    const cells = empty();
    fillInto(cells, size, lines.map(onScreen));
    return cells;
  };
  const along = (lines: readonly Line[]) => {
    const cells = empty();
    strokeInto(cells, size, lines.map(onScreen), band);
    return cells;
  };
  const cells = new Map<string, Uint8Array>();
  const linesOf = (id: string) => outlines.regions.get(id) ?? [];
  const islands = (lines: readonly Line[]) => (hasMainland(lines) ? [] : lines.map(onScreen).filter(isSmallerThan(island)));
  const makeCells = ({ id, kind, role }: RegionState) => {
    const lines = linesOf(id);
    if (kind !== "area" && kind !== "sea") return along(lines);
    const made = filled(lines);
    markCorners(made, size, role === "home" ? islands(lines) : lines.map(onScreen).filter(isSmallerThan(4 * cell)));
    return made;
  };
  const cellsOf = (region: RegionState) => {
    const known = cells.get(region.id) ?? makeCells(region);
    cells.set(region.id, known);
    return known;
  };
  const isletsOf = ({ id }: RegionState) => {
    const made = empty();
    const rings = islands(linesOf(id));
    fillInto(made, size, rings);
    markCorners(made, size, rings);
    return made;
  };
  const union = (regions: readonly RegionState[]) => {
    const all = empty();
    for (const one of regions.map(cellsOf)) for (let index = 0; index < all.length; index++) if (one[index]) all[index] = 1;
    return all;
  };
  const masks = new Map<string, Mask>();
  const remembered = (name: string, make: () => Uint8Array) => {
    const mask = masks.get(name) ?? maskOf(make(), size);
    masks.set(name, mask);
    return mask;
  };
  const ground: GroundCells = {
    land: maskOf(filled(outlines.land), size),
    maskOf: (region) => remembered(region.id, () => cellsOf(region)),
    islets: (region) => remembered(`islets of ${region.id}`, () => isletsOf(region)),
    union: (regions) => remembered(regions.map((it) => it.id).join("+"), () => union(regions)),
  };
  lastGround.set(outlines, { key, ground });
  return ground;
}

/** The terrain under a camera. */
export function terrainOf(request: Request): Terrain {
  const { regions, frame } = request;
  const { land, maskOf: regionMask, islets, union } = groundUnder(request);
  const home = regions.find((it) => it.role === "home");
  const isSpoken = (it: RegionState) => it.shapes.length > 0 || it.isTinted;
  const areas = regions.filter((it) => it.kind === "area" && it.role === undefined && isSpoken(it));
  const bands = regions.filter((it) => it.kind === "border" && it.tone !== undefined);
  return {
    frame,
    land,
    home: union(home ? [home] : []),
    areas: union(areas),
    spoken: union([...areas, ...bands]),
    bands: union(bands),
    toned: union(regions.filter((it) => it.kind === "sea" && it.tone !== undefined)),
    islets: home ? islets(home) : union([]),
    regionOf: (id) => {
      const region = regions.find((it) => it.id === id);
      return region ? regionMask(region) : union([]);
    },
  };
}

/** Points in the world square, as CSS pixels in a frame; those across the antimeridian are moved to the visible side. */
function screenOf({ center, zoom }: Camera, { width, height }: Frame): (line: Line) => Line {
  const world = worldSizeOf(zoom);
  const [x0, y0] = [mercatorX(center[0]), mercatorY(center[1])];
  return (line) => {
    const [first] = line;
    const shift = first ? Math.round(x0 - first[0]) : 0;
    return line.map(([x, y]): Point => [(x + shift - x0) * world + width / 2, (y - y0) * world + height / 2]);
  };
}

type Size = { readonly columns: number; readonly rows: number };

/** Fills rings by the even-odd rule, row by row, sampling at the middle of each cell. */
function fillInto(cells: Uint8Array, { columns, rows }: Size, rings: readonly Line[]): void {
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [ax, ay] = ring[index - 1] as Point;
      const [bx, by] = ring[index] as Point;
      if (ay === by) continue;
      const [top, bottom] = ay < by ? [ay, by] : [by, ay];
      const from = Math.max(0, Math.ceil(top / cell - 0.5));
      const to = Math.min(rows - 1, Math.ceil(bottom / cell - 0.5) - 1);
      for (let row = from; row <= to; row++) {
        const y = (row + 0.5) * cell;
        (crossings[row] as number[]).push(ax + ((y - ay) / (by - ay)) * (bx - ax));
      }
    }
  }
  for (let row = 0; row < rows; row++) {
    const xs = (crossings[row] as number[]).sort((a, b) => a - b);
    for (let index = 0; index + 1 < xs.length; index += 2) {
      const from = Math.max(0, Math.ceil((xs[index] as number) / cell - 0.5));
      const to = Math.min(columns - 1, Math.ceil((xs[index + 1] as number) / cell - 0.5) - 1);
      for (let column = from; column <= to; column++) cells[row * columns + column] = 1;
    }
  }
}

/** Width and height of the smallest box around a ring, in its own units. */
function extentOf(ring: Line): readonly [width: number, height: number] {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
}

/** Whether a ring is smaller than this on both sides, in CSS pixels. */
function isSmallerThan(most: number): (ring: Line) => boolean {
  return (ring) => extentOf(ring).every((it) => it < most);
}

/** Whether one ring is nearly all of an area; otherwise it is a group of islands. */
function hasMainland(rings: readonly Line[]): boolean {
  const sizes = rings.map((it) => extentOf(it).reduce((one, other) => one * other));
  return Math.max(...sizes) > 0.8 * sizes.reduce((sum, it) => sum + it, 0);
}

/** An island of the home region smaller than this is not written on, only beside. CSS pixels. */
const island = 64;

/** Marks the cells at the corners of rings, which of small ones may hold no cell’s middle. */
function markCorners(cells: Uint8Array, { columns, rows }: Size, rings: readonly Line[]): void {
  for (const [x, y] of rings.flat()) {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    if (column >= 0 && row >= 0 && column < columns && row < rows) cells[row * columns + column] = 1;
  }
}

/** Marks the cells within a distance of lines. */
function strokeInto(cells: Uint8Array, { columns, rows }: Size, lines: readonly Line[], radiusPx: number): void {
  const [width, height] = [columns * cell, rows * cell];
  for (const line of lines) {
    for (let index = 1; index < line.length; index++) {
      const [ax, ay] = line[index - 1] as Point;
      const [bx, by] = line[index] as Point;
      const isFar =
        Math.max(ax, bx) < -radiusPx ||
        Math.min(ax, bx) > width + radiusPx ||
        Math.max(ay, by) < -radiusPx ||
        Math.min(ay, by) > height + radiusPx;
      if (isFar) continue;
      const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / cell));
      for (let step = 0; step <= steps; step++) {
        const [x, y] = [ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps];
        const [left, right] = [
          Math.max(0, Math.floor((x - radiusPx) / cell)),
          Math.min(columns - 1, Math.floor((x + radiusPx) / cell)),
        ];
        const [top, bottom] = [
          Math.max(0, Math.floor((y - radiusPx) / cell)),
          Math.min(rows - 1, Math.floor((y + radiusPx) / cell)),
        ];
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++) {
            if (Math.hypot((column + 0.5) * cell - x, (row + 0.5) * cell - y) <= radiusPx) cells[row * columns + column] = 1;
          }
        }
      }
    }
  }
}

/** A mask of cells with cumulative sums for counting (a summed-area table: Crow, 1984). */
function maskOf(cells: Uint8Array, { columns, rows }: Size): Mask {
  const sums = new Int32Array((columns + 1) * (rows + 1));
  let [left, top, right, bottom] = [columns, rows, -1, -1];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const isIn = cells[row * columns + column] as number;
      const at = (row + 1) * (columns + 1) + column + 1;
      sums[at] = isIn + (sums[at - 1] as number) + (sums[at - columns - 1] as number) - (sums[at - columns - 2] as number);
      if (!isIn) continue;
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    }
  }
  const stride = columns + 1;
  const countOf = (fromColumn: number, fromRow: number, toColumn: number, toRow: number) => {
    const x0 = Math.max(0, fromColumn);
    const x1 = Math.min(columns, toColumn);
    const y0 = Math.max(0, fromRow) * stride;
    const y1 = Math.min(rows, toRow) * stride;
    if (x1 <= x0 || y1 <= y0) return 0;
    return (sums[y1 + x1] as number) - (sums[y1 + x0] as number) - (sums[y0 + x1] as number) + (sums[y0 + x0] as number);
  };
  return {
    cells,
    countOf,
    countIn: (box) =>
      countOf(Math.floor(box.left / cell), Math.floor(box.top / cell), Math.ceil(box.right / cell), Math.ceil(box.bottom / cell)),
    has: (x, y) => {
      const column = Math.floor(x / cell);
      const row = Math.floor(y / cell);
      return column >= 0 && row >= 0 && column < columns && row < rows && cells[row * columns + column] === 1;
    },
    meets: (other) => {
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++)
          if (cells[row * columns + column] === 1 && other.has((column + 0.5) * cell, (row + 0.5) * cell)) return true;
      return false;
    },
    box: right < 0 ? undefined : { left: left * cell, top: top * cell, right: (right + 1) * cell, bottom: (bottom + 1) * cell },
  };
}

/** How many cells a box covers. */
export function cellsIn({ left, top, right, bottom }: Box): number {
  return (Math.ceil(right / cell) - Math.floor(left / cell)) * (Math.ceil(bottom / cell) - Math.floor(top / cell));
}
