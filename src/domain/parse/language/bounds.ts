import type { Quantity } from "../../quantity.ts";
import { primaryLanguageOf } from "./primary-language.ts";

type Bound = NonNullable<Quantity["bound"]>;

/** The words of a bound before a figure, and after it. */
type BoundWords = { readonly before: RegExp; readonly after?: RegExp };

const english: ReadonlyMap<Bound, BoundWords> = new Map([
  [
    "more-than",
    {
      before: /(?<!\p{L})(?:more than|over|above|in excess of|exceed(?:s|ed|ing)?)\s+$/iu,
      after: /^\s*\+|^\s+(?:\p{L}+\s+)?plus\b/iu,
    },
  ],
  ["at-least", { before: /(?<!\p{L})(?:at least|no fewer than|no less than)\s+$/iu, after: /^\s+(?:\p{L}+\s+)?or more\b/iu }],
  ["up-to", { before: /(?<!\p{L})(?:up to|as many as|at most|no more than)\s+$/iu }],
  [
    "about",
    {
      before: /(?<!\p{L})(?:about|around|some|roughly|approximately|nearly|almost|close to)\s+$/iu,
      after: /^\s+(?:\p{L}+\s+)?or so\b/iu,
    },
  ],
]);

const byLanguage: ReadonlyMap<string, ReadonlyMap<Bound, BoundWords>> = new Map([["en", english]]);

/** The bound that words before and after a figure set; nothing for a bare figure. `undefined` for a language whose words are not known. */
export function boundReader(language: string): ((before: string, after: string) => Bound | undefined) | undefined {
  const bounds = byLanguage.get(primaryLanguageOf(language));
  return (
    bounds &&
    ((before, after) => {
      // “No more than” ends in the words of another bound.
      const found = [...bounds].flatMap(([bound, words]) => {
        const length = words.before.exec(before)?.[0].length ?? (words.after?.test(after) ? 1 : 0);
        return length === 0 ? [] : [{ bound, length }];
      });
      return found.sort((a, b) => b.length - a.length)[0]?.bound;
    })
  );
}
