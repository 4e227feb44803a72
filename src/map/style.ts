import type { Geometry } from "geojson";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { type GroundLayer, groundLayers } from "../scene/ground/ground.ts";
import type { PlainColours } from "../scene/palette.ts";

/** MapLibre's style for the ground: a pure function of palette and geometry, with the same layers as the poster. */
export function styleOf(palette: PlainColours, geometryOf: (layer: string) => Geometry): StyleSpecification {
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    // The geometry is simplified before shipping; simplifying it again would move lines away from the poster's.
    sources: Object.fromEntries(
      groundLayers.map((it) => [it.id, { type: "geojson" as const, data: geometryOf(it.id), tolerance: 0, maxzoom: 9 }]),
    ),
    layers: [
      { id: "sea", type: "background", paint: { "background-color": palette.sea } },
      ...groundLayers.map((it) => layerOf(it, palette)),
    ],
  };
}

function layerOf({ id, colour, opacity, line, fromZoom }: GroundLayer, palette: PlainColours): LayerSpecification {
  if (!line)
    return { id, source: id, type: "fill", minzoom: fromZoom, paint: { "fill-color": palette[colour], "fill-opacity": opacity } };
  return {
    id,
    source: id,
    type: "line",
    minzoom: fromZoom,
    layout: { "line-join": "round", "line-cap": "butt" },
    paint: { "line-color": palette[colour], "line-opacity": opacity, "line-width": line.width },
  };
}

/** The paint properties that depend on the palette: layer, property, value. */
export function coloursOf(
  palette: PlainColours,
): readonly (readonly [layer: string, property: "background-color" | "fill-color" | "line-color", value: string])[] {
  return [
    ["sea", "background-color", palette.sea],
    ...groundLayers.map((it) => [it.id, it.line ? "line-color" : "fill-color", palette[it.colour]] as const),
  ];
}
