import type { Atlas } from "../../../domain/atlas.ts";
import { traitsOf } from "../../../scene/filters.ts";
import { csvOf } from "../../../scene/table/csv.ts";
import { rowsOf } from "../../../scene/table/rows.ts";
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
    { path: "data/statements.csv", mediaType: "text/csv", content: csvOf(atlas, rowsOf(atlas, everyStatementOf(atlas))) },
  ] as const;
}

function everyStatementOf(atlas: Atlas): ReadonlySet<string> {
  return new Set(traitsOf(atlas).map((it) => it.statement.id));
}
