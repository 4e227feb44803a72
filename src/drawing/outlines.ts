import { linesOfPath, type Outlines } from "../scene/layout/seat/outline.ts";
import type { Geography } from "./geography.ts";
import { pathOf, type Sheet } from "./path.ts";
import { element } from "./svg.ts";

/** The outlines of regions as SVG paths on a sheet, by id. */
export type OutlinePaths = ReadonlyMap<string, string>;

export function outlinePathsOn(geography: Geography, sheet: Sheet): OutlinePaths {
  return new Map([...geography.regions].map(([id, geometry]) => [id, pathOf(geometry, sheet)]));
}

/** The outlines of the regions, to be put into `defs` once; everything drawn of a region refers to its outline. */
export function drawOutlines(paths: OutlinePaths): string {
  return [...paths].map(([id, d]) => element("path", { id: `outline-${id}`, d })).join("");
}

/** What a layout keeps off: the outlines as they are drawn on a sheet, so that a page’s script finds the same in what the page came with. */
export function outlinesOn(geography: Geography, sheet: Sheet, paths = outlinePathsOn(geography, sheet)): Outlines {
  const land = geography.ground.get("land");
  return {
    land: land ? linesOfPath(pathOf(land, sheet), sheet) : [],
    regions: new Map([...paths].map(([id, path]) => [id, linesOfPath(path, sheet)])),
  };
}
