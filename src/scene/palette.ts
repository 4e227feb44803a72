import type { VoiceId } from "../domain/actor.ts";

/** What the ground, the type and the marks are drawn in. Colours for voices stand apart: only a statement may bring one. */
type PlainColour =
  | "paper"
  | "card"
  | "ink"
  | "quiet"
  | "rule"
  | "sea"
  | "deep"
  | "land"
  | "alliance"
  | "home"
  | "river"
  | "border"
  | "oblast"
  | "outward"
  | "control"
  | "region"
  | "pattern"
  | "place"
  | "country"
  | "water"
  | "note"
  | "band";

export type ColourName = PlainColour | VoiceId;

/** Every colour, by what it is for. Pages write them as custom properties, pictures as they stand. */
export type Palette = Readonly<Record<ColourName, string>>;

/** The palette of a page: each colour by its custom property, so that the theme can change under what is drawn. */
export const pagePalette = new Proxy({} as Palette, { get: (_, name) => `var(--${String(name)})` });

/** A voice's shape in a square of 10 with its centre at 0, 0: an SVG path, filled unless hollow. */
export type Shape = {
  readonly path: string;
  readonly hollow: boolean;
  /** Its outline, so many times as large. */
  readonly outline: (scale: number) => Outline;
};

/** A closed outline: the way from a point to where it begins, and on from there as SVG path data, relative. */
export type Outline = { readonly from: readonly [x: number, y: number]; readonly path: string };

const short = (value: number) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, "$1.");

function shapeWith(outline: Shape["outline"], hollow = false): Shape {
  return { path: pathAt([[0, 0]], outline(1)), hollow, outline };
}

/** SVG path data of an outline at several points. A closed path ends where it began: from there is the shortest way to the next. */
export function pathAt(points: readonly (readonly [x: number, y: number])[], { from: [dx, dy], path }: Outline): string {
  let last: readonly [number, number] | undefined;
  return points
    .map(([x, y]) => {
      const start = [x + dx, y + dy].map((it) => Math.round(it * 10) / 10) as [number, number];
      const step = last ? `m${listed(start[0] - last[0], start[1] - last[1])}` : `M${listed(...start)}`;
      last = start;
      return step + path;
    })
    .join("");
}

/** Numbers one after another, as short as SVG lets them be written. */
function listed(...numbers: readonly number[]): string {
  return numbers.map(short).reduce((text, it) => text + (it.startsWith("-") || text === "" ? it : ` ${it}`), "");
}

/** Steps from the centre to the first corner, and from each corner to the next. */
function polygon(...steps: readonly (readonly [x: number, y: number])[]): Shape {
  return shapeWith((scale) => {
    const [from = [0, 0], ...others] = steps.map(([x, y]) => [x * scale, y * scale] as const);
    return { from, path: `l${listed(...others.flat())}z` };
  });
}

/** One arc from the top nearly round to it. */
function circle(radius: number, hollow = false): Shape {
  return shapeWith((scale) => {
    const r = short(radius * scale);
    return { from: [0, -radius * scale], path: `a${r} ${r} 0 1 1-.01 0z` };
  }, hollow);
}

/** A voice always shows by shape as well as by colour. */
export const shapes: Readonly<Record<VoiceId, Shape>> = {
  kyiv: circle(4.6),
  moscow: polygon([-4.1, -4.1], [8.2, 0], [0, 8.2], [-8.2, 0]),
  washington: polygon([0, -5.4], [5.4, 5.4], [-5.4, 5.4], [-5.4, -5.4]),
  nato: polygon([0, -4.9], [5.2, 9.1], [-10.4, 0]),
  "european-union": polygon([0, -5], [4.9, 3.6], [-1.9, 5.7], [-6, 0], [-1.9, -5.7]),
  "other-governments": polygon([0, 4.9], [-5.2, -9.1], [10.4, 0]),
  observers: circle(3.9, true),
};

/** The notch in the shape of a joint statement. */
export function notchOutline(scale: number): Outline {
  return { from: [-scale, 0.4 * scale], path: `h${short(2 * scale)}v${short(5.4 * scale)}h${short(-2 * scale)}z` };
}
