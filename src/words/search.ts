/** The sentences of the field that searches. */
export const searchWords = {
  label: "Search",
  placeholder: "Search claims, people, places",
  clear: "Clear the search",
} as const;
