import type { Feature } from "geojson";

/** What a file of the base map says of itself. */
export type About = {
  readonly source: string;
  readonly licence: string;
  readonly knownError: string;
  readonly credits: readonly { readonly name: string; readonly licence: string; readonly of?: string }[];
};

/** Whom to credit for what Natural Earth has: nobody has to, and everybody does. */
export const naturalEarth: About["credits"] = [{ name: "Natural Earth", licence: "public domain" }];

/** A file of the base map, one shape a line. */
export function layerFile({ source, licence, knownError, credits }: About, features: readonly Feature[]): string {
  const about = JSON.stringify({ type: "FeatureCollection", source, licence, knownError, credits }, null, 2).slice(0, -2);
  return `${about},\n  "features": [\n${features.map((it) => `    ${JSON.stringify(it)}`).join(",\n")}\n  ]\n}\n`;
}
