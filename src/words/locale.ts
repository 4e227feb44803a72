/** The forms of a noun by the category a language counts in; English has `one` and `other`, Ukrainian also `few` and `many`. */
export type Forms = { readonly other: string } & { readonly [Category in Exclude<Intl.LDMLPluralRule, "other">]?: string };

/** How a language writes: numbers, counted things, lists, days, the order of names. Everything that `Intl` knows, in one place. */
export type Locale = {
  /** BCP 47 tag, for `lang` attributes. */
  readonly lang: string;
  readonly number: (value: number) => string;
  /** The form of a noun after a number. */
  readonly form: (count: number, forms: Forms) => string;
  /** The number and the noun in its form. */
  readonly counted: (count: number, forms: Forms) => string;
  /** “A, B and C”. */
  readonly and: (items: readonly string[]) => string;
  /** “A, B or C”. */
  readonly or: (items: readonly string[]) => string;
  /** A day `YYYY-MM-DD` in words. */
  readonly day: (day: string, style: DayStyle) => string;
};

/** “13 Apr 2021”, “13 April 2021”, “13 Apr”, “Apr 2021”. */
export type DayStyle = "short" | "full" | "of-year" | "month";

const styles: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: "numeric", month: "short", year: "numeric" },
  full: { day: "numeric", month: "long", year: "numeric" },
  "of-year": { day: "numeric", month: "short" },
  month: { month: "short", year: "numeric" },
};

/** A language with its region where it would be taken for another's: English is British. */
export function regionalTag(lang: string): string {
  return lang === "en" ? "en-GB" : lang;
}

/**
 * The conventions of a language.
 * @param lang BCP 47 tag
 */
export function localeOf(lang: string): Locale {
  const tag = regionalTag(lang);
  const numbers = new Intl.NumberFormat(tag);
  const number = (value: number) => numbers.format(value);
  const plurals = new Intl.PluralRules(tag);
  const listOf = (type: "conjunction" | "disjunction") => (items: readonly string[]) =>
    new Intl.ListFormat(tag, { type }).format(items);
  const form = (count: number, forms: Forms) => forms[plurals.select(count)] ?? forms.other;
  return {
    lang,
    number,
    form,
    counted: (count, forms) => `${number(count)} ${form(count, forms)}`,
    and: listOf("conjunction"),
    or: listOf("disjunction"),
    day: daysOf(tag),
  };
}

/** Compares two texts as a language sorts them, numbers by value. */
export function comparerOf({ lang }: Pick<Locale, "lang">): (a: string, b: string) => number {
  const collator = new Intl.Collator(lang, { numeric: true });
  return (a, b) => collator.compare(a, b);
}

/** Languages written from right to left. */
const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ku-Arab|ps|sd|ug|ur|yi)\b/;

/** The direction a language is written in. */
export function directionOf({ lang }: Pick<Locale, "lang">): "ltr" | "rtl" {
  return rightToLeft.test(lang) ? "rtl" : "ltr";
}

/** A scene asks for the same few hundred days again and again, and a format is slow: what was made is kept. */
function daysOf(lang: string): Locale["day"] {
  const made = new Map<string, string>();
  const formats = new Map<DayStyle, Intl.DateTimeFormat>();
  return (day, style) => {
    const key = style + day;
    const format = formats.get(style) ?? new Intl.DateTimeFormat(lang, { ...styles[style], timeZone: "UTC" });
    formats.set(style, format);
    const text = made.get(key) ?? format.format(new Date(day));
    made.set(key, text);
    return text;
  };
}
