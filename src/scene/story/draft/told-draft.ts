import type { StoryStep } from "../../../domain/story/story.ts";
import type { Edition } from "../../../words/edition.ts";
import { oncePer } from "../../once.ts";
import { type ToldStory, toldOf } from "../told.ts";
import { type Draft, trimmed } from "./draft.ts";

/** Tells drafts of stories for one edition. A step is told again only if it has changed. */
export function tellerOf({ atlas, words }: Edition): (draft: Draft) => ToldStory {
  const told = oncePer((step: StoryStep) => ({
    steps: toldOf({ atlas, words }, { id: "", title: "", standfirst: "", steps: [step] }).steps,
  }));
  return (draft) => {
    const { title, standfirst, steps } = trimmed(draft);
    return {
      id: "",
      title,
      standfirst,
      steps: steps.flatMap((it, index) => told(it).steps.map((step) => ({ ...step, number: index + 1 }))),
    };
  };
}
