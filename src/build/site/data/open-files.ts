import type { Compiled } from "../../atlas/compile.ts";
import { statementsGeoJson } from "./geojson.ts";

/** The open data, as files: path in the site, media type, content. */
export function openFiles({ atlas, file, geometries }: Compiled) {
  return [
    { path: "data/atlas.json", mediaType: "application/json", content: JSON.stringify(file.atlas) },
    {
      path: "data/statements.geojson",
      mediaType: "application/geo+json",
      content: JSON.stringify(statementsGeoJson(atlas, geometries)),
    },
  ] as const;
}
