import { parsePartialDate } from "../../domain/partial-date.ts";
import type { Locale } from "../locale.ts";

/** English dates. */
export const datesTexts = (locale: Locale) => {
  const day = (text: string) => locale.day(text, "short");

  /** The first day, without the parts it shares with the last. */
  const shortened = (first: string, last: string) => {
    if (first.slice(0, 7) === last.slice(0, 7)) return String(Number(first.slice(8, 10)));
    return locale.day(first, first.slice(0, 4) === last.slice(0, 4) ? "of-year" : "short");
  };

  /** A recorded date in words: “13 Apr 2021”, “Apr 2021”, “between 9 and 11 Apr 2021”, “about 13 Apr 2021”. */
  const inWords = (text: string): string => {
    const date = parsePartialDate(text);
    if (!date) throw new Error(`not a date: ${text}`);
    const plain = text.replace(/[~?%]$/, "");
    const about = date.approximate ? "about " : "";
    const { first, last } = date;
    if (first === undefined) return `until ${day(last ?? "")}`;
    if (last === undefined) return `from ${day(first)}`;
    if (first === last) return about + day(first);
    if (/^\d{4}$/.test(plain)) return about + plain;
    if (/^\d{4}-\d{2}$/.test(plain)) return about + locale.day(first, "month");
    return date.kind === "between"
      ? `between ${shortened(first, last)} and ${day(last)}`
      : `${shortened(first, last)} to ${day(last)}`;
  };

  return {
    dates: {
      /** `2021-04-13` as “13 Apr 2021”. */
      day,
      /** `2021-04-13` as “13 Apr”. */
      dayOfYear: (text: string) => locale.day(text, "of-year"),
      inWords,
      /** A recorded date in words, without the year if it is the year of the period: “13 Apr”, “9–11 Apr”. */
      short: (text: string, { from, to }: { readonly from: string; readonly to: string }): string => {
        const words = inWords(text);
        const year = from.slice(0, 4);
        if (year !== to.slice(0, 4)) return words;
        const ending = ` ${year}`;
        return words.endsWith(ending) ? words.slice(0, -ending.length).replace(/^between (.+) and /, "$1–") : words;
      },
    },
  };
};
