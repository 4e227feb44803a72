import { area, polygon } from "@turf/turf";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import polylabel from "polylabel";
import { feature, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type Extent, rounded } from "../program/extent.ts";
import { linesWithin, polygonsWithin, wound } from "./clipping.ts";
import type { World } from "./packages.ts";

type Named = { readonly name: string };
type Shapes = Topology<{ countries: GeometryCollection<Named> }>;

/** A country of the source within a part of the world. */
export type Shape = {
  /** Its number in ISO 3166-1; absent where it has none. */
  readonly number: string | undefined;
  /** Its name as the source abbreviates it. */
  readonly name: string;
  readonly geometry: MultiPolygon;
  readonly areaKm2: number;
  /** Where its name has most room. */
  readonly label: Position;
};

/** The land within a part of the world: the countries, and the borders between them as the source has them. */
export type Land = { readonly countries: readonly Shape[]; readonly borders: readonly Position[][] };

/** Steps across the world when shapes are put on a grid again: about 40 m at the equator. */
const steps = 1e6;

/**
 * Cuts land out of the world's countries. Outlines lose what a screen could not show when it shows the part of the world as a whole, as
 * islands do that are smaller than two pixels.
 */
export function landOf(world: World, box: Extent): Land {
  const [west, south, east, north] = box;
  // A twelve-thousandth of the width, so that a map that is nearer still has its bays: in square degrees, as the triangles of Visvalingam are.
  const least = ((east - west) / 12_000) ** 2 / 2;
  const inside = world.objects.countries.geometries.filter((it) => touchesBox(world, it, box));
  const features = inside.map((it) => feature(world, it) as Feature<Polygon | MultiPolygon, Named>);
  const all: FeatureCollection<Polygon | MultiPolygon, Named> = { type: "FeatureCollection", features };
  const grid = topology({ countries: all }, steps);
  const coarse = simplify(presimplify<{ countries: GeometryCollection<Named> }>(grid as unknown as Shapes), least);
  const smallest = ((east - west) * 111 * Math.cos((((south + north) / 2) * Math.PI) / 180)) / 700;
  const countries = coarse.objects.countries.geometries.flatMap((it, index) => {
    const shape = feature(coarse, it) as Feature<Polygon | MultiPolygon, Named>;
    const whole = polygonsWithin(shape.geometry, box);
    const largest = Math.max(...whole.map(areaOf));
    // A country that is small as a whole keeps its largest island.
    const kept = whole.filter((rings) => areaOf(rings) >= Math.min(smallest ** 2, largest));
    if (kept.length === 0) return [];
    const geometry = wound(kept);
    if (geometry.coordinates.length === 0) return [];
    const main = kept.reduce((best, rings) => (areaOf(rings) > areaOf(best) ? rings : best));
    const { id } = inside[index] ?? {};
    return [
      {
        number: typeof id === "string" ? id : undefined,
        name: shape.properties.name,
        geometry,
        areaKm2: Math.round(kept.reduce((sum, rings) => sum + areaOf(rings), 0)),
        label: roomiest(main),
      },
    ];
  });
  const inland: MultiLineString = mesh(coarse, coarse.objects.countries, (a, b) => a !== b);
  return { countries, borders: linesWithin(inland, box) };
}

/** The parts of borders that lie outside all of these boxes. */
export function bordersOutside(borders: readonly Position[][], boxes: readonly Extent[]): readonly Position[][] {
  const isInside = ([lng = 0, lat = 0]: Position) =>
    boxes.some(([west, south, east, north]) => lng >= west && lng <= east && lat >= south && lat <= north);
  return borders.flatMap((line) => {
    const pieces: Position[][] = [[]];
    for (const position of line) {
      if (isInside(position)) pieces.push([]);
      else pieces.at(-1)?.push(position);
    }
    return pieces.filter((it) => it.length > 1);
  });
}

/** Where a name has most room in a polygon, on the map as it is drawn (Mercator). */
export function roomiest(rings: readonly Position[][]): Position {
  const projected = rings.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [lng, mercator(lat)]));
  const [x = 0, y = 0] = polylabel(projected, 0.01);
  return [rounded(x), rounded(latitude(y))];
}

/** The ordinate of a latitude on the map, in degrees at the equator. */
function mercator(lat: number): number {
  const limited = Math.max(-85, Math.min(85, lat));
  return (Math.log(Math.tan(Math.PI / 4 + (limited * Math.PI) / 360)) * 180) / Math.PI;
}

function latitude(ordinate: number): number {
  return (Math.atan(Math.exp((ordinate * Math.PI) / 180)) * 360) / Math.PI - 90;
}

/** Square kilometres of a polygon. */
function areaOf(rings: readonly Position[][]): number {
  return area(polygon(rings.map((it) => [...it]))) / 1e6;
}

function touchesBox(world: World, geometry: World["objects"]["countries"]["geometries"][number], box: Extent): boolean {
  const shape = feature(world, geometry) as Feature<Polygon | MultiPolygon | null, Named>;
  return shape.geometry !== null && polygonsWithin(shape.geometry, box).length > 0;
}
