import { embedTexts } from "../embed/embed.ts";
import { failureTexts } from "../embed/failures.ts";

/** A frame before the map in it is explored. */
export const frameCatalogue = () => ({ ...embedTexts(), ...failureTexts() });
