/** Red, green and blue in linear light, from 0 to 1 (sRGB, IEC 61966-2-1). */
type Linear = readonly [red: number, green: number, blue: number];

/** Three of a kind: the channels of a colour, the rows of a matrix. */
type Triple<Item> = readonly [Item, Item, Item];

/** Three rows of a 3 × 3 matrix. */
type Matrix = Triple<Linear>;

/** How readers see colours: with three kinds of cones, or without the first, second or third kind. */
export const visions = ["full colour vision", "protanopia", "deuteranopia", "tritanopia"] as const;
export type Vision = (typeof visions)[number];

/**
 * What is left of a colour for a reader without one kind of cones (Machado, Oliveira and Fernandes, “A physiologically-based model for
 * simulation of color vision deficiency”, IEEE Transactions on Visualization and Computer Graphics 15, 2009; severity 1.0).
 */
const simulations: Readonly<Record<Vision, Matrix>> = {
  "full colour vision": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** From linear light to CIE XYZ, white point D65 (IEC 61966-2-1). */
const xyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const white: Linear = [0.95047, 1, 1.08883];

/** The contrast of two colours given as `#rrggbb`, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** How different two colours look to a reader: their distance in CIE L*a*b* (CIE 1976). About 2.3 is just noticeable. */
export function differenceOf(one: string, other: string, vision: Vision): number {
  const [a, b] = [labOf(one, vision), labOf(other, vision)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** A colour mixed with another, from 0 for none of it to 1 for nothing else, as `#rrggbb`. */
export function mixed(colour: string, other: string, share: number): string {
  const [from, to] = [bytesOf(colour), bytesOf(other)];
  return `#${mapped(from, (it, at) => hex(it + (to[at] - it) * share)).join("")}`;
}

function luminanceOf(colour: string): number {
  return product([xyz[1], xyz[1], xyz[1]], linearOf(colour))[0];
}

function labOf(colour: string, vision: Vision): Linear {
  const seen = mapped(product(simulations[vision], linearOf(colour)), (it) => Math.min(1, Math.max(0, it)));
  const [x, y, z] = mapped(product(xyz, seen), (it, at) => lightness(it / white[at]));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The function f of CIE L*a*b*. */
function lightness(value: number): number {
  return value > 216 / 24_389 ? Math.cbrt(value) : ((24_389 / 27) * value + 16) / 116;
}

function linearOf(colour: string): Linear {
  return mapped(bytesOf(colour), (it) => {
    const value = it / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function bytesOf(colour: string): Triple<number> {
  return mapped([1, 3, 5], (at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(byte: number): string {
  return Math.round(byte).toString(16).padStart(2, "0");
}

function product(matrix: Matrix, [red, green, blue]: Linear): Linear {
  return mapped(matrix, ([r, g, b]) => r * red + g * green + b * blue);
}

function mapped<From, To>([a, b, c]: Triple<From>, to: (item: From, at: 0 | 1 | 2) => To): Triple<To> {
  return [to(a, 0), to(b, 1), to(c, 2)];
}
