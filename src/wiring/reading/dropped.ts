import type { Dropped } from "../../scene/address.ts";
import { toldTexts } from "../../words/en/embed/told.ts";
import { type Words, withCatalogue } from "../../words/words.ts";

/** What of an address could not be used. Few readers have such an address. */
export function droppedInWords(words: Words, parts: readonly Dropped[]): string {
  const { told } = withCatalogue(words, toldTexts);
  return told.dropped(parts.map(told.droppedPart));
}
