/** The sentences that only an embed shows, in English; its first script and the whole map share the others. */
export const embedWords = {
  explore: "Explore the map",
  exploring: "Loading the map …",
  noFullscreen: "The page around this map does not allow full screen.",
  wholeMap: "Open the whole map",
  whoSpeaks: "Who speaks:",
  headingByHost: "Heading by the page that shows this map.",
  linkBlocked: (address: string) => `The page around this map lets no link open. The address: ${address}`,
  viewFailed:
    "What this address asks for could not be loaded, so the map shows what the page came with. Check the connection and reload.",
} as const;
