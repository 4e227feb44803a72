import type { Language } from "../../language.ts";

/** Members of forces as sources name them, whoever’s they are; those not listed in the plural have it in -s. */
const people = [
  ...words(
    "person soldier fighter militant insurgent rebel marine sailor reservist conscript officer instructor adviser advisor",
  ),
  ...words("technician specialist peacekeeper observer contractor volunteer trooper paratrooper servicemember"),
  ...words("troops paratroops people personnel military mercenary mercenaries"),
  "service member",
  ...["", "service", "service ", "guards", "militia"].flatMap((it) => words("man men woman women").map((end) => it + end)),
];

function words(text: string): readonly string[] {
  return text.split(" ");
}

/** English nouns of what any atlas may count. */
export const nouns: Language["nouns"] = {
  personnel: { one: "soldier", many: "troops", named: people },
  equipment: { one: "piece of equipment", many: "pieces of equipment" },
  aircraft: { one: "aircraft", many: "aircraft" },
  helicopters: { one: "helicopter", many: "helicopters" },
  ships: { one: "ship", many: "ships" },
  notices: { one: "notice", many: "notices" },
  formations: { one: "formation", many: "formations" },
  other: { one: "", many: "" },
};
