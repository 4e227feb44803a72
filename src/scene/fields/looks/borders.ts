import { borderViews } from "../../../domain/vocabulary.ts";
import { oneOf } from "../word.ts";

/** Whose borders are drawn; absent: as recognised by the UN General Assembly. */
export const borders = oneOf("borders", borderViews, "un");
