import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../words/words.ts";

const context = createContext<object | undefined>(undefined);

/** Gives the words to all components within it. */
export const WordsProvider = context.Provider;

/** The words a component speaks with: those of the nearest provider, which has to have the catalogues of its part of the site. */
export function useWords<Language = Words>(): Language {
  const words = useContext(context);
  if (words === undefined) throw new Error("no words: the component stands in no WordsProvider");
  return words as Language;
}
