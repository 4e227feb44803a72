/** How a language says numbers, as far as figures in it are read. */
export type Numerals = {
  /** Beginnings of words that multiply the number before them: thousand, million, billion. */
  readonly scales: readonly [thousand: string, million: string, billion: string];
  /** Words between the two numbers of a range, so that a scale after the second counts for both. */
  readonly connectors: readonly string[];
  readonly spoken?: SpokenNumerals;
};

/** Numbers written as words. */
export type SpokenNumerals = {
  /** From nothing to nineteen, and the tens from ten on. */
  readonly units: readonly string[];
  readonly tens: readonly string[];
  /** What multiplies the words before it, and the articles that stand for one before it. */
  readonly multiples: ReadonlyMap<string, number>;
  readonly articles: readonly string[];
  /** What may join the words of one number. */
  readonly joiner: string;
  /** Words that are a number by themselves. */
  readonly wholes: ReadonlyMap<string, number>;
};

const english: SpokenNumerals = {
  units: (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen " +
    "fifteen sixteen seventeen eighteen nineteen"
  ).split(" "),
  tens: ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
  multiples: new Map(Object.entries({ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 })),
  articles: ["a", "an"],
  joiner: "and",
  wholes: new Map(
    Object.entries({
      no: 0,
      none: 0,
      single: 1,
      both: 2,
      pair: 2,
      couple: 2,
      double: 2,
      twice: 2,
      twofold: 2,
      threefold: 3,
      fourfold: 4,
      tenfold: 10,
    }),
  ),
};

/** The numerals of each language that sources are read in. */
export const numerals: ReadonlyMap<string, Numerals> = new Map(
  Object.entries({
    en: {
      scales: ["thousand|k\\b", "million|mln", "billion|bn\\b"],
      connectors: ["to", "or", "and"],
      spoken: english,
    },
    ru: { scales: ["тыс", "млн|миллион", "млрд|миллиард"], connectors: ["до"] },
    uk: { scales: ["тис", "млн|мільйон", "млрд|мільярд"], connectors: ["до"] },
    de: { scales: ["tausend", "million", "milliard"], connectors: [] },
    fr: { scales: ["mille\\b", "million", "milliard"], connectors: [] },
  } satisfies Record<string, Numerals>),
);
