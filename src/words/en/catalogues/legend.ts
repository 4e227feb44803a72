import { bordersTexts } from "../borders.ts";
import { legendTexts } from "../legend.ts";
import { creditTexts } from "../on-map/credit.ts";

/** How to read the map, whose borders it has, and whom it is credited to. */
export const legendCatalogue = () => ({ ...legendTexts(), ...bordersTexts(), ...creditTexts() });
