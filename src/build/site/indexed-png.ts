import { crc32, deflateSync } from "node:zlib";

export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Four bytes per pixel, opaque. */
  readonly rgba: Uint8Array;
};

/** Colours this close (sum of the channel differences) share an entry; the most common few dozen may be closer. */
const leastColourDistance = { common: 4, other: 18 } as const;
const commonCount = 24;

/**
 * A PNG of at most 256 colours, a third of the size of full colour: the picture's most common colours are exact, any other becomes the
 * nearest of them (PNG specification, third edition: colour type 3, filter 0). For flat drawings, not photographs.
 */
export function indexedPng({ width, height, rgba }: Pixels): Buffer {
  const words = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let index = 0; index < words.length; index++) {
    const at = index * 4;
    const colour = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
    words[index] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(counts);
  const entries = new Map([...counts.keys()].map((it) => [it, nearest(it, palette)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let index = 0; index < words.length; index++) {
    rows[index + Math.floor(index / width) + 1] = entries.get(words[index] ?? 0) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((it) => [it >> 16, (it >> 8) & 255, it & 255]))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The most common colours, none nearly equal to another; ties are broken by value, so that the result is deterministic. */
function paletteOf(counts: ReadonlyMap<number, number>): readonly number[] {
  const palette: number[] = [];
  for (const [colour] of [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a - b)) {
    if (palette.length === 256) break;
    const least = palette.length < commonCount ? leastColourDistance.common : leastColourDistance.other;
    if (palette.every((it) => channels(it, colour).reduce((sum, by) => sum + Math.abs(by), 0) >= least)) palette.push(colour);
  }
  return palette;
}

function nearest(colour: number, palette: readonly number[]): number {
  let [best, least] = [0, Infinity];
  for (const [index, entry] of palette.entries()) {
    const [red, green, blue] = channels(entry, colour);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** The differences between two colours in red, green and blue. */
function channels(a: number, b: number): readonly [number, number, number] {
  return [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
