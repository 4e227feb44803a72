import type { Position, RegionId } from "./region.ts";

/** A country of the base map. */
export type Country = {
  /** ISO 3166-1 alpha-2, where it has one. */
  readonly id: string;
  readonly name: string;
};

/** A named settlement of the base map. */
export type Place = {
  readonly id: string;
  readonly name: string;
  /** 0 for the first to be labelled, larger numbers for later ones. */
  readonly rank: number;
  /** The zoom from which its name is written; absent: by its rank. */
  readonly fromZoom?: number | undefined;
  readonly capital: boolean;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly at: Position;
  /** The region for which a statement that names it counts: the smallest that it lies in; absent if in none, or if nothing recorded names it. */
  readonly within?: RegionId | undefined;
};
