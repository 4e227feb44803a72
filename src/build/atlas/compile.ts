import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Atlas, indexAtlas, type OpenAtlas } from "../../domain/atlas.ts";
import { sentenceOf } from "../../domain/problem.ts";
import type { Ground } from "../../scene/layout/label.ts";
import type { Advances } from "../../scene/layout/text-width.ts";
import { readRecords } from "../records/records.ts";
import { makeFonts } from "./fonts.ts";
import { type CompiledGeography, compileGeography } from "./geography.ts";

/** What the browser loads besides the geometry: one file, named by its content. */
export type AtlasFile = { readonly atlas: OpenAtlas; readonly ground: Ground; readonly advances: Advances };

export type Compiled = {
  readonly atlas: Atlas;
  readonly file: AtlasFile;
  readonly geography: CompiledGeography;
};

/** Compiles a data folder; writes the fonts' subsets into `fontFolder`. Throws with every problem listed when a record is bad. */
export async function compileAtlas(folder: string, fontFolder: string): Promise<Compiled> {
  const reading = readRecords(folder);
  if (reading.kind === "problems") {
    throw new Error(`${reading.problems.length} problems in the records:\n${reading.problems.map(sentenceOf).join("\n")}`);
  }
  const { parts, geometries } = reading;
  const open: OpenAtlas = { format: 1, version: versionOf([parts, [...geometries]]), ...parts };
  const geography = compileGeography(folder, geometries);
  const { advances } = await makeFonts(JSON.stringify(open) + JSON.stringify(geography.countries), join(fontFolder));
  const ground: Ground = { countries: geography.countries, places: open.places };
  return { atlas: indexAtlas(open), file: { atlas: open, ground, advances }, geography };
}

/** The first twelve digits of the SHA-256 of the content: the same input gives the same version. */
export function versionOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
}
