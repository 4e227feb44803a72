import { type GeoContext, type GeoPermissibleObjects, geoIdentity, geoPath, geoTransform } from "d3-geo";
import { mercatorX, mercatorY, type Point } from "../scene/camera/mercator.ts";

/** A drawing area cut out of the world square: one unit is `1 / unitsPerWorld` of the world's side. */
export type Surface = {
  readonly left: number;
  readonly top: number;
  readonly unitsPerWorld: number;
  /** Paths are clipped to this box: left, top, right, bottom in units. */
  readonly clip: readonly [left: number, top: number, right: number, bottom: number];
  /** Paths are rounded to this fraction of a unit: steps per unit, a power of two. */
  readonly stepsPerUnit: number;
};

/** Converts longitude and latitude to units of a surface. */
export function onSurface(surface: Surface, [lng, lat]: readonly [number, number]): Point {
  return [(mercatorX(lng) - surface.left) * surface.unitsPerWorld, (mercatorY(lat) - surface.top) * surface.unitsPerWorld];
}

/**
 * SVG path data for a geometry ([longitude, latitude], WGS 84) on a surface: d3-geo's `geoPath` with the planar Mercator transform, clipped
 * to the surface, in relative steps of its rounding (the shortest form: half the size of absolute coordinates after compression). Empty if none
 * of it lies on the surface.
 */
export function pathOf(geometry: GeoPermissibleObjects, surface: Surface): string {
  const [left, top, right, bottom] = surface.clip;
  const mercator = geoTransform({
    point(lng, lat) {
      const [x, y] = onSurface(surface, [lng, lat]);
      this.stream.point(x, y);
    },
  });
  const clip = geoIdentity().clipExtent([
    [left, top],
    [right, bottom],
  ]);
  const context = createRelativePath(surface.stepsPerUnit);
  geoPath({ stream: (sink) => mercator.stream(clip.stream(sink)) }, context)(geometry);
  return context.path();
}

type RelativePath = GeoContext & { readonly path: () => string };

function createRelativePath(stepsPerUnit: number): RelativePath {
  const rounded = (value: number) => Math.round(value * stepsPerUnit) / stepsPerUnit;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let start = "";
  let steps: [number, number][] = [];
  const parts: string[] = [];
  const flush = (closed: boolean) => {
    const last = steps.at(-1);
    if (closed && last && x === startX && y === startY) steps.pop();
    if (steps.length >= (closed ? 2 : 1)) parts.push(start + stepsText(steps) + (closed ? "z" : ""));
    steps = [];
    if (closed) [x, y] = [startX, startY];
  };
  return {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo(toX, toY) {
      flush(false);
      [x, y] = [rounded(toX), rounded(toY)];
      [startX, startY] = [x, y];
      start = `M${x}${separated(y)}`;
    },
    lineTo(toX, toY) {
      const [nextX, nextY] = [rounded(toX), rounded(toY)];
      if (nextX === x && nextY === y) return;
      steps.push([nextX - x, nextY - y]);
      [x, y] = [nextX, nextY];
    },
    closePath: () => flush(true),
    path() {
      flush(false);
      return parts.join("");
    },
  };
}

function stepsText(steps: readonly (readonly [number, number])[]): string {
  return steps.map(([dx, dy], index) => `${index === 0 ? "l" : ""}${index === 0 ? dx : separated(dx)}${separated(dy)}`).join("");
}

function separated(value: number): string {
  return value < 0 ? String(value) : ` ${value}`;
}
