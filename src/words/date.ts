import { parsePartialDate } from "../domain/partial-date.ts";

const formatOf = (parts: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" });
  const known = new Map<string, string>();
  // A scene formats the same few hundred days again and again, and formatting is slow.
  return (day: string) => {
    const words = known.get(day) ?? format.format(new Date(day));
    known.set(day, words);
    return words;
  };
};

/** A recorded date in words: “13 Apr 2021”, “Apr 2021”, “between 9 and 11 Apr 2021”, “about 13 Apr 2021”. */
export function dateInWords(text: string): string {
  const date = parsePartialDate(text);
  if (!date) throw new Error(`not a date: ${text}`);
  const plain = text.replace(/[~?%]$/, "");
  const about = date.approximate ? "about " : "";
  const { first, last } = date;
  if (first === undefined) return `until ${dayInWords(last ?? "")}`;
  if (last === undefined) return `from ${dayInWords(first)}`;
  if (first === last) return about + dayInWords(first);
  if (/^\d{4}$/.test(plain)) return about + plain;
  if (/^\d{4}-\d{2}$/.test(plain)) return about + monthInWords(first);
  return date.kind === "between"
    ? `between ${shortened(first, last)} and ${dayInWords(last)}`
    : `${shortened(first, last)} to ${dayInWords(last)}`;
}

/** A recorded date in words, without the year if it is the year of the period: “13 Apr”, “9–11 Apr”. */
export function shortDateInWords(text: string, { from, to }: { readonly from: string; readonly to: string }): string {
  const words = dateInWords(text);
  const year = from.slice(0, 4);
  if (year !== to.slice(0, 4)) return words;
  const ending = ` ${year}`;
  return words.endsWith(ending) ? words.slice(0, -ending.length).replace(/^between (.+) and /, "$1–") : words;
}

/** `2021-04-13` as “13 Apr 2021”. */
export const dayInWords = formatOf({ day: "numeric", month: "short", year: "numeric" });

const fullDay = formatOf({ day: "numeric", month: "long", year: "numeric" });

/** Spells the month out in full, “13 April 2021”, if the date is a single day; otherwise the usual text. */
export function dayInFull(day: string, words: string): string {
  return words === dayInWords(day) ? fullDay(day) : words;
}

/** `2021-04-13` as “13 Apr”. */
export const dayOfYearInWords = formatOf({ day: "numeric", month: "short" });

/** `2021-09-30` as “Sept 2021”. */
const monthInWords = formatOf({ month: "short", year: "numeric" });

/** The first day, without the parts it shares with the last. */
function shortened(first: string, last: string): string {
  if (first.slice(0, 7) === last.slice(0, 7)) return String(Number(first.slice(8, 10)));
  return first.slice(0, 4) === last.slice(0, 4) ? dayOfYearInWords(first) : dayInWords(first);
}
