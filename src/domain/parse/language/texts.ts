import * as v from "valibot";
import type { Problem } from "../../problem.ts";
import { entryOf, innerOf, isMapping, joined, type Structure } from "../keys.ts";
import type { RawFile } from "../record.ts";
import { schemaOf } from "../records.ts";
import type { OwnWords } from "../text.ts";

/** A text in our own words, as written: where it is, and the languages it is in; no tags mean that it is the same in all. */
export type OwnText = { readonly file: string; readonly path: string; readonly tags?: readonly string[] };

/** What a data folder's files have in one language. */
export type InLanguage = {
  /** The files, with one text for each that is given by language. */
  readonly files: readonly RawFile[];
  /**
   * Of the problems in these files those that are not of a text in another language (they are found in that language), each with the path
   * its text has in the file as written, such as `proposition.uk`.
   */
  readonly asWritten: (problems: readonly Problem[]) => readonly Problem[];
};

/** Every text in our own words; one that is not given by language is in the `first`. */
export function textsOf(files: readonly RawFile[], first: string): readonly OwnText[] {
  return files.flatMap(({ file, value }) => {
    const texts: OwnText[] = [];
    mapTexts(schemaOf(file), value, (text, path, kind) => {
      if (isMapping(text)) texts.push({ file, path, tags: Object.keys(text) });
      else texts.push(kind === "words" ? { file, path, tags: [first] } : { file, path });
      return text;
    });
    return texts;
  });
}

/** The files in a language: each text that is not in it is in the `first` language of the atlas, else in any. */
export function inLanguage(files: readonly RawFile[], language: string, first: string): InLanguage {
  const placeOf = new Map<string, string>();
  const inOthers = new Set<string>();
  const chosen = files.map((raw) => {
    const { file } = raw;
    const value = mapTexts(schemaOf(file), raw.value, (text, path, kind) => {
      const tags = isMapping(text) ? Object.keys(text) : [kind === "words" ? first : language];
      const tag = [language, first, ...tags].find((it) => tags.includes(it));
      if (tag === undefined) return "";
      if (tag !== language) inOthers.add(placeIn(file, path));
      if (!isMapping(text)) return text;
      placeOf.set(placeIn(file, path), joined(path, tag));
      return text[tag];
    });
    return { ...raw, value, writtenAt: (path: string) => raw.writtenAt?.(placeOf.get(placeIn(file, path)) ?? path) };
  });
  return {
    files: chosen,
    asWritten: (problems) =>
      problems.flatMap((problem) => {
        const place = placeIn(problem.file, problem.path);
        return inOthers.has(place) ? [] : [{ ...problem, path: placeOf.get(place) ?? problem.path }];
      }),
  };
}

function placeIn(file: string, path: string): string {
  return `${file}:${path}`;
}

type Replace = (text: unknown, path: string, kind: OwnWords) => unknown;

/** A value with each text in our own words replaced, as far as its schema knows it. */
function mapTexts(schema: v.GenericSchema, value: unknown, replace: Replace): unknown {
  function walk(structure: Structure | undefined, it: unknown, path: string): unknown {
    const inner = structure && innerOf(structure, it);
    if (!inner) return it;
    const kind = ownWordsOf(inner);
    if (kind) return replace(it, path, kind);
    const { item } = inner;
    if (Array.isArray(it)) return item ? it.map((each: unknown, index) => walk(item, each, joined(path, String(index)))) : it;
    if (!isMapping(it)) return it;
    return Object.fromEntries(Object.entries(it).map(([key, each]) => [key, walk(entryOf(inner, key), each, joined(path, key))]));
  }
  return walk(schema, value, "");
}

function ownWordsOf(schema: v.GenericSchema): OwnWords | undefined {
  return v.getMetadata(schema)["ownWords"] as OwnWords | undefined;
}
