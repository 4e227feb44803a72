import type { EmbedSizes, Sizes } from "../bytes.ts";
import type { Arrival, screens } from "./arrival.ts";
import { middleOf, shareOf } from "./figures.ts";
import { limits } from "./limits.ts";
import type { Line } from "./lines.ts";

/** What was measured of a built site; times in milliseconds if nothing else is said. */
export type Measured = {
  readonly sizes: Sizes;
  /** Of the document as built. */
  readonly document: { readonly unpacked: number; readonly elements: number };
  readonly requests: number;
  readonly embed: EmbedSizes;
  readonly hostScript: number;
  readonly exporter: { readonly size: number; readonly png: readonly number[]; readonly svg: readonly number[] };
  readonly arrivals: Record<"page" | "embed", Record<keyof typeof screens, Arrival>>;
  readonly work: readonly Work[];
  /** Script for each day of the second clock. */
  readonly clock: readonly number[];
  /** Seconds. */
  readonly building: number;
};

/** What the main thread does to show the page, and how long the live map takes to start. */
export type Work = { readonly bare: number; readonly whole: number; readonly live: number };

type Row = Omit<Line, "value" | "isNoisy"> & { readonly of: (measured: Measured) => number; readonly isNoisy?: boolean };

/** The table of all lines: what each says of what was measured, its limit, and whether it is noisy. */
export const rows: readonly Row[] = [
  { name: "document with map and list, brotli", unit: "kB", limit: limits.document, of: (it) => it.sizes.document },
  { name: "the same, unpacked", unit: "kB", limit: limits.documentUnpacked, of: (it) => it.document.unpacked },
  { name: "its elements", unit: "count", limit: limits.elements, of: (it) => it.document.elements },
  { name: "files that the first picture waits for", unit: "count", limit: limits.firstFiles, of: (it) => it.sizes.entries },
  { name: "script before the first gesture, brotli", unit: "kB", limit: limits.script, of: (it) => it.sizes.script },
  { name: "fonts of the English page", unit: "kB", limit: limits.fonts, of: (it) => it.sizes.fonts },
  { name: "files of these fonts", unit: "count", limit: limits.fontFiles, of: (it) => it.sizes.fontFiles },
  { name: "requests before the first gesture", unit: "count", limit: limits.requests, of: (it) => it.requests },
  { name: "ground of the live map, brotli", unit: "kB", limit: limits.geography, of: (it) => it.sizes.geography },
  { name: "MapLibre, brotli", unit: "kB", of: (it) => it.sizes.liveMap },
  {
    name: "an embed before the first gesture without fonts, brotli",
    unit: "kB",
    limit: limits.embed.withoutFonts,
    of: (it) => it.embed.withoutFonts,
  },
  { name: "its requests", unit: "count", limit: limits.embed.requests, of: (it) => it.embed.requests },
  { name: "its script, brotli", unit: "kB", limit: limits.embed.script, of: (it) => it.embed.script },
  { name: "its fonts", unit: "kB", limit: limits.embed.fonts, of: (it) => it.embed.fonts },
  { name: "files of its fonts", unit: "count", limit: limits.embed.fontFiles, of: (it) => it.embed.fontFiles },
  { name: "embed.js, brotli", unit: "kB", limit: limits.hostScript, of: (it) => it.hostScript },
  { name: "the exporter's code on demand, brotli", unit: "kB", limit: limits.exporter, of: (it) => it.exporter.size },
  ...(["page", "embed"] as const).flatMap((place): readonly Row[] => {
    const name = place === "page" ? "the page" : "the embed of the map";
    return [
      ...(["wide", "phone"] as const).map((screen): Row => {
        const of = ({ arrivals }: Measured) => arrivals[place][screen].shift;
        return { name: `layout shift of ${name}, ${screen} window`, unit: "shift", limit: limits.shift, of };
      }),
      {
        name: `script of files before the picture of ${name}`,
        unit: "ms",
        limit: limits.scriptBeforePicture,
        // An embed's script, which is small, waits for the document alone.
        isNoisy: place === "embed",
        of: ({ arrivals }) => Math.max(...Object.values(arrivals[place]).map((it) => it.script.files)),
      },
      {
        name: "script in its document before the picture",
        unit: "ms",
        isNoisy: true,
        of: ({ arrivals }) => Math.max(...Object.values(arrivals[place]).map((it) => it.script.document)),
      },
      {
        name: `times a script draws the map anew as ${name} loads`,
        unit: "count",
        limit: limits.redraws,
        of: ({ arrivals }) => Math.max(...Object.values(arrivals[place]).map((it) => it.redraws)),
      },
    ];
  }),
  { name: "script for a PNG of 1600 × 900", unit: "ms", limit: 400, isNoisy: true, of: (it) => middleOf(it.exporter.png) },
  { name: "script for an SVG of 1600 × 900", unit: "ms", isNoisy: true, of: (it) => middleOf(it.exporter.svg) },
  { name: "work to show the page without script", unit: "ms", isNoisy: true, of: middleWork((it) => it.bare) },
  {
    name: "work more with its script (drowned by noise when small)",
    unit: "ms",
    isNoisy: true,
    of: middleWork((it) => it.whole - it.bare),
  },
  { name: "from the pointer on the map to the live map", unit: "ms", isNoisy: true, of: middleWork((it) => it.live) },
  {
    name: "the same, in times the work to show the page",
    unit: "times",
    isNoisy: true,
    of: middleWork((it) => it.live / it.bare),
  },
  { name: "script for a day of the second clock, median", unit: "ms", isNoisy: true, of: (it) => middleOf(it.clock) },
  { name: "the same, 95th percentile", unit: "ms", isNoisy: true, of: (it) => shareOf(it.clock, 0.95) },
  { name: "building the site", unit: "s", limit: 60, isNoisy: true, of: (it) => it.building },
];

/** What was measured, line by line. */
export function siteLines(measured: Measured): readonly Line[] {
  return rows.map(({ of, isNoisy = false, ...line }) => ({ ...line, isNoisy, value: of(measured) }));
}

function middleWork(of: (work: Work) => number): (measured: Measured) => number {
  return ({ work }) => middleOf(work.map(of));
}
