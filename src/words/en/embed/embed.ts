/** English texts shown only in embeds, shared by an embed's first script and the whole map. */
export const embedTexts = () => {
  return {
    embed: {
      explore: "Explore here",
      exploring: "Loading the map …",
      noFullscreen: "The page around this map does not allow full screen.",
      headingByHost: "Heading by the page that shows this map.",
      linkBlocked: (address: string) => `The page showing this map blocks links. Copy this address: ${address}`,
    },
  };
};
