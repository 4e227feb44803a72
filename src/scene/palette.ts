import type { ShapeName, VoiceId } from "../domain/actor.ts";

/** Colours of the ground, the type and the marks, the same for every atlas. */
export type PlainColour =
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

/** Their values. */
export type PlainColours = Readonly<Record<PlainColour, string>>;

/** The name of a voice's colour. Only a statement may bring one in. */
export type VoiceColour = `voice-${VoiceId}`;

export type ColourName = PlainColour | VoiceColour;

/** Every colour by purpose. Pages write them as custom properties, pictures as literal values. */
export type Palette = Readonly<Record<ColourName, string>>;

export function voiceColour(voice: VoiceId): VoiceColour {
  return `voice-${voice}`;
}

/** The value of a colour. Throws if the palette has none: it was made for an atlas without that voice. */
export function colourIn(palette: Palette, name: ColourName): string {
  const colour = palette[name];
  if (colour === undefined) throw new Error(`unknown colour: ${name}`);
  return colour;
}

/** A page's palette: each colour as its custom property, so that a theme change needs no redrawing. */
export const pagePalette = new Proxy({} as Palette, { get: (_, name) => `var(--${String(name)})` });

/** A voice's shape in a square of 10 centred on 0, 0: an SVG path, filled unless hollow. */
export type Shape = {
  readonly path: string;
  readonly hollow: boolean;
  /** Its outline, scaled. */
  readonly outline: (scale: number) => Outline;
};

/** A closed outline: the offset from a point to where it begins, and SVG path data from there, in relative steps. */
export type Outline = { readonly from: readonly [x: number, y: number]; readonly path: string };

const short = (value: number) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, "$1.");

function shapeWith(outline: Shape["outline"], hollow = false): Shape {
  return { path: pathAt([[0, 0]], outline(1)), hollow, outline };
}

/** SVG path data for an outline at several points. A closed path ends where it began, so the move to the next is shortest from there. */
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

/** Numbers in sequence, in the shortest form SVG allows. */
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

/** A single arc from the top, almost back round to it. */
function circle(radius: number, hollow = false): Shape {
  return shapeWith((scale) => {
    const r = short(radius * scale);
    return { from: [0, -radius * scale], path: `a${r} ${r} 0 1 1-.01 0z` };
  }, hollow);
}

/** A voice is always recognisable by shape as well as colour. */
export const shapes: Readonly<Record<ShapeName, Shape>> = {
  circle: circle(4.6),
  square: polygon([-4.1, -4.1], [8.2, 0], [0, 8.2], [-8.2, 0]),
  diamond: polygon([0, -5.4], [5.4, 5.4], [-5.4, 5.4], [-5.4, -5.4]),
  triangle: polygon([0, -4.9], [5.2, 9.1], [-10.4, 0]),
  pentagon: polygon([0, -5], [4.9, 3.6], [-1.9, 5.7], [-6, 0], [-1.9, -5.7]),
  "triangle-down": polygon([0, 4.9], [-5.2, -9.1], [10.4, 0]),
  ring: circle(3.9, true),
  "triangle-right": polygon([4.9, 0], [-9.1, 5.2], [0, -10.4]),
};

/** The notch in a joint statement's shape. */
export function notchOutline(scale: number): Outline {
  return { from: [-scale, 0.4 * scale], path: `h${short(2 * scale)}v${short(5.4 * scale)}h${short(-2 * scale)}z` };
}
