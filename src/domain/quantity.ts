import type { Statement } from "./statement.ts";
import type { kindsCounted } from "./vocabulary.ts";

export type Quantity = NonNullable<Statement["quantities"]>[number];
export type Counted = (typeof kindsCounted)[number];

/** The number a figure is drawn with: its value, or the known end of its range; `undefined` if only words were given. Never a mean of both ends. */
export function magnitudeOf(quantity: Quantity): number | undefined {
  return quantity.value ?? quantity.max ?? quantity.min;
}
