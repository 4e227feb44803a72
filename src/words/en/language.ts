import type { Language } from "../language.ts";
import { allCatalogues } from "./catalogues/all.ts";
import { nouns } from "./counted/nouns.ts";
import { occasions } from "./side-view/occasions.ts";

/** English, in which all that is said was first written. */
export const english: Language = { tag: "en", folder: "src/words/en", catalogue: allCatalogues, nouns, occasions };
