import { figureTexts } from "../figure/figure.ts";

/** What is said of a View where it is shared, and in its picture. */
export const socialCatalogue = figureTexts;
