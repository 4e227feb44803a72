import { linesOfPath, type Outlines } from "../scene/layout/seat/outline.ts";
import type { Geography } from "./geography.ts";
import { pathOf, type Surface } from "./path.ts";
import { element } from "./svg.ts";

/** The regions' outlines as SVG paths on a surface, by id. */
export type OutlinePaths = ReadonlyMap<string, string>;

export function outlinePathsOn(geography: Geography, surface: Surface): OutlinePaths {
  return new Map([...geography.regions].map(([id, geometry]) => [id, pathOf(geometry, surface)]));
}

/** The regions' outlines, put into `defs` once; everything drawn for a region refers to its outline. */
export function drawOutlines(paths: OutlinePaths): string {
  return [...paths].map(([id, d]) => element("path", { id: `outline-${id}`, d })).join("");
}

/** The outlines a layout avoids, as drawn on a surface, so that a page’s script can read the same ones from the page. */
export function outlinesOn(geography: Geography, surface: Surface, paths = outlinePathsOn(geography, surface)): Outlines {
  const land = geography.ground.get("land");
  return {
    land: land ? linesOfPath(pathOf(land, surface), surface) : [],
    regions: new Map([...paths].map(([id, path]) => [id, linesOfPath(path, surface)])),
  };
}
