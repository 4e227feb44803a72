import type { Story, StoryStep } from "../../../domain/story/story.ts";
import { queryOf } from "../../address.ts";
import { type View, withCamera, withShow, withTheme } from "../../view.ts";

/** A story while it is written: as recorded, except that texts may be missing. */
export type Draft = Omit<Story, "id">;

export const emptyDraft: Draft = { title: "", standfirst: "", steps: [] };

/** The address that a step has for a View. A step is a map of its own, so that only what the View chooses belongs to it. */
export function stepAddressOf(view: View): string {
  return `?${queryOf(withTheme(withShow(withCamera(view, undefined), "map"), undefined))}`;
}

/** The draft with another step at its end. */
export function withStep(draft: Draft, view: View): Draft {
  return { ...draft, steps: [...draft.steps, { title: "", text: "", view: stepAddressOf(view) }] };
}

export function withoutStep(draft: Draft, index: number): Draft {
  return { ...draft, steps: draft.steps.filter((_, at) => at !== index) };
}

/** The draft with a step in another place; unchanged if there is no such place. */
export function withStepAt(draft: Draft, index: number, place: number): Draft {
  const step = draft.steps[index];
  if (!step || place < 0 || place >= draft.steps.length) return draft;
  return { ...draft, steps: withoutStep(draft, index).steps.toSpliced(place, 0, step) };
}

export function withStepChanged(draft: Draft, index: number, change: (step: StoryStep) => StoryStep): Draft {
  return { ...draft, steps: draft.steps.map((it, at) => (at === index ? change(it) : it)) };
}

/** The step with a statement to point at, or without it; with none to point at, it points by itself. */
export function withPointAt(step: StoryStep, statement: string, isPointed: boolean): StoryStep {
  const { point = [], ...rest } = step;
  const others = point.filter((it) => it !== statement);
  const next = isPointed ? [...others, statement] : others;
  return next.length === 0 ? rest : { ...rest, point: next };
}

/** The draft without white space around its texts, as it is saved and checked. */
export function trimmed(draft: Draft): Draft {
  const step = (it: StoryStep): StoryStep => {
    const [title, text] = [it.title.trim(), it.text.trim()];
    // A step that stays as it is stays itself: what it shows is remembered.
    return title === it.title && text === it.text ? it : { ...it, title, text };
  };
  return { title: draft.title.trim(), standfirst: draft.standfirst.trim(), steps: draft.steps.map(step) };
}

/** Words of a title in the name of a file. */
const mostWords = 8;

/** The name of a draft's file without its ending: the words of its title, which may serve as the story's id. */
export function fileNameOf({ title }: Pick<Draft, "title">): string {
  const letters = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, "");
  return (letters.match(/[a-z0-9]+/g) ?? ["story"]).slice(0, mostWords).join("-");
}
