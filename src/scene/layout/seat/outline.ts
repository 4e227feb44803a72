import { mercatorX, mercatorY, type Point } from "../../camera/mercator.ts";

/** Outlines that items on the map avoid or belong to, as lines of points in the world square; an area's lines are its rings. */
export type Outlines = {
  readonly land: readonly Line[];
  readonly regions: ReadonlyMap<string, readonly Line[]>;
};

/** Points in the world square, x eastward and y southward, from 0 to 1. */
export type Line = readonly Point[];

type Surface = { readonly left: number; readonly top: number; readonly unitsPerWorld: number };

/** The lines of an SVG path as our drawings write it: each starts with M, continues in relative steps, and ends with z if it is a ring. */
export function linesOfPath(path: string, { left, top, unitsPerWorld }: Surface): readonly Line[] {
  return path
    .split("M")
    .filter((it) => it !== "")
    .map((part) => {
      const numbers = (part.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      const points: Point[] = [];
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        x += numbers[index] ?? 0;
        y += numbers[index + 1] ?? 0;
        points.push([left + x / unitsPerWorld, top + y / unitsPerWorld]);
      }
      const [first] = points;
      return part.includes("z") && first ? [...points, first] : points;
    });
}

/** The lines of a list of positions [longitude, latitude]. */
export function linesOfPositions(lines: readonly (readonly (readonly number[])[])[]): readonly Line[] {
  return lines.map((line) => line.map(([lng = 0, lat = 0]): Point => [mercatorX(lng), mercatorY(lat)]));
}
