import type { Counted } from "../../../domain/quantity.ts";
import { generalCounted } from "../../../domain/vocabulary.ts";

type Nouns = Pick<Counted, "one" | "many" | "named">;

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
const nouns: Readonly<Record<(typeof generalCounted)[number]["id"], Nouns>> = {
  personnel: { one: "soldier", many: "troops", named: people },
  equipment: { one: "piece of equipment", many: "pieces of equipment" },
  aircraft: { one: "aircraft", many: "aircraft" },
  helicopters: { one: "helicopter", many: "helicopters" },
  ships: { one: "ship", many: "ships" },
  notices: { one: "notice", many: "notices" },
  formations: { one: "formation", many: "formations" },
  other: { one: "", many: "" },
};

/** What an atlas counts: the general things, save those it puts its own in the place of, and then its own. */
export function countedWith(atlasNouns: readonly Counted[]): readonly Counted[] {
  const general = generalCounted.map((it): Counted => ({ ...it, ...nouns[it.id] }));
  return [...general.filter(({ id }) => atlasNouns.every((it) => it.id !== id)), ...atlasNouns];
}
