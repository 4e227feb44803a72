import type * as v from "valibot";
import type { Claim } from "../claim.ts";
import type { figuresFile } from "../parse/counted/figures-file.ts";
import type { Quantity } from "../quantity.ts";
import type { RegionId } from "../region.ts";

export type FiguresFile = v.InferOutput<typeof figuresFile>;

/** The groups that charts show, in the order shown, and what regions are called there; both empty in an atlas without charts. */
export type Figures = { readonly [Key in "groups" | "regions"]: Readonly<NonNullable<FiguresFile[Key]>> };

/** Figures that fit on one axis, and those listed beside them; one group is charted at a time. */
export type FigureGroup = Readonly<Figures["groups"][number]>;
export type FigureGroupId = string;

/** A figure with what a group may ask of it. */
export type Grouped = {
  readonly quantity: Quantity;
  /** The act its claim is about. */
  readonly act: Claim["about"]["act"];
  /** The regions it counts; empty if none is named. */
  readonly regions: readonly RegionId[];
};

/**
 * The group a figure belongs to: the first whose conditions it meets, where those that admit only some regions go before the others;
 * `undefined` if it is in none.
 */
export function groupOf(groups: readonly FigureGroup[], figure: Grouped): FigureGroup | undefined {
  const fitting = groups.filter((it) => admits(it, figure));
  return fitting.find((it) => it.regions?.only !== undefined) ?? fitting[0];
}

/** An absent condition admits everything. */
function admits({ of, comparisons, forces, acts, regions: { only, some } = {} }: FigureGroup, figure: Grouped): boolean {
  const { quantity, act, regions } = figure;
  return (
    (quantity.of === of || (quantity.comparator !== undefined && quantity.of === comparisons)) &&
    (forces === undefined || quantity.forces.includes(forces)) &&
    (acts === undefined || acts.includes(act)) &&
    (only === undefined || (regions.length > 0 && regions.every((it) => only.includes(it)))) &&
    (some === undefined || regions.length === 0 || regions.some((it) => some.includes(it)))
  );
}
