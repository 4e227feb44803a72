/** What is said if a part of a page does not come. A page has these texts from the start: a file with them could be the one that fails. */
export const failureTexts = () => {
  return {
    failures: {
      /** What happened. */
      part: "This part of the page could not be loaded.",
      liveMap: "The interactive map could not be loaded. The static map is still available.",
      otherView: "The requested view could not be loaded, so the default view is shown.",
      /** Why, and what can be done. */
      offline: "What has been loaded still works. Check your connection.",
      missing: "The connection works, but a file is missing or damaged.",
      stillMissing: "The connection works, but a file is missing or damaged. Reload the page; your choices are kept.",
      outdated: "A newer version of this page has been published. Reload the page; your choices are kept.",
      slow: "Still loading …",
      mistake: "Something went wrong on this page. If anything is missing, reload the page; your choices are kept.",
      tryAgain: "Try again",
      reload: "Reload",
    },
  };
};

/** The same of the whole map. */
export const mapFailureTexts = () => {
  return {
    mapFailures: {
      records: "The records could not be loaded, so filters and map selection are unavailable. The list below is complete.",
      search: "Search could not be loaded, so the list is not narrowed by it.",
      dialogs: {
        embed: "The embed builder could not be loaded.",
        export: "The picture builder could not be loaded.",
        story: "The story maker could not be loaded.",
      },
      drawing: "The map could not be drawn for this choice.",
      names: "The names of smaller places could not be loaded.",
      noWebgl:
        "The interactive map needs WebGL, which is not available here. The static map still works, with filters, selection and the list.",
      lostWebgl: "The browser stopped the interactive map. The static map is shown until it returns.",
      lostInFrame:
        "The browser stopped the interactive map. The static map is back. Use the button to restart the interactive map.",
      choiceMistaken: "Something went wrong on this page, so that choice could not be shown. The page is as it was before.",
    },
  };
};
