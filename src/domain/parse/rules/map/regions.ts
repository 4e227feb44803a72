import { pathsOf } from "../../../geometry/outline.ts";
import type { Problem } from "../../../problem.ts";
import type { RegionFile } from "../../../region.ts";
import { problemAt, type Records } from "../../records.ts";

/** Finds regions whose drawing options contradict one another or the kind of region. */
export function problemsOfRegions({ regions }: Records): readonly Problem[] {
  const byId = new Map(regions.map((it) => [it.content.properties.id, it.content.properties]));
  const homes = regions.filter((it) => it.content.properties.role === "home");
  return regions.flatMap((region) => {
    const { id, kind, parent, pattern, role, tint, status, core } = region.content.properties;
    const at = (key: string, message: string) => problemAt(region, `properties.${key}`, message);
    const problems: Problem[] = [];
    const above = parent === undefined ? undefined : byId.get(parent);
    if (parent === id) problems.push(at("parent", `"${parent}" is the region itself (name another, or leave it out)`));
    else if (parent !== undefined && !above)
      problems.push(at("parent", `unknown region "${parent}" (name a region that has a file, or leave it out)`));
    else if (above?.parent !== undefined)
      problems.push(at("parent", `"${parent}" has a parent itself (name ${above.parent}, whose block both then stand in)`));
    if (pattern !== undefined && kind !== "area")
      problems.push(at("pattern", `"${pattern}" needs an area, and this is a ${kind} (leave it out)`));
    if (pattern !== undefined && kind === "area" && !status)
      problems.push(at("pattern", `"${pattern}" has no status that says what it means (give status.label and status.source)`));
    if (tint !== undefined && kind !== "area") problems.push(at("tint", `needs an area, and this is a ${kind} (leave it out)`));
    if (role === "outward" && kind !== "border")
      problems.push(at("role", `"outward" needs a border, and this is ${kind === "area" ? "an" : "a"} ${kind} (leave it out)`));
    if ((role === "home" || role === "alliance") && kind !== "area")
      problems.push(at("role", `"${role}" needs an area, and this is a ${kind} (leave it out)`));
    if (role === "home" && homes[0] !== region)
      problems.push(at("role", `"home" is already ${homes[0]?.content.properties.id ?? ""} (one region at most is home)`));
    if (core && !isWithin(region.content, core))
      problems.push(at("core", "holds none of the outline (give the box of the part to show, its south-west corner first)"));
    return problems;
  });
}

/** Whether a point of the outline lies inside a box. */
function isWithin({ geometry }: RegionFile, { southWest, northEast }: NonNullable<RegionFile["properties"]["core"]>): boolean {
  const [west, south] = southWest;
  const [east, north] = northEast;
  return pathsOf(geometry).some(({ positions }) =>
    positions.some(([lng, lat]) => lng >= west && lng <= east && lat >= south && lat <= north),
  );
}
