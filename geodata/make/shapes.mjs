// From the one topology to GeoJSON geometries: merged areas and shared lines, rounded and wound as RFC 7946 asks.

import { readFileSync } from "node:fs";
import { merge, mesh } from "topojson-client";
import { areaKm2Of } from "./geodesic.mjs";

// 4 decimals are about 11 m; arcs of Ukraine and of the seas keep them, and so does every node where arcs meet.
const nearDecimals = 4;
const farDecimals = 3;
const nearMetres = 1000;

/**
 * Reads build/topology.json and rounds each arc once, so that both sides of a border get the same numbers.
 * `units` are its geometries; a filter in the functions below receives one unit's properties.
 */
export function readShapes(file) {
  const topology = JSON.parse(readFileSync(file, "utf8"));
  const object = Object.values(topology.objects)[0];
  roundArcs(topology, object.geometries);
  const unitsWhere = (filter) => object.geometries.filter(({ properties }) => filter(properties));

  return {
    units: object.geometries.map(({ properties }) => properties),

    /** The dissolved area of the units that pass the filter: Polygon or MultiPolygon, outer rings counter-clockwise. */
    areaOf(filter) {
      const units = unitsWhere(filter);
      if (!units.length) throw new Error(`no unit passes ${filter}`);
      return cleanArea(merge(topology, units));
    },

    /** The lines between pairs of units (by their properties) that the test accepts, each drawn once. */
    linesWhere(isWanted) {
      return lineOf(mesh(topology, object, (a, b) => a !== b && isWanted(a.properties, b.properties)).coordinates);
    },

    /** The lines with one filter's units on one side and the other's on the other, each drawn once. */
    lineBetween(one, other) {
      return this.linesWhere((a, b) => (one(a) && other(b)) || (one(b) && other(a)));
    },
  };
}

/** Several areas without the pieces smaller than `leastKm2`; for seas, whose masks leave puddles behind spits. */
export function withoutPuddles(geometry, leastKm2) {
  if (geometry.type === "Polygon") return geometry;
  const pieces = geometry.coordinates.map((coordinates) => ({ coordinates, km2: areaKm2Of({ type: "Polygon", coordinates }) }));
  return areaFrom(pieces.filter(({ km2 }) => km2 >= leastKm2).map(({ coordinates }) => coordinates));
}

/** Lines joined end to end where exactly two meet, longest first; a LineString when one is left. */
export function lineOf(lines) {
  const chains = lines.map((line) => line.slice());
  while (joinOnePair(chains));
  chains.sort((a, b) => b.length - a.length);
  return chains.length === 1 ? { type: "LineString", coordinates: chains[0] } : { type: "MultiLineString", coordinates: chains };
}

function joinOnePair(chains) {
  const same = (a, b) => a[0] === b[0] && a[1] === b[1];
  for (let i = 0; i < chains.length; i++) {
    for (let j = i + 1; j < chains.length; j++) {
      const [a, b] = [chains[i], chains[j]];
      const joined = same(a.at(-1), b[0]) ? a.concat(b.slice(1))
        : same(b.at(-1), a[0]) ? b.concat(a.slice(1))
        : same(a.at(-1), b.at(-1)) ? a.concat(b.slice(0, -1).reverse())
        : same(a[0], b[0]) ? a.slice(1).reverse().concat(b)
        : null;
      if (!joined) continue;
      chains.splice(j, 1);
      chains[i] = joined;
      return true;
    }
  }
  return false;
}

function roundArcs(topology, units) {
  const near = new Set();
  const note = (arcs) => (typeof arcs === "number" ? near.add(arcs < 0 ? ~arcs : arcs) : arcs.forEach(note));
  for (const { arcs, properties } of units) if (properties.metres <= nearMetres) note(arcs);
  topology.arcs = topology.arcs.map((arc, index) => {
    const decimals = near.has(index) ? nearDecimals : farDecimals;
    const rounded = arc.map((point, i) => roundPoint(point, i === 0 || i === arc.length - 1 ? nearDecimals : decimals));
    const distinct = withoutRepeats(rounded);
    return distinct.length > 1 ? distinct : [rounded[0], rounded.at(-1)];
  });
}

export function roundPoint([lng, lat], decimals) {
  return [Number(lng.toFixed(decimals)), Number(lat.toFixed(decimals))];
}

export function withoutRepeats(points) {
  return points.filter((point, i) => i === 0 || point[0] !== points[i - 1][0] || point[1] !== points[i - 1][1]);
}

/** Drops collapsed rings and rewinds the rest: outer rings counter-clockwise, holes clockwise (RFC 7946, section 3.1.6). */
export function cleanArea(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const cleaned = polygons.map(([outer, ...holes]) => [wound(outer, 1), ...holes.map((hole) => wound(hole, -1)).filter(Boolean)]);
  return areaFrom(cleaned.filter(([outer]) => outer));
}

function areaFrom(polygons) {
  return polygons.length === 1 ? { type: "Polygon", coordinates: polygons[0] } : { type: "MultiPolygon", coordinates: polygons };
}

function wound(ring, sign) {
  const points = withoutRepeats(ring);
  const area = signedArea(points);
  if (points.length < 4 || Math.abs(area) < 1e-9) return null;
  return Math.sign(area) === sign ? points : points.reverse();
}

/** Plane area in square degrees by the shoelace formula, positive when the closed ring runs counter-clockwise. */
export function signedArea(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return twice / 2;
}
