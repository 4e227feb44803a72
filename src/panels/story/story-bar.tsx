import type { ToldStory } from "../../scene/story/told.ts";
import type { SiteWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";

/** The dots, the count and the buttons that go from step to step; shown once a script answers them. */
export function StoryBar({ story: { steps } }: { readonly story: ToldStory }) {
  const words = useWords<SiteWords>();
  return (
    <nav class="story-bar" id="story-bar" aria-label={words.story.steps} hidden>
      <ol class="dots">
        {steps.map(({ number, title }) => (
          <li key={number}>
            <a href={`#step-${number}`} data-step={number} title={title}>
              <span class="hidden">{words.story.goTo(number, title)}</span>
            </a>
          </li>
        ))}
      </ol>
      <p class="step-count" aria-hidden="true">
        {steps.map(({ number }) => (
          <span key={number} data-count={number}>
            {words.story.step(number, steps.length)}
          </span>
        ))}
      </p>
      <button type="button" id="step-back">
        <span aria-hidden="true">←</span> <span class="of-line">{words.story.back}</span>
      </button>
      <button type="button" id="step-next" class="primary">
        {words.story.next} <span aria-hidden="true">→</span>
      </button>
    </nav>
  );
}
