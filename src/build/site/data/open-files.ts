import { unzipSync } from "fflate";
import type { Atlas } from "../../../domain/atlas.ts";
import { traitsOf } from "../../../scene/filters.ts";
import { csvOf } from "../../../scene/table/csv.ts";
import { rowsOf } from "../../../scene/table/rows.ts";
import { worksheetOf } from "../../../scene/table/worksheet.ts";
import { spreadsheetOf } from "../../../spreadsheet/spreadsheet.ts";
import { zipSync } from "../../../spreadsheet/zip.ts";
import type { SiteWords } from "../../../words/words.ts";
import type { Compiled } from "../../atlas/compile.ts";
import { statementsGeoJson } from "./geojson.ts";

/** The open data as files: path on the site, media type, content. */
export async function openFiles(words: SiteWords, { atlas, file, geometries }: Compiled) {
  const rows = rowsOf({ atlas, words }, everyStatementOf(atlas));
  const spreadsheet = await spreadsheetOf(worksheetOf({ atlas, words }, rows), words.table.worksheetName);
  return [
    { path: "data/atlas.json", mediaType: "application/json", content: JSON.stringify(file.atlas) },
    {
      path: "data/statements.geojson",
      mediaType: "application/geo+json",
      content: JSON.stringify(statementsGeoJson({ atlas, words }, geometries)),
    },
    { path: "data/statements.csv", mediaType: "text/csv", content: csvOf({ atlas, words }, rows) },
    { path: "data/statements.xlsx", mediaType: spreadsheet.type, content: await repacked(spreadsheet) },
  ] as const;
}

/** A ZIP whose files all have the first date it can hold, so that the same records give the same bytes. */
async function repacked(archive: Blob): Promise<Uint8Array> {
  return zipSync(unzipSync(new Uint8Array(await archive.arrayBuffer())));
}

function everyStatementOf(atlas: Atlas): ReadonlySet<string> {
  return new Set(traitsOf(atlas).map((it) => it.statement.id));
}
