import type { BorderViewWords } from "../../../domain/border.ts";
import type { Locale } from "../../locale.ts";

/** English texts of the embed dialog. */
export const builderTexts = (locale: Locale) => {
  return {
    builder: {
      embedTitle: "Embed this map",
      embedChartTitle: "Embed this chart",
      embedShows: "The embed shows:",
      embedStoryTitle: "Embed this story",
      subjectOption: "What to embed",
      subjectShown: "What the page shows",
      subjectStory: (title: string) => `Story: ${title}`,
      /** What a frame with one step is called. */
      stepOf: (step: string, story: string) => `${step} · ${story}`,
      subjectStep: (number: number, title: string) => `– Step ${locale.number(number)}: ${title}`,
      claimLeftOut: "The filters hide the open claim, so the embed leaves it out.",
      headingOption: "Heading",
      headingOurs: "Ours, with the speaker",
      headingOwn: "Your own",
      headingOwnNote: "Your heading, marked as yours:",
      headingNone: "None: the article has its own",
      listOption: "Under the map",
      listOpenClaim: "The open claim with its answer",
      listFirstFew: "One claim with its answer",
      listAll: "All claims shown",
      listNone: "No list",
      tableOption: "The same as a table",
      tableClosed: "Under the chart, to be opened",
      tableOpen: "Under the chart, open",
      tableNone: "Left out",
      chartOption: "A chart has no map to explore; its rows link to the claims.",
      themeOption: "Colours",
      themeDevice: "As the reader’s device has them",
      themeLight: "Light",
      themeDark: "Dark",
      mapOption: "Map",
      interactiveOption: "Let readers select and explore",
      cameraOption: "Keep the current map view",
      widthOption: "Width of the column",
      widthOwn: "Other:",
      pixels: (value: number) => `${locale.number(value)} px`,
      previewAt: (width: number) => `Preview, ${locale.number(width)} pixels wide`,
      snippetsSection: "Code to copy",
      measuring: "Measuring the preview …",
      snippetPlain: "Frame, without script",
      snippetPlainNote:
        "Works in every page that allows frames. Its height follows the width of the column, close to what its content needs; where a system strips styles, it is as high as the narrowest column needs.",
      snippetExact: "Frame, with exact height",
      snippetExactNote: "As above, with our small script, which sets the frame to the height of its content.",
      snippetPicture: "Picture with a link",
      snippetPictureNote: (borders: BorderViewWords | undefined) =>
        `For systems that strip iframes: a picture of the nearest claim or region, or of the whole map, with alternative text that names the speaker.${borders ? ` Its borders are drawn ${borders.inSentence}, and it says so.` : ""}`,
      embedHelp: "Help for editors",
    },
  };
};
