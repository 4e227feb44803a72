import { embedTexts } from "../embed/embed.ts";
import { toldTexts } from "../embed/told.ts";

/** A frame before the map in it is explored. */
export const frameCatalogue = () => ({ ...embedTexts(), ...toldTexts() });
