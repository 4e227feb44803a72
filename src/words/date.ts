import { parsePartialDate } from "../domain/partial-date.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

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

/** `2021-04-13` as “13 Apr 2021”. */
export function dayInWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthInWords(day)}`;
}

/** `2021-04-13` as “13 Apr”. */
export function dayOfYearInWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthOf(day)}`;
}

function monthInWords(day: string): string {
  return `${monthOf(day)} ${day.slice(0, 4)}`;
}

function monthOf(day: string): string {
  return months[Number(day.slice(5, 7)) - 1] ?? "";
}

/** The first day without what it shares with the last. */
function shortened(first: string, last: string): string {
  if (first.slice(0, 7) === last.slice(0, 7)) return String(Number(first.slice(8, 10)));
  return first.slice(0, 4) === last.slice(0, 4) ? dayOfYearInWords(first) : dayInWords(first);
}
