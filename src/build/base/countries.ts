import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Feature } from "geojson";
import { parse } from "yaml";
import { idOf } from "../program/id.ts";
import type { Shape } from "./land.ts";

/** A country: its two letters (ISO 3166-1), its capital, and the part of the country that is in, where several places have the name. */
export type Country = { readonly code: string; readonly capital?: string; readonly part?: string };

type Row = readonly [code: string, capital?: string, part?: string];

const rows = parse(readFileSync(fileURLToPath(new URL("./countries.yaml", import.meta.url)), "utf8")) as object;

/** The countries by their numbers in ISO 3166-1. */
export const countryOf: ReadonlyMap<string, Country> = new Map(
  Object.entries(rows as { readonly [number: string]: Row }).map(([number, [code, capital, part]]) => [
    number,
    { code, ...(capital === undefined ? {} : { capital }), ...(part === undefined ? {} : { part }) },
  ]),
);

/** A text for each language, as records have it: alone where there is one. */
function inEach(languages: readonly string[], text: (language: string) => string): string | object {
  const [first = "en", ...others] = languages;
  return others.length === 0 ? text(first) : Object.fromEntries(languages.map((it) => [it, text(it)]));
}

/**
 * Countries as the base map has them, named in each language. The name of those in `unnamed` (by the source's name), and of shapes that are
 * no country in ISO 3166-1, is not written on the map.
 */
export function countryFeatures(shapes: readonly Shape[], languages: readonly string[], unnamed: ReadonlySet<string>): Feature[] {
  const used = new Set<string>();
  return shapes.map(({ number, name, geometry, areaKm2, label }) => {
    const code = countryOf.get(number ?? "")?.code;
    const id = code === undefined || used.has(code) ? `ne-${idOf(name) ?? used.size}` : code;
    used.add(id);
    const isWritten = id === code && !unnamed.has(name);
    const named = code === undefined || id !== code ? name : inEach(languages, (it) => nameIn(it, code) ?? name);
    return {
      type: "Feature",
      properties: { id, name: named, ...(isWritten ? { label } : {}), labelRank: rankOf(areaKm2) },
      geometry,
    };
  });
}

function nameIn(language: string, code: string): string | undefined {
  return new Intl.DisplayNames([language], { type: "region", fallback: "none" }).of(code);
}

/** When a country's name is written: the larger it is on the map, the earlier. */
function rankOf(areaKm2: number): number {
  if (areaKm2 >= 1_000_000) return 2;
  if (areaKm2 >= 200_000) return 3;
  return areaKm2 >= 30_000 ? 4 : 5;
}
