import { oneOf } from "../word.ts";

/** The language of the page: a site is in one, that of its atlas. */
export const language = oneOf(
  "lang",
  (atlas) => [atlas.language],
  (atlas) => atlas.language,
);
