import type { AtlasHead } from "../../atlas.ts";
import {
  areaKm2Of,
  type Bbox,
  bboxOf,
  crossingsOf,
  isClockwise,
  isClosed,
  isSame,
  lengthKmOf,
  type Path,
  pathsOf,
} from "../../geometry/outline.ts";
import type { Place } from "../../place.ts";
import type { Problem } from "../../problem.ts";
import type { Position, RegionFile } from "../../region.ts";
import { type Placed, problemAt, type Records } from "../records.ts";

/** How far a recorded measure may differ from that of the outline, as a share. */
const tolerance = 0.01;

/** The most positions of a region's outline: many times what a screen can show. */
const mostPositions = 50_000;

/** Finds outlines and points that are not where or what they should be (RFC 7946, sections 3.1.1, 3.1.6 and 4). */
export function problemsOfOutlines(records: Records): readonly Problem[] {
  const atlas = records.atlas[0]?.content;
  const boxes = atlas ? [boxOf(atlas.bounds), boxOf(atlas.focus)] : [];
  return [
    ...records.regions.flatMap((it) => ofRegion(it, boxes)),
    ...records.places.flatMap((it) => ofPlace(it, records, boxes)),
  ];
}

function ofRegion(it: Placed<RegionFile>, boxes: readonly Bbox[]): readonly Problem[] {
  const { geometry, properties } = it.content;
  const { label } = properties;
  const positions = pathsOf(geometry).flatMap((path) => path.positions);
  if (positions.length > mostPositions) {
    const message = `has ${positions.length} positions, at most ${mostPositions} (simplify the outline)`;
    return [problemAt(it, "geometry.coordinates", message)];
  }
  if (positions.length === 0) return [problemAt(it, "geometry.coordinates", "is empty (a region has an outline)")];
  return [
    ...(isSwapped(positions, boxes) ? [swapped(it, "geometry.coordinates")] : outOfRange(it, "geometry.coordinates", positions)),
    ...(isSwapped([label], [...boxes, bboxOf(geometry)])
      ? [swapped(it, "properties.label")]
      : outOfRange(it, "properties.label", [label])),
    ...pathsOf(geometry).flatMap((path) => ofPath(it, path)),
    ...ofMeasures(it),
  ];
}

/**
 * A place may lie in the atlas's focus both as written and with its coordinates swapped; the nearest other place in its country decides
 * which is right.
 */
function ofPlace(it: Placed<Place>, records: Records, boxes: readonly Bbox[]): readonly Problem[] {
  const { id, at, country } = it.content;
  const path = "geometry.coordinates";
  const compatriots = records.places.flatMap(({ content }) =>
    content.country === country && content.id !== id ? [content.at] : [],
  );
  const nearest = (from: Position) => Math.min(...compatriots.map((to) => Math.hypot(from[0] - to[0], from[1] - to[1])));
  const belongsElsewhere = compatriots.length > 0 && nearest([at[1], at[0]]) < nearest(at);
  const isWrong = isSwapped([at], boxes.slice(0, 1)) || (belongsElsewhere && isSwapped([at], boxes));
  return isWrong ? [swapped(it, path)] : outOfRange(it, path, [at]);
}

function outOfRange(it: Placed<unknown>, path: string, positions: readonly Position[]): readonly Problem[] {
  const wrong = positions.filter(([lng, lat]) => Math.abs(lng) > 180 || Math.abs(lat) > 90);
  const [first] = wrong;
  if (!first) return [];
  return [problemAt(it, path, `out of range: ${written(first, wrong.length)} (longitude -180 to 180, latitude -90 to 90)`)];
}

function swapped(it: Placed<unknown>, path: string): Problem {
  return problemAt(it, path, "has longitude and latitude swapped (write [longitude, latitude])");
}

/** Whether all positions lie outside one of the boxes but would all lie inside it with longitude and latitude swapped. */
function isSwapped(positions: readonly Position[], boxes: readonly Bbox[]): boolean {
  return boxes.some(([west, south, east, north]) => {
    const inside = ([lng, lat]: Position) => lng >= west && lng <= east && lat >= south && lat <= north;
    return !positions.some(inside) && positions.every(([lng, lat]) => inside([lat, lng]));
  });
}

function boxOf({ southWest, northEast }: AtlasHead["bounds"]): Bbox {
  return [...southWest, ...northEast];
}

function ofPath(it: Placed<unknown>, path: Path): readonly Problem[] {
  const { kind, positions, at } = path;
  const place = `geometry.${at}`;
  const problem = (message: string): Problem => problemAt(it, place, message);
  if (kind === "line") {
    if (positions.length < 2) return [problem("has fewer than two positions (a line runs from one to another)")];
    const stays = positions.filter((each, index) => isSame(each, positions[index + 1] ?? [Number.NaN, Number.NaN]));
    return stays[0] ? [problem(`repeats the point ${written(stays[0], stays.length)} (give each point once)`)] : [];
  }
  if (!isClosed(positions)) return [problem("is a ring that is not closed (repeat its first position at the end)")];
  const repeated = repeatedIn(positions);
  const crossings = crossingsOf(positions).filter((each) => !repeated.some((other) => isSame(each, other)));
  const turnsWrong = isClockwise(positions) === (kind === "exterior");
  const way = kind === "exterior" ? "an exterior ring runs counterclockwise" : "a hole runs clockwise";
  return [
    ...(repeated[0] ? [problem(`repeats the point ${written(repeated[0], repeated.length)} (give each point once)`)] : []),
    ...(crossings[0] ? [problem(`crosses itself at ${written(crossings[0], crossings.length)} (untie the ring there)`)] : []),
    ...(turnsWrong ? [problem(`winds the wrong way (${way}: reverse it)`)] : []),
  ];
}

function repeatedIn(ring: readonly Position[]): readonly Position[] {
  const seen = new Set<string>();
  return ring.slice(0, -1).filter((position) => {
    const key = position.join(",");
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}

function ofMeasures(it: Placed<RegionFile>): readonly Problem[] {
  const { geometry, properties } = it.content;
  const measures = [
    { key: "areaKm2", said: properties.measure.areaKm2, measured: areaKm2Of(geometry), unit: "km²" },
    { key: "lengthKm", said: properties.measure.lengthKm, measured: lengthKmOf(geometry), unit: "km" },
  ];
  return measures.flatMap(({ key, said, measured, unit }) => {
    if (said === undefined || Math.abs(said - measured) <= tolerance * measured) return [];
    const message = `${said} is not what the outline measures (write ${Math.round(measured)} ${unit}, or mend the outline)`;
    return [problemAt(it, `properties.measure.${key}`, message)];
  });
}

function written([lng, lat]: Position, count: number): string {
  return `[${lng}, ${lat}]${count > 1 ? ` and ${count - 1} more` : ""}`;
}
