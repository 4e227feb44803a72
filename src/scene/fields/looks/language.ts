import { oneOf } from "../word.ts";

/** The language of the page, of which there is one. */
export const language = oneOf("lang", ["en"], "en");
