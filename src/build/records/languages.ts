import { type Languages, languagesOf, missingFrom, problemsOfTexts } from "../../domain/parse/language/languages.ts";
import { mixturesIn, problemsOfScalars } from "../../domain/parse/language/scalars.ts";
import { inLanguage, textsOf } from "../../domain/parse/language/texts.ts";
import type { RawFile } from "../../domain/parse/record.ts";
import { parseRecords, type Records } from "../../domain/parse/records.ts";
import { doubtsAbout, problemsOf } from "../../domain/parse/rules.ts";
import { type Problem, sentenceOf } from "../../domain/problem.ts";
import { problemsOfColours } from "./colours/colours.ts";
import { doubtfulAddresses, problemsOfAddresses } from "./rules/addresses.ts";
import { problemsOfBaseMap } from "./rules/base-map.ts";
import { problemsOfStarts } from "./rules/starts.ts";
import { problemsOfStories } from "./rules/stories.ts";

/** A language that some texts are in, but that the atlas is not published in. */
export type Translation = {
  readonly language: string;
  /** How many texts there are to translate. */
  readonly texts: number;
  /** Each that is missing, as a problem would be. */
  readonly missing: readonly Problem[];
};

type InLanguages = {
  /** The records in the language asked for. */
  readonly records: Records;
  /** Every problem in any language, once. */
  readonly problems: readonly Problem[];
  /** What is seldom meant and can be right. */
  readonly doubts: readonly Problem[];
  readonly translations: readonly Translation[];
};

/**
 * Reads a data folder's files once for each language that texts are in, as every rule is for a text in one language; gives the records in
 * the language asked for, or else in the first. A text that is missing in it stands in the first.
 */
export function readInLanguages(files: readonly RawFile[], language?: string): InLanguages {
  const languages = languagesOf(files);
  const { published, underWay } = languages;
  const all = [...published, ...underWay];
  const texts = textsOf(files, published[0]);
  const readings = all.map((it) => readInLanguage(files, languages, it));
  const chosen = readings[language === undefined ? 0 : all.indexOf(language)];
  const message = `no text is in "${language}" (ask for ${all.join(" or ")})`;
  const unknown: readonly Problem[] = chosen ? [] : [{ file: "atlas.yaml", path: "languages", message }];
  const toTranslate = texts.filter((it) => it.tags !== undefined).length;
  return {
    records: (chosen ?? readInLanguage([], languages, published[0])).records,
    problems: onceEach([
      ...unknown,
      ...problemsOfScalars(files),
      ...problemsOfBaseMap(files),
      ...readings.flatMap((it) => it.problems),
      ...problemsOfTexts(texts, languages),
    ]),
    doubts: onceEach([...mixturesIn(files), ...readings.flatMap((it) => it.doubts)]),
    translations: underWay.map((it) => ({ language: it, texts: toTranslate, missing: missingFrom(texts, [it]) })),
  };
}

function readInLanguage(written: readonly RawFile[], { published }: Languages, language: string) {
  const { files, asWritten } = inLanguage(written, language, published[0]);
  const { records, problems } = parseRecords(files, language);
  const broken = [
    ...problems,
    ...problemsOf(records, new Date().toISOString().slice(0, 10)),
    ...problemsOfAddresses(records),
    ...problemsOfColours(records),
    ...problemsOfStarts(records),
  ];
  const doubts = [...doubtsAbout(records), ...doubtfulAddresses(records)];
  return { records, problems: asWritten(broken.length > 0 ? broken : problemsOfStories(records)), doubts: asWritten(doubts) };
}

function onceEach(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((it) => [sentenceOf(it), it])).values()];
}
