import type { Atlas } from "../../domain/atlas.ts";
import type { Claim } from "../../domain/claim.ts";
import type { Counted, Quantity } from "../../domain/quantity.ts";
import type { RegionId } from "../../domain/region.ts";
import { regionIdsOf, type Statement } from "../../domain/statement.ts";
import type { ChartGroup } from "../view.ts";

/** Conditions for a figure to belong to a group; an absent one admits everything. */
type Rule = {
  readonly group: ChartGroup;
  readonly of: Counted;
  /** Whose forces are counted: the figure's forces include these. */
  readonly forces?: string;
  /** The acts that the claim may describe. */
  readonly acts?: readonly Claim["about"]["act"][];
  /** The regions counted: all must match (`only`), or at least one (`some`); if none is counted, `some` still admits it. */
  readonly only?: RegionId;
  readonly some?: readonly RegionId[];
  /** Whether it is a comparison with another time rather than a number. */
  readonly isComparison?: boolean;
};

const present = ["build-up", "deploy", "withdraw"] as const;
const around = ["ukraine-russia-border", "crimea", "ukraine"] as const;

/** The first matching rule decides, so no figure is in two groups. Figures that match none are in no chart. */
const rules: readonly Rule[] = [
  { group: "battalion-groups", of: "battalion-tactical-groups", forces: "russia" },
  { group: "ceasefire", of: "ceasefire-violations" },
  { group: "ships", of: "ships" },
  { group: "nato", of: "personnel", forces: "nato" },
  { group: "crimea", of: "personnel", forces: "russia", acts: present, only: "crimea" },
  { group: "near-ukraine", of: "personnel", forces: "russia", acts: present, some: around },
  { group: "near-ukraine", of: "other", forces: "russia", acts: present, some: around, isComparison: true },
];

/** The regions a figure counts: those of its scope, else those its statement mentions. */
export function regionsCounted(atlas: Atlas, statement: Statement, quantity: Quantity): readonly RegionId[] {
  return quantity.scope?.regions ?? regionIdsOf(atlas.claimOf(statement.claim), statement, atlas.hasRegion);
}

/** The group of a figure; `undefined` if it is in no chart. */
export function groupOf(atlas: Atlas, statement: Statement, quantity: Quantity): ChartGroup | undefined {
  const regions = regionsCounted(atlas, statement, quantity);
  const { act } = atlas.claimOf(statement.claim).about;
  const admits = ({ of, forces, acts, only, some, isComparison }: Rule) =>
    of === quantity.of &&
    (forces === undefined || quantity.forces.includes(forces)) &&
    (acts === undefined || acts.includes(act)) &&
    (only === undefined || (regions.length > 0 && regions.every((it) => it === only))) &&
    (some === undefined || regions.length === 0 || regions.some((it) => some.includes(it))) &&
    (isComparison === undefined || (quantity.comparator !== undefined) === isComparison);
  return rules.find(admits)?.group;
}
