// All land units and seas as one TopoJSON, so that whatever is merged or meshed from it shares its vertices exactly.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeContactMask } from "./contact-mask.mjs";
import { dependentOn, memberCodes } from "./data/countries.mjs";
import { extent, tropicOfCancer } from "./extent.mjs";
import { writeWithoutSmallIslands } from "./islands.mjs";
import { mapshaper } from "./mapshaper.mjs";
import { writeUnits } from "./units.mjs";

const built = (name) => fileURLToPath(new URL(`build/${name}`, import.meta.url));
const donbas = 'unit == "UA-14" || unit == "UA-09"';
// Beyond the extent only the members of NATO are drawn, and only as a backdrop.
const farMetres = 12000;

/** Writes build/topology.json: geometries with `unit`, `country`, `metres` and, in the Donbas, `side` ("held" or "free"). */
export function writeTopology() {
  writeUnits(built("provinces.json"));
  mapshaper(
    ["-i", built("provinces.json"), "name=units", "-dissolve", "unit", "copy-fields=country,metres", "-clean"],
    ["-o", built("units.topojson"), "format=topojson", "no-quantization"],
  );
  writeWithoutSmallIslands(built("units.topojson"), built("units.json"));
  writeContactMask(built("contact-mask.json"));
  cutSeasAndDonbas();
  cutExtent();
  simplify();
  if (!existsSync(built("topology.json"))) throw new Error("missing: build/topology.json");
}

function cutSeasAndDonbas() {
  mapshaper(
    ["-i", built("units.json"), "data/sea-masks.json", built("contact-mask.json"), "combine-files"],
    ["-rename-layers", "units,seas,contact"],
    ["-filter", donbas, "target=units", "+", "name=donbas"],
    ["-filter", `!(${donbas})`, "target=units"],
    ["-clip", "contact", "target=donbas", "+", "name=held", "-each", 'side = "held"', "target=held"],
    ["-erase", "contact", "target=donbas", "+", "name=free", "-each", 'side = "free"', "target=free"],
    ["-merge-layers", "target=units,held,free", "force", "name=land"],
    ["-erase", "land", "target=seas"],
    ["-merge-layers", "target=land,seas", "force", "name=all"],
    ["-clean", "target=all", "-o", built("whole.topojson"), "target=all", "format=topojson", "no-quantization"],
  );
}

function cutExtent() {
  const isMember = `${JSON.stringify([...memberCodes, ...Object.keys(dependentOn)])}.includes(country)`;
  mapshaper(
    ["-i", built("whole.topojson"), "name=all"],
    ["-clip", `bbox=${extent.join()}`, "target=all", "+", "name=near"],
    ["-erase", `bbox=${extent.join()}`, "target=all", "+", "name=far"],
    ["-filter", isMember, "target=far"],
    ["-clip", `bbox=-180,${tropicOfCancer},180,84`, "target=far"],
    ["-each", `far = true, metres = ${farMetres}`, "target=far"],
    ["-merge-layers", "target=near,far", "force", "name=cut"],
    ["-clean", "target=cut", "-o", built("cut.topojson"), "target=cut", "format=topojson", "no-quantization"],
  );
}

function simplify() {
  mapshaper(
    ["-i", built("cut.topojson")],
    ["-simplify", "variable", "interval=metres", "weighted", "keep-shapes"],
    ["-clean", "-o", built("topology.json"), "format=topojson", "no-quantization"],
  );
}
