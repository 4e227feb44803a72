import { linesOfPath, type Outlines } from "../scene/layout/seat/outline.ts";
import type { Geography } from "./geography.ts";
import { pathOf, type Sheet } from "./path.ts";
import { element } from "./svg.ts";

/** The outlines of the regions, to be put into `defs` once; everything drawn of a region refers to its outline. */
export function drawOutlines(geography: Geography, sheet: Sheet): string {
  return [...geography.regions]
    .map(([id, geometry]) => element("path", { id: `outline-${id}`, d: pathOf(geometry, sheet) }))
    .join("");
}

/** What a layout keeps off: the outlines as they are drawn on a sheet, so that a page’s script finds the same in what the page came with. */
export function outlinesOn(geography: Geography, sheet: Sheet): Outlines {
  const land = geography.ground.get("land");
  return {
    land: land ? linesOfPath(pathOf(land, sheet), sheet) : [],
    regions: new Map([...geography.regions].map(([id, geometry]) => [id, linesOfPath(pathOf(geometry, sheet), sheet)])),
  };
}
