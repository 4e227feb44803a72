import { isInArea } from "../../../geometry/inside.ts";
import { areaKm2Of, isClosed, pathsOf } from "../../../geometry/outline.ts";
import type { Place } from "../../../place.ts";
import type { RegionFile, RegionId } from "../../../region.ts";
import type { Records } from "../../records.ts";

/**
 * Finds the region that an id stands for: the region of that id, or for a place the smallest one that it lies in. Only outlines as narrow as
 * a region count: naming a town is not naming a country or an alliance.
 */
export function regionFinder({ regions, places }: Pick<Records, "regions" | "places">): (id: string) => RegionId | undefined {
  const ids = new Set<string>(regions.map(({ content }) => content.id));
  const byId = new Map(places.map(({ content }) => [content.id, content]));
  const found = new Map<string, RegionId | undefined>();
  let outlines: readonly RegionFile[] | undefined;
  return (id) => {
    if (ids.has(id)) return id;
    const place = byId.get(id);
    if (!place || found.has(id)) return found.get(id);
    outlines ??= smallestFirst(regions.map(({ content }) => content));
    const region = outlines.find((it) => isInArea(it.geometry, place.at))?.id;
    found.set(id, region);
    return region;
  };
}

/** Of the regions those in which a place can lie. */
function smallestFirst(regions: readonly RegionFile[]): readonly RegionFile[] {
  return regions
    .filter(({ properties, geometry }) => {
      const isArea = properties.kind === "area" || properties.kind === "sea";
      // An outline with an open ring is a problem that is told elsewhere.
      const isWhole = pathsOf(geometry).every((it) => isClosed(it.positions));
      return isArea && isWhole && properties.precision === "region" && properties.role !== "alliance";
    })
    .map((region) => ({ region, area: areaKm2Of(region.geometry) }))
    .sort((one, other) => one.area - other.area)
    .map((it) => it.region);
}

/** The places, those that a claim or statement names with the region they lie in. */
export function placesWithin(records: Records): readonly Place[] {
  const regionAt = regionFinder(records);
  const mentions = [...records.claims, ...records.statements].flatMap(({ content }) => content.places ?? []);
  const named = new Set(mentions.map((it) => it.id));
  return records.places.map(({ content }) => {
    const within = named.has(content.id) ? regionAt(content.id) : undefined;
    return within === undefined ? content : { ...content, within };
  });
}
