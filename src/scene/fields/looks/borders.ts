import type { BorderView } from "../../../domain/border.ts";
import type { Field } from "../field.ts";
import { oneOf } from "../word.ts";

/** Whose borders are drawn; absent: the atlas's default view. */
export const borders: Field<"borders", BorderView> = oneOf(
  "borders",
  ({ head }) => (head.borders?.views ?? []).map((it) => it.id),
  ({ head }) => head.borders?.default,
);
