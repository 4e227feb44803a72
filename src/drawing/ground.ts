import type { DrawnLine } from "../scene/borders.ts";
import { disputedLayer, type GroundLayer, groundLayersOf } from "../scene/ground.ts";
import type { Palette } from "../scene/palette.ts";
import type { Geography } from "./geography.ts";
import { pathOf, type Sheet } from "./path.ts";
import { element } from "./svg.ts";

/** What is drawn of the ground, and in what; `isSmall` leaves details out. */
export type GroundRequest = {
  readonly geography: Geography;
  readonly lines: readonly DrawnLine[];
  readonly palette: Palette;
  readonly isSmall: boolean;
};

/** The ground as SVG paths on a sheet, from the bottom up. A disputed line carries its id as `data-line`. */
export function drawGround({ geography, lines, palette, isSmall }: GroundRequest, sheet: Sheet): string {
  const disputed = new Set<string>(lines.map((it) => it.id));
  return groundLayersOf(lines)
    .filter((it) => !(isSmall && it.isDetail))
    .map((layer) => {
      const geometry = geography.ground.get(layer.id);
      const path = geometry ? pathOf(geometry, sheet) : "";
      return path === ""
        ? ""
        : element("path", {
            ...paintOf(layer, palette),
            class: layer.fromZoom > 0 ? `from-zoom ${layer.id}` : undefined,
            "data-line": disputed.has(layer.id) ? layer.id : undefined,
            d: path,
          });
    })
    .join("");
}

/** How a disputed line is painted: attributes of its path, `undefined` for those it does not have. */
export function linePaintOf(line: DrawnLine, palette: Palette): Readonly<Record<string, string | number | undefined>> {
  return paintOf(disputedLayer(line), palette);
}

function paintOf({ colour, opacity, line }: GroundLayer, palette: Palette) {
  const alpha = opacity === 1 ? undefined : opacity;
  if (!line) return { fill: palette[colour], "fill-opacity": alpha };
  return {
    fill: "none",
    stroke: palette[colour],
    "stroke-width": line.width,
    "stroke-opacity": alpha,
    "stroke-dasharray": line.dash?.join(" "),
  };
}
