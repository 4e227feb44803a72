import { type GroundLayer, groundLayers } from "../scene/ground/ground.ts";
import type { RegionState } from "../scene/on-map/region-state.ts";
import type { Palette } from "../scene/palette.ts";
import type { Geography } from "./geography.ts";
import { pathOf, type Surface } from "./path.ts";
import { element } from "./svg.ts";

/** Ground layers that duplicate regions, by the regions' role: not drawn again if the outlines are already in the document. */
const layersOfRoles: Readonly<Record<NonNullable<RegionState["role"]>, GroundLayer["id"]>> = {
  home: "home",
  alliance: "alliance",
  outward: "outward-border",
};

type GroundStyle = {
  readonly palette: Palette;
  /** Small pictures omit details. */
  readonly isSmall: boolean;
  /** Regions whose outlines are in the document, on the same surface. */
  readonly outlined?: readonly Pick<RegionState, "id" | "role">[];
};

/** The ground as SVG paths on a surface, bottom layer first. */
export function drawGround(geography: Geography, surface: Surface, { palette, isSmall, outlined = [] }: GroundStyle): string {
  const standing = new Map(outlined.flatMap(({ id, role }) => (role ? [[layersOfRoles[role], id] as const] : [])));
  return groundLayers
    .filter((it) => !(isSmall && it.isDetail))
    .map((layer) => {
      const region = standing.get(layer.id);
      if (region !== undefined) return element("use", { ...paintOf(layer, palette), href: `#outline-${region}` });
      const geometry = geography.ground.get(layer.id);
      const path = geometry ? pathOf(geometry, surface) : "";
      // A page's script finds the land by this class.
      const name = layer.fromZoom > 0 ? `from-zoom ${layer.id}` : layer.id === "land" ? layer.id : undefined;
      return path === "" ? "" : element("path", { ...paintOf(layer, palette), class: name, d: path });
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
