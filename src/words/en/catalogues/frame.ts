import { announcementTexts } from "../embed/announcements.ts";
import { embedTexts } from "../embed/embed.ts";

/** A frame before the map in it is explored. */
export const frameCatalogue = () => ({ ...embedTexts(), ...announcementTexts() });
