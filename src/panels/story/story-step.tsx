import type { ComponentChildren } from "preact";
import type { Atlas } from "../../domain/atlas.ts";
import { trustedMarkup } from "../../drawing/trusted.ts";
import type { ToldStep } from "../../scene/story/told.ts";
import type { StoryWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";
import { StepText } from "./step.tsx";
import { StepKey } from "./step-key.tsx";

type Props = {
  readonly atlas: Atlas;
  readonly step: ToldStep;
  /** How many steps the story has. */
  readonly steps: number;
  /** The step's map, drawn. */
  readonly poster: string;
  readonly base: string;
  /** Of a draft: whose it is not. It stands on the map and beside it, so that no picture of either is without. */
  readonly mark?: string;
  readonly children?: ComponentChildren;
  readonly state?: "current" | "before" | "after" | "far";
};

/** A step of a story: its map, and its sentences with their sources. */
export function StoryStep({ atlas, step, steps, poster, base, mark, state, children }: Props) {
  const words = useWords<StoryWords>();
  const { number, title, scene, query } = step;
  return (
    <li
      class="step"
      id={`step-${number}`}
      data-query={query}
      data-state={state}
      data-announced={words.story.announced(number, steps, title, scene.description)}
    >
      <figure class="step-map" id={`map-${number}`}>
        <div class="stage" role="img" aria-label={`${words.story.mapOf(title)}. ${scene.description}`}>
          <div class="drawn" dangerouslySetInnerHTML={{ __html: trustedMarkup(poster) }} />
          {mark !== undefined && <p class="draft-mark">{mark}</p>}
        </div>
        <StepKey scene={scene} atlas={atlas} />
      </figure>
      <StepText step={step} base={base} mark={mark} />
      {children}
    </li>
  );
}
