import type { Atlas } from "../domain/atlas.ts";
import type { Words } from "./words.ts";

/** What varies between one published map and another: the records, and the language it speaks. All that is shown is a function of it. */
export type Edition<Language extends Words = Words> = { readonly atlas: Atlas; readonly words: Language };
