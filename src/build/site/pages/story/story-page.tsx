import { StepText } from "../../../../panels/story/step.tsx";
import { StepKey } from "../../../../panels/story/step-key.tsx";
import { StoryBar } from "../../../../panels/story/story-bar.tsx";
import { pathTo } from "../../../../scene/page-path.ts";
import { storyOfPage } from "../../../../scene/story/story-address.ts";
import { type ToldStep, type ToldStory, toldOf } from "../../../../scene/story/told.ts";
import type { SiteWords } from "../../../../words/words.ts";
import { rendered } from "../../rendered.tsx";
import { Masthead } from "../masthead.tsx";
import type { EmbedPage, Page, PageRequest, RenderInputs } from "../render-inputs.ts";
import { type StepMaps, stepMapsOf } from "./step-maps.ts";

type Request = PageRequest & { readonly isFramed: boolean };

/** The page of a story, or of one of its steps: an article of sections, each with its map, its sentences and their sources. */
export function storyPage(words: SiteWords, request: PageRequest): Page {
  const { renderInputs, id, base } = request;
  const { story, number } = storyOfPage(renderInputs.atlas.stories, id);
  const body = rendered(
    words,
    <>
      <a class="skip" href={`#title-${number ?? 1}`}>
        {words.pages.skipToList}
      </a>
      <Masthead atlas={renderInputs.atlas} base={base} />
      {storyBody(words, { ...request, isFramed: false })}
    </>,
  );
  const step = number === undefined ? undefined : story.steps[number - 1];
  return {
    title: words.pages.titled(step ? words.story.stepTitle(step.title, story.title) : story.title, renderInputs.atlas.head.title),
    description: words.story.description(story.standfirst, story.steps.length),
    body,
  };
}

/** The same for other people's pages. */
export function storyEmbed(words: SiteWords, request: PageRequest): EmbedPage {
  const page = storyPage(words, request);
  const body = rendered(words, storyBody(words, { ...request, isFramed: true }));
  const { story } = storyOfPage(request.renderInputs.atlas.stories, request.id);
  return { ...page, body, heading: story.title, height: 760 };
}

function storyBody(words: SiteWords, { renderInputs, id, base, isFramed }: Request) {
  const { atlas } = renderInputs;
  const { story, number } = storyOfPage(atlas.stories, id);
  const told = toldOf({ atlas, words }, story);
  const steps = number === undefined ? told.steps : told.steps.slice(number - 1, number);
  const maps = stepMapsOf(words, renderInputs, steps, base);
  const [first] = steps;
  return (
    <>
      <style dangerouslySetInnerHTML={{ __html: maps.style }} />
      <main class={isFramed ? "story framed" : "story"} id="story" data-steps={told.steps.length}>
        <header class="story-head">
          <h1>{told.title}</h1>
          <p class="leave">
            <a id="leave" href={`${base}?${first?.query ?? ""}`} data-root={base}>
              {words.story.leave}
            </a>
          </p>
          <p class="lede">{told.standfirst}</p>
        </header>
        <div dangerouslySetInnerHTML={{ __html: maps.shared }} />
        <ol class="steps" id="steps">
          {steps.map((step, index) => (
            <Step key={step.number} {...{ words, renderInputs, told, step, maps, index, base }} />
          ))}
        </ol>
        {number === undefined ? (
          <StoryBar story={told} />
        ) : (
          <p class="whole-story">
            <a href={`${base}${pathTo("stories/", told.id)}`}>{words.story.wholeStory}</a>
          </p>
        )}
      </main>
      {isFramed && <p id="link-blocked" class="notice" role="status" data-text={words.embed.linkBlocked("{address}")} hidden />}
      <p id="announcer" class="hidden" aria-live="polite" />
    </>
  );
}

type StepProps = {
  readonly words: SiteWords;
  readonly renderInputs: RenderInputs;
  readonly told: ToldStory;
  readonly step: ToldStep;
  readonly maps: StepMaps;
  readonly index: number;
  readonly base: string;
};

function Step({ words, renderInputs: { atlas }, told, step, maps, index, base }: StepProps) {
  const { number, title, scene, query } = step;
  return (
    <li
      class="step"
      id={`step-${number}`}
      data-query={query}
      data-announced={words.story.announced(number, told.steps.length, title, scene.description)}
    >
      <figure class="step-map" id={`map-${number}`}>
        <div class="stage" role="img" aria-label={`${words.story.mapOf(title)}. ${scene.description}`}>
          <div class="drawn" dangerouslySetInnerHTML={{ __html: maps.posters[index] ?? "" }} />
        </div>
        <StepKey scene={scene} atlas={atlas} />
      </figure>
      <StepText step={step} base={base} />
    </li>
  );
}
