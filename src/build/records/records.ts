import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { limits } from "../../domain/parse/reading/limits.ts";
import type { Records } from "../../domain/parse/records.ts";
import type { Method } from "../../domain/parse/texts/method-file.ts";
import type { Problem } from "../../domain/problem.ts";
import type { RegionGeometry, RegionId } from "../../domain/region.ts";
import type { Language } from "../../words/language.ts";
import { languageOf } from "../words.ts";
import { readInLanguages, type Translation } from "./languages.ts";
import { type AtlasParts, partsOf } from "./parts.ts";
import { filesIn } from "./reading/listing.ts";
import { readText } from "./reading/text.ts";
import { problemsOfFonts } from "./rules/fonts.ts";

/**
 * The content of a data folder in one language: an atlas with its regions' outlines and its texts on the method, or everything that is
 * wrong with it.
 */
export type Reading =
  | {
      readonly kind: "atlas";
      readonly language: string;
      /** The language of what the program itself says, which the general nouns are in. */
      readonly spoken: Language;
      readonly parts: AtlasParts;
      readonly geometries: ReadonlyMap<RegionId, RegionGeometry>;
      /** The names of the countries of the base map, by id. */
      readonly countries: ReadonlyMap<string, string>;
      readonly method: Method;
      readonly translations: readonly Translation[];
      /** What is seldom meant and can be right, by file; without lines. */
      readonly doubts: readonly Problem[];
      /** A problem with its line; of a large GeoJSON file this takes seconds. */
      readonly inLine: (problem: Problem) => Problem;
    }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/**
 * Reads a data folder into an atlas in one language, its first unless another is named; a text that is not in it stands in the first.
 * Problems in the data are returned, in whatever language, not thrown; files are read in alphabetical order. The general nouns are those of
 * the same language unless another is given.
 */
export function readRecords(folder: string, language?: string, given?: Language): Reading {
  const { records, problems, doubts, translations, inLine } = readFolder(folder, language);
  const spoken = given ?? languageOf(records.language);
  const parts = problems.length === 0 ? partsOf(records, spoken) : undefined;
  if (!parts) return { kind: "problems", problems };
  return {
    kind: "atlas",
    language: records.language,
    spoken,
    parts,
    method: records.method[0]?.content ?? {},
    geometries: new Map(records.regions.map(({ content }) => [content.id, content.geometry])),
    countries: new Map(records.countries.map(({ content }) => [content.id, content.name])),
    translations,
    doubts,
    inLine,
  };
}

/** A data folder as read in one language: the well-formed records, and every problem in any language, by file and line. */
type Folder = {
  readonly records: Records;
  readonly problems: readonly Problem[];
  /** What is seldom meant and can be right, by file; without lines. */
  readonly doubts: readonly Problem[];
  readonly translations: readonly Translation[];
  /** A problem with its line; of a large GeoJSON file this takes seconds. */
  readonly inLine: (problem: Problem) => Problem;
};

/** A file as it would be: its path in the data folder, and its text. */
export type Draft = { readonly file: string; readonly text: string };

/**
 * Reads as much of a data folder as possible, in one language, its first unless another is named; as it would be if these drafts were written.
 */
export function readFolder(folder: string, language?: string, drafts: readonly Draft[] = []): Folder {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    const nowhere: Problem = { file: "", path: "", message: "is not a folder (give the folder the records are in)" };
    return { ...readInLanguages([]), problems: [nowhere], inLine: (it) => it };
  }
  const { files: lying, unread: closed, problems: misplaced } = filesIn(folder);
  const drafted = new Map(drafts.map(({ file, text }) => [file, Buffer.from(text)]));
  const files = [...new Set([...lying, ...drafted.keys()])].sort();
  const texts = files.map((file) => readText(file, drafted.get(file) ?? readFileSync(join(folder, file))));
  const { records, problems, doubts, translations } = readInLanguages(
    [...texts.map((it) => it.raw), ...closed.map((file) => ({ file, value: undefined }))],
    language,
  );
  const lineOf = new Map(texts.map((it) => [it.raw.file, it.lineOf]));
  const inLine = (problem: Problem) => {
    const line = lineOf.get(problem.file)?.(problem.path);
    return line === undefined ? problem : { ...problem, line };
  };
  const found = [...problems, ...problemsOfFonts(records, folder)];
  const malformed = texts.flatMap((it) => it.problems);
  const unread = new Set([...misplaced, ...malformed].map((it) => it.file));
  const { reported, more } = reportedOf(found.filter((it) => !unread.has(it.file)));
  const all = [...misplaced, ...malformed, ...reported.map(inLine)];
  return { records, problems: [...all.sort(byPlace), ...more], doubts: [...doubts].sort(byPlace), translations, inLine };
}

/** The files of a data folder that hold records, in alphabetical order. */
export function recordFilesIn(folder: string): readonly string[] {
  return filesIn(folder).files;
}

/** The problems that are reported, of each file as many as may be; and for files that have more how many. */
function reportedOf(problems: readonly Problem[]): { readonly reported: readonly Problem[]; readonly more: readonly Problem[] } {
  const countOf = new Map<string, number>();
  const reported = problems.filter(({ file }) => {
    const count = (countOf.get(file) ?? 0) + 1;
    countOf.set(file, count);
    return count <= limits.problems;
  });
  const more = [...countOf].flatMap(([file, count]) =>
    count <= limits.problems
      ? []
      : [{ file, path: "", message: `has ${count - limits.problems} more problems (mend these first)` }],
  );
  return { reported, more };
}

function byPlace(one: Problem, other: Problem): number {
  return compare(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0) || compare(one.path, other.path);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
