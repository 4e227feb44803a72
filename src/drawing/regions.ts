import type { RegionId } from "../domain/region.ts";
import type { DrawnLine } from "../scene/ground/borders.ts";
import type { Palette } from "../scene/palette.ts";
import type { RegionState } from "../scene/region-state.ts";
import type { Scene } from "../scene/scene.ts";
import { element } from "./svg.ts";

/** A soft sweep: translucent strokes laid over each other, widest first. Widths in CSS pixels. */
const sweepStrokes: readonly { readonly width: number; readonly opacity: number }[] = [
  { width: 16, opacity: 0.13 },
  { width: 13, opacity: 0.14 },
  { width: 10, opacity: 0.16 },
  { width: 6.5, opacity: 0.18 },
  { width: 3.5, opacity: 0.22 },
];

/** Length of a voice's stretch of a sweep that several voices share, in CSS pixels. */
const stretch = 20;

/**
 * The patterns of areas out of the government's control: hatch for Crimea, dots for part of the Donbas. Never a country's colour.
 * `scale` is in drawing units per unit of the pattern.
 */
export function drawPatterns(palette: Palette, scale: number): string {
  const hatch = element("path", { d: "M0 0V14", stroke: palette.pattern, "stroke-width": 2.2, "stroke-opacity": 0.75 });
  const dots =
    element("circle", { cx: 3.5, cy: 3.5, r: 1.9, fill: palette.pattern }) +
    element("circle", { cx: 10.5, cy: 10.5, r: 1.9, fill: palette.pattern });
  const pattern = (id: string, turn: number, content: string) =>
    element(
      "pattern",
      { id, patternUnits: "userSpaceOnUse", width: 14, height: 14, patternTransform: `scale(${scale})rotate(${turn})` },
      content,
    );
  return pattern("pattern-hatch", 45, hatch) + pattern("pattern-dots", 0, dots);
}

/** Which areas carry a pattern. */
export const patterns: ReadonlyMap<RegionId, "hatch" | "dots"> = new Map([
  ["crimea", "hatch"],
  ["donbas-ngca", "dots"],
]);

/** How the pattern of an area is filled in: as a pattern of the page, or stroke by stroke where renderers must agree. */
export type Fill = (region: RegionState, pattern: "hatch" | "dots") => string;

const byReference: Fill = (region, pattern) => element("use", { ...outline(region), fill: `url(#pattern-${pattern})` });

/** Areas that carry a tint of their own; other areas show only when they are chosen or lit. */
const tinted = new Set(["crimea", "donbas"]);

/** What of a scene is drawn by the outlines of regions. */
export type Outlined = Pick<Scene, "regions" | "borders">;

/** Everything drawn of the regions over the ground: tints, patterns, disputed lines, sweeps, edges, and what can be pointed at. */
export function drawRegions({ regions, borders: { lines } }: Outlined, palette: Palette, fill: Fill = byReference): string {
  const areas = regions.filter((it) => it.kind === "area" || it.kind === "sea");
  const order = [...areas.filter((it) => it.kind === "sea"), ...byExtent(areas.filter((it) => it.kind === "area"))];
  const borders = regions.filter((it) => it.kind === "border");
  return [
    ...order.map((it) => drawArea(it, palette, fill)),
    ...lines.map((it) => element("use", { ...outline(it), fill: "none", ...linePaintOf(it, palette) })),
    ...borders.map((it) => drawSweeps(it, palette)),
    ...[...order, ...borders].map((it) => drawEdge(it, palette)),
    ...[...order, ...borders].filter((it) => it.speaking.length > 0 || it.state === "chosen").map(drawTarget),
  ].join("");
}

/** Larger first, so that what lies within stays in reach. */
function byExtent(regions: readonly RegionState[]): readonly RegionState[] {
  const extent = ({ bbox: [west, south, east, north] }: RegionState) => (east - west) * (north - south);
  return [...regions].sort((a, b) => extent(b) - extent(a));
}

/** How a disputed line is painted, as attributes of an element. */
export function linePaintOf({ colour, width, dash }: DrawnLine, palette: Palette) {
  return { stroke: palette[colour], "stroke-width": width, "stroke-dasharray": dash?.join(" ") };
}

function outline(region: { readonly id: string }) {
  return { href: `#outline-${region.id}` };
}

function drawArea(region: RegionState, palette: Palette, fill: Fill): string {
  const isOut = region.state === "chosen" || region.state === "lit";
  const tint = tinted.has(region.id)
    ? element("use", { ...outline(region), fill: palette.region, "fill-opacity": isOut ? 1 : 0.75 })
    : isOut && region.kind === "sea"
      ? element("use", { ...outline(region), fill: palette.water, "fill-opacity": 0.1 })
      : isOut
        ? element("use", { ...outline(region), fill: palette.region, "fill-opacity": 0.6 })
        : "";
  const pattern = patterns.get(region.id);
  return tint + (pattern === undefined ? "" : fill(region, pattern));
}

function drawSweeps(region: RegionState, palette: Palette): string {
  const voices = region.sweeps;
  const strokes = voices.map((voice, index) =>
    sweepStrokes
      .map(({ width, opacity }, step) =>
        element("use", {
          ...outline(region),
          class: `sweep-${step}`,
          "stroke-width": width,
          "stroke-opacity": opacity,
          ...(voices.length > 1
            ? { "stroke-dasharray": `${stretch} ${stretch * (voices.length - 1)}`, "stroke-dashoffset": -stretch * index }
            : {}),
        }),
      )
      .reduce(
        (drawn, stroke) => drawn + stroke,
        `<g class="sweep" stroke="${palette[voice]}" fill="none" data-voice="${voice}" opacity="${region.state === "faded" ? 0.35 : 1}">`,
      )
      .concat("</g>"),
  );
  return strokes.join("");
}

function drawEdge(region: RegionState, palette: Palette): string {
  const isOut = region.state === "chosen" || region.state === "lit";
  if (!isOut) return "";
  return element("use", {
    ...outline(region),
    class: "edge",
    fill: "none",
    stroke: palette.ink,
    "stroke-width": region.state === "chosen" ? 1.6 : 0.8,
  });
}

function drawTarget(region: RegionState): string {
  return element("use", {
    ...outline(region),
    class: `target ${region.kind}`,
    "data-region": region.id,
    "data-state": region.state,
  });
}
