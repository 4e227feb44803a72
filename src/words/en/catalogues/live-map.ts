import { gesturesTexts } from "../gestures.ts";

/** The map that answers gestures. */
export const liveMapCatalogue = () => gesturesTexts();
