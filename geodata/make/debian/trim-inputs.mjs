// What ogr2ogr and gdal_contour wrote to build/ → the small files kept in inputs/.

import { readFileSync, writeFileSync } from "node:fs";
import { mapshaper } from "../mapshaper.mjs";
import { isKept } from "../places.mjs";
import { riverNames } from "../data/rivers.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../build/${name}`, import.meta.url), "utf8")).features;

writeLines("line-of-contact.geojson", JSON.parse(readFileSync(new URL("../inputs/line-of-contact.geojson", import.meta.url), "utf8")).features);
writeLines("rivers.geojson", read("rivers-raw.geojson").filter(({ properties }) => riverNames[properties.name]));
writeLines("places.geojson", read("places-raw.geojson").filter(isKept));
writeDepths();

/** One feature a line, so that a renewed input can be compared with the old one. */
function writeLines(name, features) {
  const lines = features.map(({ properties, geometry }) => JSON.stringify({ type: "Feature", properties, geometry }));
  const text = `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
  writeFileSync(new URL(`../inputs/${name}`, import.meta.url), text);
}

/** Depth bands of 50 m and more; `depth` is the shallower edge of the band in metres below the surface. */
function writeDepths() {
  mapshaper(
    ["-i", "build/black-depth.geojson", "build/baltic-depth.geojson", "combine-files", "-merge-layers", "force", "name=depths"],
    ["-filter", "high <= -50", "-each", "depth = -high", "-filter-fields", "depth"],
    ["-simplify", "weighted", "interval=1200", "keep-shapes", "-dissolve", "depth", "-filter-islands", "min-area=60km2", "-clean"],
    ["-o", "build/depths.geojson", "precision=0.001", "rfc7946", "fix-geometry"],
  );
  writeLines("bathymetry.geojson", read("depths.geojson"));
}
