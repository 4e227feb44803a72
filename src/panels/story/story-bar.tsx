import type { ToldStory } from "../../scene/story/told.ts";
import type { StoryWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";

type Props = {
  readonly story: ToldStory;
  /** Absent until a script answers the controls, which are hidden until then. */
  readonly guide?: {
    /** The step shown, counted from 1. */
    readonly current: number;
    readonly goTo: (number: number) => void;
  };
};

/** The dots, the count and the buttons that go from step to step. */
export function StoryBar({ story: { steps }, guide }: Props) {
  const words = useWords<StoryWords>();
  return (
    <nav class="story-bar" id="story-bar" aria-label={words.story.steps} hidden={!guide}>
      <ol class="dots">
        {steps.map(({ number, title }) => (
          <li key={number}>
            <a
              href={`#step-${number}`}
              data-step={number}
              title={title}
              aria-current={guide?.current === number ? "step" : undefined}
              onClick={
                guide &&
                ((event) => {
                  event.preventDefault();
                  guide.goTo(number);
                })
              }
            >
              <span class="hidden">{words.story.goTo(number, title)}</span>
            </a>
          </li>
        ))}
      </ol>
      <p class="step-count" aria-hidden="true">
        {steps.map(({ number }) => (
          <span key={number} data-count={number} hidden={guide && guide.current !== number}>
            {words.story.step(number, steps.length)}
          </span>
        ))}
      </p>
      <button
        type="button"
        id="step-back"
        disabled={guide?.current === 1}
        onClick={guide && (() => guide.goTo(guide.current - 1))}
      >
        <span aria-hidden="true">←</span> <span class="of-line">{words.story.back}</span>
      </button>
      <button
        type="button"
        id="step-next"
        class="primary"
        disabled={guide?.current === steps.length}
        onClick={guide && (() => guide.goTo(guide.current + 1))}
      >
        {words.story.next} <span aria-hidden="true">→</span>
      </button>
    </nav>
  );
}
