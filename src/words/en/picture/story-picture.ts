import type { Locale } from "../../locale.ts";

/** English texts of the pictures of a story. */
export const storyPictureTexts = (locale: Locale) => {
  const place = (number: number, steps: number) => `${locale.number(number)} of ${locale.number(steps)}`;
  return {
    storyPicture: {
      /** Above the title of a step. */
      place: (story: string, number: number, steps: number) => `${story} · ${place(number, steps)}`,
      placeAlone: place,
      title: (step: string, story: string, number: number, steps: number) => `${step} · ${story}, ${place(number, steps)}`,
      alternative: (step: string, story: string, number: number, steps: number) =>
        `Step ${place(number, steps)} of the story “${story}”: ${step}. Its sentences beside a map.`,
      wholeAlternative: (story: string, steps: number) =>
        `The story “${story}”: ${locale.counted(steps, { one: "step", other: "steps" })}, one under another, each with its sentences and a map.`,
      /** While the pictures of a story are made. */
      making: (number: number, steps: number) => `Making picture ${place(number, steps)} …`,
      makingLong: "Making the picture …",
      /** A step in the description of the whole. */
      described: (number: number, step: string, text: string) => `${locale.number(number)}. ${step}: ${text}`,
    },
  };
};
