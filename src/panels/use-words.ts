import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../words/words.ts";

const context = createContext<object | undefined>(undefined);

/** Gives the words to all components within it. */
export const WordsProvider = context.Provider;

/** The words a component speaks with: those of the nearest provider, which has to have the catalogues of its part of the site. */
// The caller knows which catalogues its provider has.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function useWords<Language extends Words = Words>(): Language {
  const words = useContext(context) as Language | undefined;
  if (words === undefined) throw new Error("no words");
  return words;
}
