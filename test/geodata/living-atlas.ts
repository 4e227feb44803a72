import { readRecords } from "../../src/build/records/records.ts";
import { indexAtlas } from "../../src/domain/atlas.ts";
import { sentenceOf } from "../../src/domain/problem.ts";
import type { RegionGeometry } from "../../src/domain/region.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";

/**
 * The records as they are now. Only what is tested of them themselves stands on them: everything else on the frozen atlas.
 * `LIVING_ATLAS` names a copy of them to be tested in their place.
 */
export const livingFolder = process.env["LIVING_ATLAS"] ?? "geodata";

const reading = readRecords(livingFolder);
if (reading.kind === "problems") throw new Error(reading.problems.map(sentenceOf).join("\n"));
const living = { format: 1, version: "test", language: "en", ...reading.parts } as const;

/** All records there are, for what holds of every one of them, whoever adds it. */
export const livingAtlas = indexAtlas(living);

/**
 * Of the claims and statements those that were there when the atlas was frozen, in today's wording: what is easily mistaken in them was
 * gone through one by one. A record that is added cannot make any of that untrue; one that is changed or taken away can.
 */
export const reviewedAtlas = indexAtlas({
  ...living,
  claims: living.claims.filter(isIn(frozenAtlas.claims)),
  statements: living.statements.filter(isIn(frozenAtlas.statements)),
});

/** The outlines of the regions. */
export const livingGeometries: ReadonlyMap<string, RegionGeometry> = reading.geometries;

/** The outline of one region. */
export function livingGeometryOf(id: string): RegionGeometry {
  const geometry = livingGeometries.get(id);
  if (!geometry) throw new Error(`unknown region: ${id}`);
  return geometry;
}

type Identified = { readonly id: string };

function isIn(records: readonly Identified[]): (record: Identified) => boolean {
  const ids = new Set(records.map((it) => it.id));
  return ({ id }) => ids.has(id);
}
