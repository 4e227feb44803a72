import type { Geometry } from "geojson";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Borders } from "../scene/borders.ts";
import { type GroundLayer, groundLayersOf } from "../scene/ground.ts";
import type { Palette } from "../scene/palette.ts";

/** What the ground is painted in, and how the disputed lines are drawn. */
export type Paint = { readonly palette: Palette; readonly borders: Pick<Borders, "id" | "lines"> };

/** MapLibre's style of the ground: a pure function of the paint and the geometry, layer by layer as the poster draws it. */
export function styleOf({ palette, borders }: Paint, geometryOf: (layer: string) => Geometry): StyleSpecification {
  const groundLayers = groundLayersOf(borders.lines);
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    // The geometry is simplified before it is shipped; anything lost on top of that would move lines away from the poster's.
    sources: Object.fromEntries(
      groundLayers.map((it) => [it.id, { type: "geojson" as const, data: geometryOf(it.id), tolerance: 0, maxzoom: 9 }]),
    ),
    layers: [
      { id: "sea", type: "background", paint: { "background-color": palette.sea } },
      ...groundLayers.map((it) => layerOf(it, palette)),
    ],
  };
}

function layerOf(layer: GroundLayer, palette: Palette): LayerSpecification {
  const { id, line, fromZoom } = layer;
  const common = { id, source: id, minzoom: fromZoom };
  if (!line) return { ...common, type: "fill", paint: fillPaintOf(layer, palette) };
  return { ...common, type: "line", layout: { "line-join": "round", "line-cap": "butt" }, paint: linePaintOf(layer, palette) };
}

function fillPaintOf({ colour, opacity }: GroundLayer, palette: Palette) {
  return { "fill-color": palette[colour], "fill-opacity": opacity };
}

function linePaintOf({ colour, opacity, line }: GroundLayer, palette: Palette) {
  const { width = 1, dash } = line ?? {};
  return {
    "line-color": palette[colour],
    "line-opacity": opacity,
    "line-width": width,
    ...(dash ? { "line-dasharray": dash.map((it) => it / width) } : {}),
  };
}

/** A paint property of a layer and its value; without one, as MapLibre has it by default. */
export type Change = readonly [
  layer: string,
  property: "background-color" | "fill-color" | "line-color" | "line-width" | "line-dasharray",
  value: string | number | number[] | undefined,
];

/** What changes in the style with the paint. */
export function changesOf({ palette, borders: { lines } }: Paint): readonly Change[] {
  const disputed = new Set<string>(lines.map((it) => it.id));
  return [
    ["sea", "background-color", palette.sea],
    ...groundLayersOf(lines).flatMap((it): readonly Change[] => {
      if (!it.line) return [[it.id, "fill-color", palette[it.colour]]];
      const { "line-color": colour, "line-width": width, "line-dasharray": dash } = linePaintOf(it, palette);
      const ownColour: Change = [it.id, "line-color", colour];
      return disputed.has(it.id) ? [ownColour, [it.id, "line-width", width], [it.id, "line-dasharray", dash]] : [ownColour];
    }),
  ];
}
