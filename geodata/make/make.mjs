// Makes everything in ../regions and ../base from npm packages and inputs/. Deterministic: the same inputs give the same bytes.

import { mkdirSync } from "node:fs";
import { writeLand } from "./base.mjs";
import { writePlaces } from "./places.mjs";
import { writeRegions } from "./regions.mjs";
import { readShapes } from "./shapes.mjs";
import { writeTopology } from "./topology.mjs";
import { writeBathymetry, writeLakes, writeRivers } from "./waters.mjs";

const regions = new URL("../regions/", import.meta.url);
const base = new URL("../base/", import.meta.url);
for (const folder of [regions, base, new URL("build/", import.meta.url)]) mkdirSync(folder, { recursive: true });

writeTopology();
const shapes = readShapes(new URL("build/topology.json", import.meta.url));
writeRegions(shapes, regions);
const countries = writeLand(shapes, base);
writeRivers(base);
writeLakes(base);
writeBathymetry(base, regions);
const places = writePlaces(base);
console.log(`${countries} countries, ${places} places`);
