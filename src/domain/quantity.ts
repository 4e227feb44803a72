import type * as v from "valibot";
import type { counted } from "./parse/counted/figures-file.ts";
import type { Statement } from "./statement.ts";
import type { wordings } from "./vocabulary.ts";

export type Quantity = NonNullable<Statement["quantities"]>[number];
/** A kind of thing that is counted, with its nouns; `other`, which is named in the words of the source alone, has empty ones. */
export type Counted = Readonly<v.InferOutput<typeof counted>>;

/** Whose words a figure or a place is given in. */
export type Wording = (typeof wordings)[number];

/** The number a figure is drawn by: its value, or the known end of its range; `undefined` for words only. Never a mean of both ends. */
export function magnitudeOf(quantity: Quantity): number | undefined {
  return quantity.value ?? quantity.max ?? quantity.min;
}
