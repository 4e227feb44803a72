import { indexAtlas } from "../../../domain/atlas.ts";
import { loadedWordsOf } from "../../../domain/parse/language/loaded-words.ts";
import { problemAt, type Records } from "../../../domain/parse/records.ts";
import type { Problem } from "../../../domain/problem.ts";
import { finderOf } from "../../../scene/search/search.ts";
import { problemsOfStory } from "../../../scene/story/problems.ts";
import { languageOf } from "../../words.ts";
import { partsOf } from "../parts.ts";

/** Finds what in the stories does not rest on the other records, in which no problem may have been found. */
export function problemsOfStories(records: Records): readonly Problem[] {
  const { language, stories } = records;
  const parts = stories.length === 0 ? undefined : partsOf(records, languageOf(language));
  if (!parts) return [];
  const atlas = indexAtlas({ format: 1, version: "unpublished", language, ...parts });
  const ground = { atlas, loadedWords: loadedWordsOf(records), finder: finderOf(atlas) };
  return stories.flatMap((it) => problemsOfStory(ground, it.content).map(({ path, message }) => problemAt(it, path, message)));
}
