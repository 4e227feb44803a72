import type { GeoJsonProperties, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";

/** The ground's geometry by layer, and the regions' by id; coordinates [longitude, latitude], WGS 84. */
export type Geography = { readonly ground: ReadonlyMap<string, Geometry>; readonly regions: ReadonlyMap<string, Geometry> };

/** Prefix of regions' names among the objects of the topology; other objects are layers of the ground. */
export const regionPrefix = "region:";

/** The geometry of every layer and region of a TopoJSON topology. */
export function geographyOf(topology: Topology): Geography {
  const ground = new Map<string, Geometry>();
  const regions = new Map<string, Geometry>();
  for (const [name, object] of Object.entries(topology.objects)) {
    if (name.startsWith(regionPrefix)) regions.set(name.slice(regionPrefix.length), geometryOf(topology, object));
    else ground.set(name, geometryOf(topology, object));
  }
  return { ground, regions };
}

function geometryOf(topology: Topology, object: GeometryObject<GeoJsonProperties>): Geometry {
  const shape = feature(topology, object);
  return shape.type === "FeatureCollection"
    ? { type: "GeometryCollection", geometries: shape.features.map((it) => it.geometry) }
    : shape.geometry;
}
