import * as v from "valibot";
import { isDay, longestDate, parsePartialDate } from "../partial-date.ts";

/** The message for a number given instead of a string; `written` is the number as in the file. */
export function bareNumberMessage(written: string): string {
  return `is the number ${written} (quote it: "${written}")`;
}

/** A string; an unquoted number in YAML gets its own message. */
export const text = v.pipe(
  v.string((issue) => {
    if (typeof issue.input === "number") return bareNumberMessage(String(issue.input));
    return issue.input === null ? "is empty (leave the key out, or write the text)" : "is not a text (write a string)";
  }),
  v.check((value) => value.trim() !== "", "is empty (leave the key out, or write the text)"),
  v.check((value) => value === value.trim(), "begins or ends with white space (trim it)"),
);

/** How a text of ours is read that is given by language: it is missing where it is not given, or it is the same in every language. */
export type OwnWords = "words" | "name";

/**
 * A text in our own words. A file may give it by language, as a map by BCP 47 tag; `language/texts.ts` chooses one before the schema reads it, so
 * that everything after has a string.
 */
export const words = v.pipe(text, v.metadata({ ownWords: "words" satisfies OwnWords }));

/** A proper name: the same in every language, unless it is given by language. */
export const properName = v.pipe(text, v.metadata({ ownWords: "name" satisfies OwnWords }));

/** Lower-case words joined by hyphens; never reused after publication. */
export const id = v.pipe(
  text,
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    ({ input }) => inStraight(input) ?? `"${input}" is not an id (lower-case letters and digits joined by hyphens)`,
  ),
);

/** Extended Date/Time Format, levels 0 and 1, and `[a..b]` for an unknown day in a range. */
export const date = v.pipe(
  text,
  v.check(
    (value) => parsePartialDate(value) !== undefined,
    ({ input }) => {
      if (input.length > longestDate)
        return `is no date: it has ${input.length} characters, and a date at most ${longestDate} (write 2021-04-13)`;
      const meant = inStraight(input) ?? padded(input);
      if (meant !== undefined) return meant;
      const turned = turnedAround(input);
      return turned === undefined
        ? `"${input}" is not a date that exists (write 2021-04-13, 2021-04, 2021-04-20/2021-04-24 or [2021-04-09..2021-04-11])`
        : `"${input}" ends before it starts (write "${turned}" if that is meant)`;
    },
  ),
);

/** One calendar day. */
export const day = v.pipe(
  text,
  v.check(
    isDay,
    ({ input }) => inStraight(input) ?? padded(input) ?? `"${input}" is not a calendar day that exists (write it as 2021-04-13)`,
  ),
);

/** The form of a language tag, as far as a pattern can tell. */
export const languageForm = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Whether this is a tag (BCP 47) of a language that has a name, in its usual form: `uk` and `zh-Hant`, not `ua` or `zh-hant`. */
export function isLanguage(tag: string): boolean {
  if (!languageForm.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && languageNames.of(tag) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A language tag (BCP 47). */
export const language = v.pipe(
  text,
  v.regex(languageForm, (issue) => `"${issue.input}" is not a language tag (write en, uk, ru or de)`),
  v.check(
    (tag) => !languageForm.test(tag) || isLanguage(tag),
    (issue) => `"${issue.input}" is the tag of no language (write en, uk, ru or de)`,
  ),
);

/** The form of a web address, as far as a pattern can tell; that a browser can open it is a rule of its own. */
export const addressForm = /^https?:\/\/[^\s<>"]+$/;

/** A web address. */
export const address = v.pipe(
  text,
  v.regex(
    addressForm,
    ({ input }) => inStraight(input) ?? `"${input}" is not an address (write it whole and without spaces, from https:// on)`,
  ),
);

/** The map's zoom from which a name is written: MapLibre's, on a world of 512 pixels at 0. */
export const fromZoom = v.pipe(
  v.optional(v.pipe(v.number("is not a number"), v.minValue(0, "is below 0"), v.maxValue(24, "is above 24"))),
  v.description("The zoom from which its name is written; absent: the usual one for its kind and rank."),
);

/** One of a list of words; the error message names them all. */
export function oneOf<const Words extends readonly string[]>(allowed: Words) {
  return v.picklist(
    allowed,
    ({ input, received }) => inStraight(input) ?? `${received} is not one of the words allowed (write ${allowed.join(", ")})`,
  );
}

/** A text that stands as a whole in typeset quotation marks: typed so, they are taken for a part of it. */
const inCurly = /^[“„«‘]([^“”„«»‘’]*)[”“»’]$/;

/** Of a text that is never a quotation as a whole. */
export const unquoted = v.check<string, (issue: v.CheckIssue<string>) => string>(
  (value) => !inCurly.test(value),
  ({ input }) => curlyMessage(input),
);

function curlyMessage(written: string): string {
  return `stands in curly quotation marks (write straight ones: "${inCurly.exec(written)?.[1] ?? ""}")`;
}

/** What to say of a word or date in typeset quotation marks. */
function inStraight(written: unknown): string | undefined {
  return typeof written === "string" && inCurly.test(written) ? curlyMessage(written) : undefined;
}

/** What to say of a date whose month or day has one digit. */
function padded(written: string): string | undefined {
  const whole = written.replaceAll(/-(\d)(?!\d)/g, "-0$1");
  return whole !== written && parsePartialDate(whole)
    ? `"${written}" is not a date as written here (write "${whole}")`
    : undefined;
}

/** An interval or set with its ends swapped, if that makes it a valid date. */
function turnedAround(range: string): string | undefined {
  const turned = range.replace(/^(\[?)([^[\]/]+?)(\.\.|\/)([^[\]/]+?)(\]?)$/, "$1$4$3$2$5");
  return turned !== range && parsePartialDate(turned) ? turned : undefined;
}
