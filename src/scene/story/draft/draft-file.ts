import { limits } from "../../../domain/parse/reading/limits.ts";
import { readYaml, yamlOf } from "../../../domain/parse/reading/yaml-file.ts";
import { parseRecord } from "../../../domain/parse/record.ts";
import { storyFile } from "../../../domain/parse/texts/story-file.ts";
import type { Problem } from "../../../domain/problem.ts";
import { type Draft, trimmed } from "./draft.ts";

/** A draft read from a file, or everything for which it is not one. */
export type ReadDraft =
  | { readonly kind: "draft"; readonly draft: Draft }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** Bytes of a file that is opened: those of a record. */
export const longestFile = limits.recordBytes;
/** Steps of a draft that is opened. */
const mostSteps = 60;

/** The first line of a story's file, by which text editors know its schema. */
const schemaLine = "# yaml-language-server: $schema=../schema/story.json\n";

/** A draft as the file that is added to the stories of an atlas. */
export function draftFileOf(draft: Draft): string {
  return schemaLine + yamlOf(trimmed(draft));
}

/**
 * Reads a draft from the file of a story, whoever wrote it. Texts may still be missing; what the file has beyond a story is a problem, for it
 * would be lost. Never throws.
 */
export function draftOf(file: string, text: string): ReadDraft {
  const refused = (...problems: readonly Problem[]): ReadDraft => ({ kind: "refused", problems });
  const { raw, problems: broken, lineOf } = readYaml(file, text);
  if (broken.length > 0) return refused(...broken);
  const { content, problems } = parseRecord(storyFile, raw);
  // What is still wrong with the content by itself can be mended in the draft.
  const mendable = content ? parseRecord(storyFile, { file, value: content }).problems : [];
  const lost = problems.filter(({ path, message }) => !mendable.some((it) => it.path === path && it.message === message));
  if (!content || lost.length > 0) return refused(...lost.map((it) => ({ ...it, line: lineOf(it.path) })));
  if (content.steps.length > mostSteps) {
    const message = `has ${content.steps.length} steps (leave some out: at most ${mostSteps})`;
    return refused({ file, path: "steps", line: lineOf("steps"), message });
  }
  return { kind: "draft", draft: content };
}
