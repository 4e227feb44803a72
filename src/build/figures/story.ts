import type { StoryPlace } from "../../scene/story/story-address.ts";
import { toldOf } from "../../scene/story/told.ts";
import type { Edition } from "../../words/edition.ts";
import type { SiteWords } from "../../words/words.ts";
import { meant, type Order, orderOf } from "./list.ts";

/** The pictures of a story: one of each step, or one of all. The settings in `entry` are those of any picture; its name is that of the one file. */
export function storyOrdersOf(
  { atlas, words }: Edition<SiteWords>,
  id: string,
  isWhole: boolean,
  entry: Readonly<Record<string, unknown>>,
): readonly Order[] | { readonly problems: readonly string[] } {
  const { stories } = atlas;
  const story = stories.find((it) => it.id === id);
  if (!story && stories.length === 0) return { problems: [`there is no story "${id}": this atlas has none`] };
  if (!story) {
    const known = stories.map((it) => it.id);
    return { problems: [`there is no story "${id}" (${meant(id, known)})`] };
  }
  const told = toldOf({ atlas, words }, story);
  const read = told.steps.map((step) => ({ step, order: orderOf(words, { ...entry, view: step.query }, atlas) }));
  const problems = [...new Set(read.flatMap(({ order }) => ("problems" in order ? order.problems : [])))];
  if (problems.length > 0) return { problems };
  return read.slice(0, isWhole ? 1 : read.length).flatMap(({ step, order }): readonly Order[] => {
    if ("problems" in order) return [];
    const { name = id, ...rest } = order;
    return [isWhole ? { ...rest, name, whole: told } : { ...rest, told: { story: told, step } }];
  });
}

/** What a picture of a story or of a step tells, to be made again. */
export function toldAgain(
  { atlas, words }: Edition<SiteWords>,
  { story: id, step: number }: StoryPlace,
): Pick<Order, "told" | "whole"> {
  const recorded = atlas.stories.find((it) => it.id === id);
  if (!recorded) return {};
  const story = toldOf({ atlas, words }, recorded);
  if (number === undefined) return { whole: story };
  const step = story.steps[number - 1];
  return step ? { told: { story, step } } : {};
}
