import { join } from "node:path";
import { indexAtlas } from "../../domain/atlas.ts";
import type { Problem } from "../../domain/problem.ts";
import { outlinesOn } from "../../drawing/outlines.ts";
import { surfaceOf } from "../../drawing/poster/poster.ts";
import { cornersOf } from "../../scene/camera/mercator.ts";
import { designLayout } from "../../scene/layout/ahead.ts";
import { designFor } from "../../scene/layout/design.ts";
import { sceneOf } from "../../scene/scene.ts";
import { wholeView } from "../../scene/view.ts";
import { measuredFonts } from "../atlas/fonts.ts";
import { compileGeography } from "../atlas/geography.ts";
import { scriptFontsOf } from "../atlas/script-fonts.ts";
import { wordsIn } from "../words.ts";
import type { Reading } from "./records.ts";

/** The map on a phone, in CSS pixels. */
const phone = { width: 390, height: 384 };

/**
 * Finds places with statements that home does not show: those that lie outside the focus, and those for whose name there is no room on a
 * phone. The map is laid out for it as on the page.
 */
export function doubtfulFraming(reading: Extract<Reading, { readonly kind: "atlas" }>, folder: string): readonly Problem[] {
  const { parts, geometries, countries, spoken, language } = reading;
  const atlas = indexAtlas({ format: 1, version: "", language, ...parts });
  const words = wordsIn(spoken);
  const scene = sceneOf({ atlas, words }, wholeView);
  const design = designFor("home", scene.extent, phone);
  if (!design || scene.blocks.length === 0) return [];
  const geography = compileGeography(folder, { ...parts, geometries, countries });
  const ground = { countries: geography.countries, places: parts.places };
  const glyphWidths = measuredFonts(JSON.stringify([parts, ground]), scriptFontsOf(parts.head, folder));
  const surface = surfaceOf(scene.extent.box, cornersOf(parts.head.bounds));
  const outlines = outlinesOn(geography.simplified(surface.unitsPerWorld, 1.4), surface);
  const layout = designLayout(
    words,
    { head: parts.head, scene, ground, glyphWidths, legend: undefined },
    design,
    outlines,
    "page",
  );
  const rows = [...(layout.rows?.form.rows ?? []), ...(layout.inset?.form.rows ?? [])];
  const named = new Set([...layout.blocks.map((it) => it.block.region), ...rows.map((it) => it.region)]);
  const [west, south, east, north] = scene.extent.box;
  return scene.blocks.flatMap(({ region, name, shapes }): readonly Problem[] => {
    const bbox = parts.regions.find((it) => it.id === region)?.bbox;
    const isInFocus = bbox !== undefined && bbox[0] <= east && bbox[2] >= west && bbox[1] <= north && bbox[3] >= south;
    const what = `${shapes.length} ${shapes.length === 1 ? "statement" : "statements"}`;
    if (!isInFocus) {
      const message = `leaves out "${region}", ${name}, with ${what} (widen it, if home is to show the place)`;
      return [{ file: "atlas.yaml", path: "focus", message }];
    }
    if (named.has(region)) return [];
    const message = `has ${what}, and at home there is no room for its name on a phone (narrow the focus in atlas.yaml, or give it a short name or a parent)`;
    return [{ file: join("regions", `${region}.geojson`), path: "properties.name", message }];
  });
}
