import { placelessKinds } from "../../../domain/statement.ts";
import { english } from "../../../words/english.ts";
import { isPlaceless, type Where } from "../../traits.ts";
import type { Field } from "../field.ts";

/** The place spoken about: a region’s id; `none` for statements that name no place, `undrawn` for those that only name places without an outline here. */
export const region = {
  name: "region",
  key: "region",
  parse: (id, atlas, drop): Where | undefined => (isPlaceless(id) || atlas.hasRegion(id) ? id : drop(id, "unknown")),
  print: (id) => id,
  filter: {
    admits: ({ where }, id) => where.includes(id),
    keysOf: ({ where }): readonly Where[] => where,
    choices: {
      allOf: (atlas) => [...atlas.regions.map((it) => it.id), ...placelessKinds],
      nameOf: (id, atlas) => (isPlaceless(id) ? english.placeless(id).name : atlas.regionOf(id).name),
      clears: "claim",
    },
  },
} as const satisfies Field<"region", Where>;
