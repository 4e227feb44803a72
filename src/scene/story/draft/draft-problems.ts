import { problemsOfScalars } from "../../../domain/parse/language/scalars.ts";
import { parseRecord } from "../../../domain/parse/record.ts";
import { storyFile } from "../../../domain/parse/texts/story-file.ts";
import { problemsOfStory, type StoryGround, type StoryProblem } from "../problems.ts";
import { type Draft, trimmed } from "./draft.ts";

/** What the check of the records would say of a draft, each message once. */
export function problemsOfDraft(ground: StoryGround, draft: Draft): readonly StoryProblem[] {
  const story = trimmed(draft);
  const file = { file: "", value: story };
  return [
    ...parseRecord(storyFile, file).problems,
    ...problemsOfScalars([file]),
    ...problemsOfStory(ground, { id: "", ...story }),
  ];
}

/** The messages for one field of a draft, by its path, and for the items of its list. */
export function messagesAt(problems: readonly StoryProblem[], path: string): readonly string[] {
  return problems.flatMap((it) => (it.path.replace(/\.\d+$/, "") === path || it.path === path ? [it.message] : []));
}
