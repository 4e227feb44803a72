import type { Locale } from "../../words/locale.ts";

/** Texts of the search. */
export const searchTexts = (locale: Locale) => {
  return {
    search: {
      label: "Search",
      placeholder: "Search claims, people, places",
      clear: "Clear the search",
    },
  };
};
