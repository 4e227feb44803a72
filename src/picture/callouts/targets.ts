import type { Geometry } from "geojson";
import type { Atlas } from "../../domain/atlas.ts";
import { isInArea, positionsOf } from "../../domain/geometry/inside.ts";
import { positionOf } from "../../domain/region.ts";
import { placesOf, regionIdsOf, type Statement } from "../../domain/statement.ts";
import type { Geography } from "../../drawing/geography.ts";
import { boxShown, type Camera, distanceBetween, type Frame, type Point, projectorOf } from "../../scene/camera/mercator.ts";
import { type Box, grown, isPointIn } from "../../scene/layout/box.ts";
import type { Layout } from "../../scene/layout/request.ts";
import { placingOf, settlementOf } from "../../scene/places.ts";
import { clipped } from "./segment.ts";

/** Where a leader to a statement's subject may end, in units of the map. */
export type Targets = {
  readonly points: readonly Point[];
  /** Boxes that belong to the statement. */
  readonly ownObstacles: readonly Box[];
  /**
   * `place`: a settlement, marked with a dot; `extent`: along a border or in an area. No points: the statement names no place, none of
   * those named is drawn, or they lie outside the picture.
   */
  readonly end: { readonly kind: "place" | "extent" | "unnamed" | "undrawn" | "outside" };
};

type TargetRequest = {
  readonly atlas: Atlas;
  readonly statement: Statement;
  readonly geography: Geography;
  readonly layout: Layout;
  readonly camera: Camera;
  readonly frame: Frame;
};

/** The settlements a statement names; otherwise its borders and areas, as far as they are in the picture. */
export function targetsOf({ atlas, statement, geography, layout, camera, frame }: TargetRequest): Targets {
  const project = projectorOf(camera, frame);
  const claim = atlas.claimOf(statement.claim);
  const placing = placingOf(atlas, statement);
  if (placing !== "drawn") return { points: [], ownObstacles: [], end: { kind: placing } };
  const settlements = placesOf(claim, statement).flatMap((it) => settlementOf(atlas, it) ?? []);
  const inFrame = settlements.map(({ at }) => project(at)).filter((it) => isInFrame(it, frame, 4));
  if (inFrame.length > 0) return { points: inFrame, ownObstacles: [], end: { kind: "place" } };
  const labelBoxes = [...layout.words.map((it) => it.box), ...layout.labels.map((it) => it.box)].map((it) => grown(it, 4));
  // Points near the middle of an area come first.
  const points = regionIdsOf(claim, statement, atlas.regionAt).flatMap((id) => {
    const geometry = geography.regions.get(id);
    const middle = project(positionOf(atlas.regionOf(id).label));
    const extentPoints = geometry ? pointsOf(geometry, camera, frame) : [];
    return [...extentPoints].sort((a, b) => distanceBetween(a, middle) - distanceBetween(b, middle));
  });
  const free = points.filter((point) => !labelBoxes.some((it) => isPointIn(point, it)));
  if (points.length === 0) return { points, ownObstacles: [], end: { kind: "outside" } };
  // If words and rings cover the whole place, the leader ends underneath them.
  return { points: free.length > 0 ? free : points, ownObstacles: [], end: { kind: "extent" } };
}

/** Spacing between the points of an extent, in units, and a finer one for extents so small that several leaders must end there. */
const [spacingUnits, fineSpacingUnits] = [26, 3];

/** Points along a line or inside an area, within the frame; empty only if none of it is in the frame. */
export function pointsOf(geometry: Geometry, camera: Camera, frame: Frame): readonly Point[] {
  const isLine = geometry.type === "LineString" || geometry.type === "MultiLineString";
  const points = isLine ? alongLine(geometry, camera, frame) : withinArea(geometry, camera, frame);
  // For a line without a corner in the frame, or an area too small for the grid.
  return points.length > 0 ? points : whereDrawn(geometry, camera, frame);
}

function alongLine(geometry: Geometry, camera: Camera, frame: Frame): readonly Point[] {
  const project = projectorOf(camera, frame);
  return spread(
    positionsOf(geometry)
      .flat()
      .map(project)
      .filter((it) => isInFrame(it, frame, 8)),
    spacingUnits,
  );
}

/** The middle of every stretch of a line, or of an area's edge, inside the frame. */
function whereDrawn(geometry: Geometry, camera: Camera, frame: Frame): readonly Point[] {
  const project = projectorOf(camera, frame);
  const stretches = positionsOf(geometry).flatMap((line) => {
    const points = line.map(project);
    return points.slice(1).flatMap((to, index) => clipped({ from: points[index] ?? to, to }, boxOf(frame, 1)) ?? []);
  });
  return spread(
    stretches.map(({ from, to }) => [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]),
    fineSpacingUnits,
  );
}

/** Picks points that are far enough apart. */
function spread(points: readonly Point[], distance: number): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) if (kept.every((it) => distanceBetween(it, point) >= distance)) kept.push(point);
  return kept;
}

function withinArea(geometry: Geometry, camera: Camera, frame: Frame): readonly Point[] {
  const [west, south, east, north] = boxShown(camera, frame);
  const project = projectorOf(camera, frame);
  const rows = Math.ceil(frame.height / spacingUnits);
  const columns = Math.ceil(frame.width / spacingUnits);
  const points: Point[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const position = [west + ((east - west) * column) / columns, south + ((north - south) * row) / rows] as const;
      const point = project(position);
      if (isInFrame(point, frame, 8) && isInArea(geometry, position)) points.push(point);
    }
  }
  return points;
}

function isInFrame(point: Point, frame: Frame, margin: number): boolean {
  return isPointIn(point, boxOf(frame, margin));
}

function boxOf({ width, height }: Frame, margin: number): Box {
  return { left: margin, top: margin, right: width - margin, bottom: height - margin };
}
