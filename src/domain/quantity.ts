import type { Statement } from "./statement.ts";
import type { kindsCounted, wordings } from "./vocabulary.ts";

export type Quantity = NonNullable<Statement["quantities"]>[number];
export type Counted = (typeof kindsCounted)[number];

/** Whose words a figure or a place is given in. */
export type Wording = (typeof wordings)[number];

/** The number a figure is drawn by: its value, or the known end of its range; `undefined` for words only. Never a mean of both ends. */
export function magnitudeOf(quantity: Quantity): number | undefined {
  return quantity.value ?? quantity.max ?? quantity.min;
}
