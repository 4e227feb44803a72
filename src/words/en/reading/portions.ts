import type { Locale } from "../../locale.ts";

/** English texts of a list that is too long for one page. */
export const portionsTexts = (locale: Locale) => {
  const { number } = locale;
  const counted = (count: number, isByDay: boolean) =>
    locale.counted(count, isByDay ? { one: "statement", other: "statements" } : { one: "claim", other: "claims" });
  return {
    portions: {
      /** Under the part of a list that is here, and said when more has come: how many claims, or by day statements, it has. */
      listed: (listed: number, total: number, isByDay: boolean) =>
        `${number(listed)} of ${counted(total, isByDay)} are listed here.`,
      showMore: (count: number) => `Show ${number(count)} more`,
      /** On the pages on which a list goes on. */
      heading: (from: number, to: number, total: number, region: string | undefined) =>
        `Claims ${number(from)} to ${number(to)} of ${number(total)}${region === undefined ? "" : ` about ${region}`}`,
      description: (from: number, to: number, total: number, title: string) =>
        `${title}: claims ${number(from)} to ${number(to)} of ${number(total)}, each with its speaker, date and source.`,
      previous: (count: number) => `${number(count)} before these`,
      pages: "Pages of the list",
    },
  };
};
