import type { Field } from "../field.ts";
import { oneOf } from "../word.ts";

/** Figures that fit on one axis, and those listed beside them; one group is charted at a time. */
export const chartGroups = ["near-ukraine", "crimea", "battalion-groups", "nato", "ships", "ceasefire"] as const;
export type ChartGroup = (typeof chartGroups)[number];

/** The group charted; absent: the first. */
export const group: Field<"group", ChartGroup> = oneOf("group", chartGroups, chartGroups[0]);
