import type { DrawnLine } from "../scene/ground/borders.ts";
import type { RegionState, Tone } from "../scene/on-map/region-state.ts";
import { colourIn, type Palette } from "../scene/palette.ts";
import type { Scene } from "../scene/scene.ts";
import { element, rounded } from "./svg.ts";

/** A soft band: overlapping translucent strokes, widest first, as shares of its width, with a line along its middle. */
const bandStrokes: readonly number[] = [1, 0.78, 0.58, 0.4, 0.24];
const bandOpacity = { plain: 0.1, lit: 0.15 } as const;

/** The fill of an area: a pattern for disputed ones, or the hatch on a sea mentioned by a claim, in the speaker's colour. */
export type Pattern = { readonly kind: "hatch" } | { readonly kind: "dots" } | { readonly kind: "sea"; readonly tone: Tone };

/** How an area's pattern is drawn: as an SVG pattern of the page, or stroke by stroke if all renderers must agree. */
export type Fill = (region: RegionState, pattern: Pattern) => string;

/** Spacing of a pattern’s lines and dots in CSS pixels. */
export const patternSize = { hatch: 8.75, dots: 8.75, sea: 8 } as const;

/**
 * The page's patterns: hatch and dots for disputed areas, never in a country's colour, and a hatch in each tone. `scale` is in drawing
 * units per CSS pixel; their ids begin with the prefix.
 */
export function drawPatterns(palette: Palette, scale: number, tones: readonly Tone[], prefix = "pattern"): string {
  const pattern = (id: string, turn: number, size: number, content: string) =>
    element(
      "pattern",
      {
        id,
        patternUnits: "userSpaceOnUse",
        width: size,
        height: size,
        "data-turn": String(turn),
        patternTransform: `scale(${rounded(scale)})rotate(${turn})`,
      },
      content,
    );
  // A rectangle, because strokes on a page keep their width at any scale.
  const stripe = (colour: string, size: number, width: number, opacity: number) =>
    element("rect", { width, height: size, fill: colour, "fill-opacity": opacity });
  const dot = (at: number) => element("circle", { cx: at, cy: at, r: 1.2, fill: palette.pattern });
  return [
    pattern(`${prefix}-hatch`, 45, patternSize.hatch, stripe(palette.pattern, patternSize.hatch, 1, 0.6)),
    pattern(`${prefix}-dots`, 0, patternSize.dots, dot(patternSize.dots / 4) + dot((patternSize.dots * 3) / 4)),
    ...tones.map((tone) =>
      pattern(
        `${prefix}-sea-${tone}`,
        -45,
        patternSize.sea,
        element("rect", {
          width: patternSize.sea,
          height: patternSize.sea,
          fill: colourIn(palette, tone),
          "fill-opacity": 0.05,
        }) + stripe(colourIn(palette, tone), patternSize.sea, 1.3, 0.5),
      ),
    ),
  ].join("");
}

/** Fills an area with one of the patterns of the page whose ids begin with the prefix. */
export function byReference(prefix = "pattern"): Fill {
  return (region, pattern) =>
    element("use", {
      ...outline(region),
      fill: `url(#${prefix}-${pattern.kind === "sea" ? `sea-${pattern.tone}` : pattern.kind})`,
    });
}

/** The parts of a scene drawn with the regions' outlines. */
export type Outlined = Pick<Scene, "regions" | "borders">;

type RegionsRequest = { readonly palette: Palette; readonly bandWidthPx: number; readonly fill?: Fill };

/** Everything drawn for the regions above the ground: tints, patterns, disputed lines, bands, edges, and hit areas. */
export function drawRegions(
  { regions, borders: { lines } }: Outlined,
  { palette, bandWidthPx, fill = byReference() }: RegionsRequest,
): string {
  const areas = regions.filter((it) => it.kind === "area" || it.kind === "sea");
  const order = [...areas.filter((it) => it.kind === "sea"), ...byExtent(areas.filter((it) => it.kind === "area"))];
  const borders = regions.filter((it) => it.kind === "border");
  return [
    ...order.map((it) => drawArea(it, palette, fill)),
    ...lines.map((it) => element("use", { ...outline(it), fill: "none", ...linePaintOf(it, palette) })),
    ...borders.map((it) => drawBand(it, palette, bandWidthPx)),
    ...[...order, ...borders].map((it) => drawEdge(it, palette)),
    ...[...order, ...borders].filter((it) => it.shapes.length > 0 || it.state === "chosen").map(drawTarget),
  ].join("");
}

/** Larger ones first, so that smaller ones inside stay reachable. */
function byExtent(regions: readonly RegionState[]): readonly RegionState[] {
  const extent = ({ bbox: [west, south, east, north] }: RegionState) => (east - west) * (north - south);
  return [...regions].sort((a, b) => extent(b) - extent(a));
}

/** How a disputed line is painted, as element attributes. */
export function linePaintOf({ colour, width, dash }: DrawnLine, palette: Palette) {
  return { stroke: palette[colour], "stroke-width": width, "stroke-dasharray": dash?.join(" ") };
}

function outline(region: { readonly id: string }) {
  return { href: `#outline-${region.id}` };
}

/** An area's tint and pattern show its status, whatever is chosen; a sea mentioned by a claim gets its hatch. Land never takes a voice's colour. */
function drawArea(region: RegionState, palette: Palette, fill: Fill): string {
  const { isTinted, pattern, kind, tone } = region;
  const tint = isTinted ? element("use", { ...outline(region), fill: palette.region }) : "";
  if (kind === "sea" && tone) return fill(region, { kind: "sea", tone });
  return tint + (pattern === undefined ? "" : fill(region, { kind: pattern }));
}

/** A band has one colour: a voice's if only one voice speaks about it, else a neutral one. */
function drawBand(region: RegionState, palette: Palette, width: number): string {
  const { tone, state } = region;
  if (tone === undefined) return "";
  const isLit = state === "lit";
  const stroke = (share: number, step: number) =>
    element("use", {
      ...outline(region),
      class: `band-${step}`,
      "stroke-width": width * share,
      "stroke-opacity": isLit ? bandOpacity.lit : bandOpacity.plain,
    });
  const core = element("use", { ...outline(region), "stroke-width": 1.2, "stroke-opacity": 0.75 });
  return element(
    "g",
    {
      class: "band",
      stroke: colourIn(palette, tone),
      fill: "none",
      "stroke-linecap": "round",
      ...(tone === "band" ? {} : { "data-voice": tone.replace("voice-", "") }),
    },
    bandStrokes.map(stroke).join("") + core,
  );
}

/** The selection, and land mentioned by the open claim, have an edge in ink. */
function drawEdge(region: RegionState, palette: Palette): string {
  const isArea = region.kind === "area" || region.kind === "sea";
  const isOut = region.state === "chosen" ? isArea : region.state === "lit" && region.kind === "area";
  if (!isOut) return "";
  return element("use", { ...outline(region), class: "edge", fill: "none", stroke: palette.ink, "stroke-width": 1.5 });
}

function drawTarget(region: RegionState): string {
  return element("use", {
    ...outline(region),
    class: `target ${region.kind}`,
    "data-region": region.id,
    "data-state": region.state,
  });
}
