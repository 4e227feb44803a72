import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { FilterSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { type GroundLayer, groundLayers } from "../scene/ground/ground.ts";
import type { PlainColours } from "../scene/palette.ts";

/** MapLibre's style for the ground: a pure function of palette and geometry, with the same layers as the poster. */
export function styleOf(palette: PlainColours, geometryOf: (layer: string) => Geometry): StyleSpecification {
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    // One source for all layers: each source costs tiles and a pass of the renderer of its own. The geometry is simplified before shipping;
    // simplifying it again moves lines away from the poster's.
    sources: { [source]: { type: "geojson", data: groundOf(geometryOf), tolerance: 0, maxzoom: 9 } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": palette.sea } },
      ...groundLayers.map((it) => layerOf(it, palette)),
    ],
  };
}

const source = "ground";

/** Every layer's geometry as a feature that names its layer. */
function groundOf(geometryOf: (layer: string) => Geometry): FeatureCollection {
  const features = groundLayers.map(
    ({ id }): Feature => ({ type: "Feature", properties: { layer: id }, geometry: geometryOf(id) }),
  );
  return { type: "FeatureCollection", features };
}

function layerOf({ id, colour, opacity, line, fromZoom }: GroundLayer, palette: PlainColours): LayerSpecification {
  const shown = { id, source, minzoom: fromZoom, filter: ["==", ["get", "layer"], id] satisfies FilterSpecification };
  if (!line) return { ...shown, type: "fill", paint: { "fill-color": palette[colour], "fill-opacity": opacity } };
  return {
    ...shown,
    type: "line",
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
