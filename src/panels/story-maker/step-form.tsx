import { useMemo } from "preact/hooks";
import type { StoryStep } from "../../domain/story/story.ts";
import { stepAddressOf, withoutStep, withStepAt, withStepChanged } from "../../scene/story/draft/draft.ts";
import { messagesAt } from "../../scene/story/draft/draft-problems.ts";
import type { StoryProblem } from "../../scene/story/problems.ts";
import type { StoryMakerWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";
import { Field, Messages } from "./field.tsx";
import type { Maker } from "./maker.ts";
import { StepText } from "./step-text.tsx";
import type { ShownNow, Workshop } from "./workshop.ts";

type Props = {
  readonly maker: Maker;
  readonly workshop: Workshop;
  readonly shown: ShownNow;
  /** The step, counted from 0. */
  readonly index: number;
  readonly problems: readonly StoryProblem[];
  readonly showOnMap: (address: string) => void;
  readonly say: (text: string) => void;
  readonly goTo: (index: number) => void;
};

/** One step of a draft: its title, its place, its map and its sentences. */
export function StepForm({ maker, workshop, shown, index, problems, showOnMap, say, goTo }: Props) {
  const { storyMaker } = useWords<StoryMakerWords>();
  const { steps } = maker.draft.value;
  const step = steps[index];
  const address = step?.view ?? "";
  const statements = useMemo(() => workshop.statementsIn(address), [workshop, address]);
  if (!step) return null;
  const at = (field: string) => messagesAt(problems, `steps.${index}.${field}`);
  const change = (to: (step: StoryStep) => StoryStep, stroke?: string) =>
    maker.change((it) => withStepChanged(it, index, to), stroke && `${stroke} ${index}`);
  const move = (place: number) => {
    if (place < 0 || place >= steps.length) return;
    maker.change((it) => withStepAt(it, index, place));
    maker.goTo(place);
    say(storyMaker.moved(place + 1));
  };
  return (
    <fieldset class="maker-step">
      <legend>{storyMaker.stepLegend(index + 1, steps.length)}</legend>
      <Field
        id="draft-step-title"
        label={storyMaker.title}
        value={step.title}
        messages={at("title")}
        onInput={(title) => change((it) => ({ ...it, title }), "title")}
      />
      <StepText
        step={step}
        messages={[...at("text"), ...at("point")]}
        statements={statements}
        statementOf={workshop.statementOf}
        none={shown.none}
        onChange={change}
        say={say}
      />
      <div class="maker-field">
        <h4>{storyMaker.map}</h4>
        <p class="maker-note">
          <code dir="ltr">{step.view}</code>
        </p>
        <p class="maker-row">
          <button type="button" onClick={() => showOnMap(step.view)}>
            {storyMaker.showOnMap}
          </button>
          <button type="button" onClick={() => change((it) => ({ ...it, view: stepAddressOf(shown.view) }))}>
            {storyMaker.takeShown}
          </button>
        </p>
        <Messages messages={at("view")} />
      </div>
      <p class="maker-row">
        <button type="button" aria-disabled={index === 0} onClick={() => move(index - 1)}>
          {storyMaker.earlier}
        </button>
        <button type="button" aria-disabled={index === steps.length - 1} onClick={() => move(index + 1)}>
          {storyMaker.later}
        </button>
        <button
          type="button"
          onClick={() => {
            maker.change((it) => withoutStep(it, index));
            say(storyMaker.removed(index + 1));
            goTo(Math.max(index - 1, 0));
          }}
        >
          {storyMaker.remove}
        </button>
      </p>
    </fieldset>
  );
}
