import type { FigureGroupId } from "../../../domain/figures/figure-group.ts";
import type { Field } from "../field.ts";
import { oneOf } from "../word.ts";

/** The group of figures charted; absent: the atlas's first. */
export const group: Field<"group", FigureGroupId> = oneOf(
  "group",
  ({ figures }) => figures.groups.map((it) => it.id),
  ({ figures }) => figures.groups[0]?.id,
);
