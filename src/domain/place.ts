import type { Position } from "./region.ts";

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
};
