import * as v from "valibot";
import type { Problem } from "../../problem.ts";
import { innerOf, isMapping, joined, type Structure } from "../keys.ts";
import type { RawFile } from "../record.ts";
import { schemaOf } from "../records.ts";
import type { OwnWords } from "../text.ts";

/** A text in our own words, as written: where it is, and the languages it is in; no tags mean that it is the same in all. */
export type OwnText = { readonly file: string; readonly path: string; readonly tags?: readonly string[] };

/** What a data folder's files have in one language. */
export type InLanguage = {
  /** The files, with one text for each that is given by language. */
  readonly files: readonly RawFile[];
  /** A problem in these files, with the path its text has in the file as written, such as `proposition.uk`. */
  readonly asWritten: (problem: Problem) => Problem;
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

/** The files in the first of these languages: each text given by language is in the first of them that it has, else in any. */
export function inLanguage(files: readonly RawFile[], languages: readonly string[]): InLanguage {
  const placeOf = new Map<string, string>();
  const chosen = files.map((raw) => {
    const { file } = raw;
    const value = mapTexts(schemaOf(file), raw.value, (text, path) => {
      if (!isMapping(text)) return text;
      const tag = [...languages, ...Object.keys(text)].find((it) => Object.hasOwn(text, it));
      if (tag === undefined) return "";
      placeOf.set(placeIn(file, path), joined(path, tag));
      return text[tag];
    });
    return { ...raw, value, writtenAt: (path: string) => raw.writtenAt?.(placeOf.get(placeIn(file, path)) ?? path) };
  });
  return {
    files: chosen,
    asWritten: (problem) => ({ ...problem, path: placeOf.get(placeIn(problem.file, problem.path)) ?? problem.path }),
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
    const { item, entries } = inner;
    if (Array.isArray(it)) return item ? it.map((each: unknown, index) => walk(item, each, joined(path, String(index)))) : it;
    if (!isMapping(it) || !entries) return it;
    const entryOf = (key: string) => (Object.hasOwn(entries, key) ? (entries[key] as Structure) : undefined);
    return Object.fromEntries(Object.entries(it).map(([key, each]) => [key, walk(entryOf(key), each, joined(path, key))]));
  }
  return walk(schema, value, "");
}

function ownWordsOf(schema: v.GenericSchema): OwnWords | undefined {
  return v.getMetadata(schema)["ownWords"] as OwnWords | undefined;
}
