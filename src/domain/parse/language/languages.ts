import type { Problem } from "../../problem.ts";
import { isMapping, joined } from "../keys.ts";
import { nearestOf } from "../nearest.ts";
import type { RawFile } from "../record.ts";
import { isLanguage } from "../text.ts";
import { usualLanguage } from "./primary-language.ts";
import { type OwnText, textsOf } from "./texts.ts";

/** The languages of an atlas's texts, as BCP 47 tags. */
export type Languages = {
  /** Those it is published in: every text has to be in each. A text not given by language is in the first. */
  readonly published: readonly [string, ...string[]];
  /** Others that some texts are in: translations under way. */
  readonly underWay: readonly string[];
};

/** The languages that a data folder's files name, and those they use. */
export function languagesOf(files: readonly RawFile[]): Languages {
  const head = files.find((it) => it.file === "atlas.yaml")?.value;
  const listed: unknown = isMapping(head) ? head["languages"] : undefined;
  const [first = usualLanguage, ...others] = Array.isArray(listed)
    ? new Set(listed.filter((it): it is string => typeof it === "string" && isLanguage(it)))
    : [];
  const used = new Set(textsOf(files, first).flatMap((it) => it.tags ?? []));
  const underWay = [...used].filter((it) => isLanguage(it) && it !== first && !others.includes(it));
  return { published: [first, ...others], underWay: underWay.sort() };
}

/** Finds tags of no language, and texts that are missing in a language the atlas is published in. */
export function problemsOfTexts(texts: readonly OwnText[], { published, underWay }: Languages): readonly Problem[] {
  const [first, ...others] = published;
  return texts.flatMap(({ file, path, tags = published }) => {
    // A map of no language is an empty text, which its schema finds.
    if (tags.length === 0) return [];
    const unknown = tags.flatMap((tag) => {
      if (isLanguage(tag)) return [];
      const nearest = nearestOf(tag, [...published, ...underWay]);
      const remedy = nearest === undefined ? "write a tag such as en, uk or de" : `did you mean "${nearest}"?`;
      return [{ file, path: joined(path, tag), message: `"${tag}" is the tag of no language (${remedy})` }];
    });
    const isMissing = !tags.includes(first);
    return [
      ...unknown,
      ...(isMissing ? [{ file, path, message: `is not in "${first}", the atlas's first language (add it)` }] : []),
      ...missingFrom([{ file, path, tags }], others),
    ];
  });
}

/** A problem for each text that is missing in some of these languages. */
export function missingFrom(texts: readonly OwnText[], languages: readonly string[]): readonly Problem[] {
  return texts.flatMap(({ file, path, tags = languages }) => {
    const missing = languages.filter((it) => !tags.includes(it));
    if (missing.length === 0) return [];
    const names = missing.map((it) => `"${it}"`).join(" and ");
    return [{ file, path, message: `is not in ${names} (give it by language: ${[...tags, ...missing].join(", ")})` }];
  });
}
