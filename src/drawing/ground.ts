import { type GroundLayer, groundLayers } from "../scene/ground/ground.ts";
import type { Palette } from "../scene/palette.ts";
import type { Geography } from "./geography.ts";
import { pathOf, type Sheet } from "./path.ts";
import { element } from "./svg.ts";

/** The ground as SVG paths on a sheet, from the bottom up; `isSmall` leaves details out. */
export function drawGround(geography: Geography, sheet: Sheet, palette: Palette, isSmall: boolean): string {
  return groundLayers
    .filter((it) => !(isSmall && it.isDetail))
    .map((layer) => {
      const geometry = geography.ground.get(layer.id);
      const path = geometry ? pathOf(geometry, sheet) : "";
      return path === ""
        ? ""
        : element("path", {
            ...paintOf(layer, palette),
            // A page's script finds the land by its class.
            class: layer.fromZoom > 0 ? `from-zoom ${layer.id}` : layer.id === "land" ? layer.id : undefined,
            d: path,
          });
    })
    .join("");
}

function paintOf({ colour, opacity, line }: GroundLayer, palette: Palette) {
  const alpha = opacity === 1 ? undefined : opacity;
  if (!line) return { fill: palette[colour], "fill-opacity": alpha };
  return {
    fill: "none",
    stroke: palette[colour],
    "stroke-width": line.width,
    "stroke-opacity": alpha,
  };
}
