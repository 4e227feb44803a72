import type { Geometry } from "geojson";
import type { Atlas } from "../../domain/atlas.ts";
import { isInArea, positionsOf } from "../../domain/geometry/inside.ts";
import { positionOf } from "../../domain/region.ts";
import { placesOf, regionIdsOf, type Statement } from "../../domain/statement.ts";
import type { Geography } from "../../drawing/geography.ts";
import { boxShown, type Camera, distanceBetween, type Frame, type Point, projectorOf } from "../../scene/camera/mercator.ts";
import type { Layout } from "../../scene/layout/layout.ts";
import { type Box, grown, isPointIn } from "../../scene/layout/occupancy.ts";

/** Where a leader to what a statement speaks of may end, in units of the map. */
export type Targets = {
  readonly points: readonly Point[];
  /** Boxes of what is its own. */
  readonly own: readonly Box[];
  /** `ring`: a circle around the point, at which the leader ends; `place`: a settlement, which gets a dot; `extent`: somewhere along a border or in an area. */
  readonly end:
    | { readonly kind: "ring"; readonly radius: number }
    | { readonly kind: "place" }
    | { readonly kind: "extent" }
    | { readonly kind: "none" };
};

type TargetRequest = {
  readonly atlas: Atlas;
  readonly statement: Statement;
  readonly geography: Geography;
  readonly layout: Layout;
  readonly camera: Camera;
  readonly frame: Frame;
};

/** A statement's ring where it has one; else the settlements its words name; else the borders and areas, as far as they are in the picture. */
export function targetsOf({ atlas, statement, geography, layout, camera, frame }: TargetRequest): Targets {
  const project = projectorOf(camera, frame);
  const rings = layout.marks.filter((it) => it.mark.statements.includes(statement.id));
  const [ring] = rings;
  if (ring)
    return { points: [project(ring.at)], own: rings.flatMap((it) => it.boxes), end: { kind: "ring", radius: ring.radius } };
  const claim = atlas.claimOf(statement.claim);
  const settled = placesOf(claim, statement).flatMap(({ id, precision }) => {
    const place = atlas.places.find((it) => it.id === id);
    return place && (precision === "exact" || precision === "settlement") ? [project(place.at)] : [];
  });
  const inFrame = settled.filter((it) => isInFrame(it, frame, 4));
  if (inFrame.length > 0) return { points: inFrame, own: [], end: { kind: "place" } };
  const regions = regionIdsOf(claim, statement, atlas.hasRegion);
  const taken = [...layout.marks.flatMap((it) => it.boxes), ...layout.labels.map((it) => it.box)].map((it) => grown(it, 4));
  // Those in the middle of an area come first.
  const free = regions
    .flatMap((id) => {
      const geometry = geography.regions.get(id);
      const middle = project(positionOf(atlas.regionOf(id).label));
      const points = geometry ? pointsOf(geometry, camera, frame) : [];
      return [...points].sort((a, b) => distanceBetween(a, middle) - distanceBetween(b, middle));
    })
    .filter((point) => !taken.some((it) => isPointIn(point, it)));
  return free.length === 0 ? { points: [], own: [], end: { kind: "none" } } : { points: free, own: [], end: { kind: "extent" } };
}

/** Distance between the points of an extent, in units. */
const apart = 26;

/** Points along a line or within an area, as far as they are in the frame. */
export function pointsOf(geometry: Geometry, camera: Camera, frame: Frame): readonly Point[] {
  const isLine = geometry.type === "LineString" || geometry.type === "MultiLineString";
  return isLine ? alongLine(geometry, camera, frame) : withinArea(geometry, camera, frame);
}

function alongLine(geometry: Geometry, camera: Camera, frame: Frame): readonly Point[] {
  const project = projectorOf(camera, frame);
  const points: Point[] = [];
  for (const position of positionsOf(geometry).flat()) {
    const point = project(position);
    if (isInFrame(point, frame, 8) && points.every((it) => distanceBetween(it, point) >= apart)) points.push(point);
  }
  return points;
}

function withinArea(geometry: Geometry, camera: Camera, frame: Frame): readonly Point[] {
  const [west, south, east, north] = boxShown(camera, frame);
  const project = projectorOf(camera, frame);
  const rows = Math.ceil(frame.height / apart);
  const columns = Math.ceil(frame.width / apart);
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

function isInFrame(point: Point, { width, height }: Frame, margin: number): boolean {
  return isPointIn(point, { left: margin, top: margin, right: width - margin, bottom: height - margin });
}
