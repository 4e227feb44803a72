/** What stands with the words about a place on the map, in English. */
export const placeWording = {
  quoted: (words: string) => `“${words}”`,
  /** Whose wording it is, where it is not the speaker’s. */
  reported: (publisher: string) => `as ${publisher} reports it`,
  /** The same where the page is a government’s or an institution’s own: it reports nothing. */
  official: "in the wording of an official page",
  table: (publisher: string) => `from a table (${publisher})`,
  translated: "in translation",
  saying: (speaker: string, verb: string) => `${speaker} ${verb}`,
  source: (publisher: string, date: string) => `${publisher}, ${date}`,
} as const;
