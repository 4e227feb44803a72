import { linesOfPath, type Outlines } from "../scene/layout/seat/outline.ts";
import type { Geography } from "./geography.ts";
import { pathOf, type Sheet } from "./path.ts";
import { element } from "./svg.ts";

/** The regions' outlines as SVG paths on a sheet, by id. */
export type OutlinePaths = ReadonlyMap<string, string>;

export function outlinePathsOn(geography: Geography, sheet: Sheet): OutlinePaths {
  return new Map([...geography.regions].map(([id, geometry]) => [id, pathOf(geometry, sheet)]));
}

/** The regions' outlines, put into `defs` once; everything drawn for a region refers to its outline. */
export function drawOutlines(paths: OutlinePaths): string {
  return [...paths].map(([id, d]) => element("path", { id: `outline-${id}`, d })).join("");
}

/** The outlines a layout avoids, as drawn on a sheet, so that a page’s script can read the same ones from the page. */
export function outlinesOn(geography: Geography, sheet: Sheet, paths = outlinePathsOn(geography, sheet)): Outlines {
  const land = geography.ground.get("land");
  return {
    land: land ? linesOfPath(pathOf(land, sheet), sheet) : [],
    regions: new Map([...paths].map(([id, path]) => [id, linesOfPath(path, sheet)])),
  };
}
