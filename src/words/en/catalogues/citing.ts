import { takingTexts } from "../site/taking.ts";

/** Citations, and what is taken along. */
export const citingCatalogue = () => takingTexts();
