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
  /** The shape around the point an SVG path has come to, so many times as large. */
  readonly around: (scale: number) => string;
};

const two = (value: number) => String(Math.round(value * 100) / 100);

function shapeWith(around: Shape["around"], hollow = false): Shape {
  return { path: `M0 0${around(1)}`, hollow, around };
}

/** Steps from the centre to the first corner, and from each corner to the next. */
function polygon(...steps: readonly (readonly [x: number, y: number])[]): Shape {
  return shapeWith((scale) => {
    const [first, ...others] = steps.map(([x, y]) => `${two(x * scale)} ${two(y * scale)}`);
    return `m${first}l${others.join(" ")}z`;
  });
}

function circle(radius: number, hollow = false): Shape {
  return shapeWith((scale) => {
    const [r, d] = [two(radius * scale), two(2 * radius * scale)];
    return `m-${r} 0a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0-${d} 0z`;
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

/** The notch in the shape of a joint statement, around the point an SVG path has come to. */
export function notchAround(scale: number): string {
  return `m${two(-scale)} ${two(0.4 * scale)}h${two(2 * scale)}v${two(5.4 * scale)}h${two(-2 * scale)}z`;
}
