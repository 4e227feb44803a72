import { type PartialDate, parsePartialDate } from "../../domain/partial-date.ts";
import type { Source } from "../../domain/source.ts";
import type { CitingWords } from "../../words/words.ts";
import { readableAt } from "../card/passage.ts";

/** A CSL-JSON date: year, month and day as far as known; two of them for a span. */
export type CslDate = { readonly "date-parts": readonly (readonly number[])[]; readonly circa?: true };

/** A CSL-JSON item (Citation Style Language 1.0.2, `csl-data.json`); unknown fields are absent. */
export type CslItem = {
  readonly id: string;
  readonly type: "article-newspaper" | "webpage" | "dataset";
  readonly title?: string;
  readonly author?: readonly [{ readonly literal: string }];
  readonly "container-title": string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language: string;
  readonly note?: string;
};

const types: Readonly<Record<Source["kind"], CslItem["type"]>> = {
  "news-site": "article-newspaper",
  newspaper: "article-newspaper",
  "news-agency": "article-newspaper",
  broadcaster: "article-newspaper",
  government: "webpage",
  institution: "webpage",
  reprint: "webpage",
  "data-set": "dataset",
};

/** The page that carries a statement, as a CSL-JSON item. */
export function cslOf(words: CitingWords, source: Source): CslItem {
  const url = readableAt(source);
  const note = [
    ...(source.title === undefined ? [words.citeAndShare.titleNotSeen] : []),
    ...(source.reproduces === undefined ? [] : [words.citeAndShare.reproduces(source.reproduces)]),
  ].join(". ");
  return {
    id: source.id,
    type: types[source.kind],
    ...(source.title === undefined ? {} : { title: source.title }),
    // A byline as printed, which may name one person, several, or a desk.
    ...(source.author === undefined ? {} : { author: [{ literal: source.author }] as const }),
    "container-title": source.publisher,
    ...(source.kind === "government" || source.kind === "institution" ? { publisher: source.publisher } : {}),
    ...dated("issued", source.published),
    ...dated("accessed", source.retrieved),
    ...(url === undefined ? {} : { URL: url }),
    language: source.language,
    ...(note === "" ? {} : { note }),
  };
}

function dated<Key extends "issued" | "accessed">(key: Key, text: string | undefined): { readonly [_ in Key]?: CslDate } {
  const date = text === undefined ? undefined : cslDateOf(text);
  return date === undefined ? {} : ({ [key]: date } as { readonly [_ in Key]?: CslDate });
}

/**
 * A recorded date for CSL. An unknown day in a range is not a CSL span, which would mean that it lasted: it becomes the month or year
 * containing both ends, as `circa`.
 */
export function cslDateOf(text: string): CslDate | undefined {
  const date = parsePartialDate(text);
  if (!date) return undefined;
  if (date.kind === "span" && date.first !== undefined && date.last !== undefined)
    return { "date-parts": [partsOf(date.first), partsOf(date.last)], ...circa(date.approximate) };
  const parts = knownPartsOf(date);
  return parts && { "date-parts": [parts], ...circa(date.approximate || /^\[|\//.test(text)) };
}

/** Year, month and day as far as a date's first and last day share them; `undefined` if they share nothing. */
export function knownPartsOf({ first, last }: PartialDate): readonly number[] | undefined {
  if (first === undefined || last === undefined) return partsOf(first ?? last ?? "");
  const ends = [partsOf(first), partsOf(last)] as const;
  const differing = ends[0].findIndex((it, index) => it !== ends[1][index]);
  const shared = differing === -1 ? ends[0] : ends[0].slice(0, differing);
  return shared.length === 0 ? undefined : shared;
}

function partsOf(day: string): readonly number[] {
  return day.split("-").map(Number);
}

function circa(is: boolean): { readonly circa?: true } {
  return is ? { circa: true } : {};
}
