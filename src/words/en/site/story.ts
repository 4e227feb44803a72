import type { Locale } from "../../locale.ts";

/** English texts of guided stories. */
export const storyTexts = (locale: Locale) => ({
  /** English texts of guided stories. */
  story: {
    leave: "Leave the story",
    skipTo: "Skip to the story",
    /** Under a step, to the same View on the reader's page. */
    openOnMap: "Open this view on the map",
    step: (number: number, steps: number) => `${locale.number(number)} of ${locale.number(steps)}`,
    /** What is announced when a step is shown: its title and its map. */
    announced: (number: number, steps: number, title: string, map: string) =>
      `Step ${locale.number(number)} of ${locale.number(steps)}: ${title}. ${map}`,
    goTo: (number: number, title: string) => `Step ${locale.number(number)}: ${title}`,
    back: "Back",
    next: "Next",
    steps: "Steps of the story",
    readAt: "Read at",
    /** The title of the page of one step. */
    stepTitle: (step: string, story: string) => `${step} · ${story}`,
    wholeStory: "Read the whole story",
    description: (standfirst: string, steps: number) =>
      `${standfirst} In ${locale.number(steps)} steps, each with its map and sources.`,
    mapOf: (title: string) => `Map: ${title}`,
    take: "Take it away",
    takeSize: "Size of the pictures",
    takePictures: "Every step as a picture (.zip)",
    takeLong: "All steps as one long picture",
    print: "Print or save as PDF",
    /** Below the button that opens the print dialog. */
    printNote: "In the print dialog, choose “Save as PDF” for slides: one step a page.",
    takeFailed: "The pictures could not be made.",
  },
});
