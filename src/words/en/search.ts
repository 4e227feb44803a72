/** Texts of the search. */
export const searchTexts = () => {
  return {
    search: {
      label: "Search",
      placeholder: "Search claims, people, places",
      clear: "Clear the search",
    },
  };
};
