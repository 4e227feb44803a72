import type { Dropped } from "../../scene/address.ts";
import { announcementTexts } from "../../words/en/embed/announcements.ts";
import { type Words, withCatalogue } from "../../words/words.ts";

/** What of an address could not be used. Few readers have such an address. */
export function droppedInWords(words: Words, parts: readonly Dropped[]): string {
  const { announcements } = withCatalogue(words, announcementTexts);
  return announcements.dropped(parts.map(announcements.droppedPart));
}
