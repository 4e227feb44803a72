import type { Geography } from "./geography.ts";
import { pathOf, type Sheet } from "./path.ts";
import { element } from "./svg.ts";

/** The outlines of the regions, to be put into `defs` once; everything drawn of a region refers to its outline. */
export function drawOutlines(geography: Geography, sheet: Sheet): string {
  return [...geography.regions]
    .map(([id, geometry]) => element("path", { id: `outline-${id}`, d: pathOf(geometry, sheet) }))
    .join("");
}
