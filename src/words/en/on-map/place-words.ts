/** English texts beside a quotation about a place on the map. */
export const placeWordsTexts = () => {
  return {
    placeWording: {
      quoted: (words: string) => `“${words}”`,
      /** Whose wording it is, if not the speaker’s. */
      reported: (publisher: string) => `as ${publisher} reports it`,
      /** The same for a government’s or institution’s own page, which is not a news report. */
      official: "in the wording of an official page",
      table: (publisher: string) => `from a table (${publisher})`,
      translated: "in translation",
      saying: (speaker: string, verb: string) => `${speaker} ${verb}`,
      source: (publisher: string, date: string) => `${publisher}, ${date}`,
    },
  };
};
