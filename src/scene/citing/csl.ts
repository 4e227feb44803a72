import { type PartialDate, parsePartialDate } from "../../domain/partial-date.ts";
import type { Source } from "../../domain/source.ts";
import { taking } from "../../words/site/taking.ts";
import { readableAt } from "../card/passage.ts";

/** A date of CSL-JSON: year, month and day as far as they are known; two of them where it lasted. */
export type CslDate = { readonly "date-parts": readonly (readonly number[])[]; readonly circa?: true };

/** An item of CSL-JSON (Citation Style Language 1.0.2, `csl-data.json`): what is not known is absent. */
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

/** The page in which a statement was read, as an item of CSL-JSON. */
export function cslOf(source: Source): CslItem {
  const url = readableAt(source);
  const note = [
    ...(source.title === undefined ? [taking.titleNotSeen] : []),
    ...(source.reproduces === undefined ? [] : [taking.reproduces(source.reproduces)]),
  ].join(". ");
  return {
    id: source.id,
    type: types[source.kind],
    ...(source.title === undefined ? {} : { title: source.title }),
    // A name as the page gives it, which may be of one person, of several, or of a desk.
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
 * A recorded date for CSL. One day somewhere between two is not a span of CSL, which means that it lasted: it becomes the month or the year
 * that holds both, as `circa`.
 */
export function cslDateOf(text: string): CslDate | undefined {
  const date = parsePartialDate(text);
  if (!date) return undefined;
  if (date.kind === "span" && date.first !== undefined && date.last !== undefined)
    return { "date-parts": [partsOf(date.first), partsOf(date.last)], ...circa(date.approximate) };
  const parts = knownPartsOf(date);
  return parts && { "date-parts": [parts], ...circa(date.approximate || /^\[|\//.test(text)) };
}

/** Year, month and day of a date as far as its first and its last day share them; `undefined` where they share nothing. */
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
