import type { Atlas } from "../../domain/atlas.ts";
import type { Story, StoryId, StoryStep } from "../../domain/story/story.ts";
import { viewOf } from "../address.ts";
import { parametersOf } from "../parameters.ts";
import type { View } from "../view.ts";

/** A story and, counted from 1, one of its steps. */
export type StoryPlace = { readonly story: StoryId; readonly step?: number };

/** The story a query asks for, as in `?story=…&step=3`; `undefined` if it asks for none. Neither need exist. */
export function storyIn(query: string): StoryPlace | undefined {
  const asked = new Map(parametersOf(query, ["story", "step"]));
  const story = asked.get("story");
  const step = Number(asked.get("step"));
  if (story === undefined) return undefined;
  return Number.isInteger(step) && step > 0 ? { story, step } : { story };
}

/** The id of the page of a story, or of one of its steps. */
export function storyPageId({ story, step }: StoryPlace): string {
  return step === undefined ? story : `${story}/${step}`;
}

/** The story of a page, and its step if it is the page of one. Throws if there is no such page. */
export function storyOfPage(stories: readonly Story[], pageId: string): { readonly story: Story; readonly number?: number } {
  const [id, step] = pageId.split("/");
  const story = stories.find((it) => it.id === id);
  if (!story) throw new Error(`unknown story: ${pageId}`);
  return step === undefined ? { story } : { story, number: Number(step) };
}

/** The View of a step. */
export function viewOfStep(step: Pick<StoryStep, "view">, atlas: Atlas): View {
  return viewOf(step.view.replace(/^\?/, ""), atlas).view;
}
