import { stepMapsOf } from "../../../../drawing/poster/step-maps.ts";
import { StoryBar } from "../../../../panels/story/story-bar.tsx";
import { StoryStep } from "../../../../panels/story/story-step.tsx";
import { TakeAway } from "../../../../panels/story/take-away.tsx";
import { pathTo } from "../../../../scene/page-path.ts";
import { storyOfPage } from "../../../../scene/story/story-address.ts";
import { toldOf } from "../../../../scene/story/told.ts";
import type { SiteWords } from "../../../../words/words.ts";
import { estimatedStoryHeight } from "../../oembed.ts";
import { rendered } from "../../rendered.tsx";
import { Masthead } from "../masthead.tsx";
import type { EmbedPage, Page, PageRequest } from "../render-inputs.ts";

type Request = PageRequest & { readonly isFramed: boolean };

/** The page of a story, or of one of its steps: an article of sections, each with its map, its sentences and their sources. */
export function storyPage(words: SiteWords, request: PageRequest): Page {
  const { renderInputs, id, base } = request;
  const { number = 1 } = storyOfPage(renderInputs.atlas.stories, id);
  const body = rendered(
    words,
    <>
      <a class="skip" href={`#title-${number}`}>
        {words.story.skipTo}
      </a>
      <Masthead atlas={renderInputs.atlas} base={base} />
      {storyBody(words, { ...request, isFramed: false })}
    </>,
  );
  return { ...namesOf(words, request), body };
}

/** The same for other people's pages. */
export function storyEmbed(words: SiteWords, request: PageRequest): EmbedPage {
  const { atlas } = request.renderInputs;
  const { story, number } = storyOfPage(atlas.stories, request.id);
  const step = number === undefined ? undefined : story.steps[number - 1];
  return {
    ...namesOf(words, request),
    body: rendered(words, storyBody(words, { ...request, isFramed: true })),
    heading: step ? words.story.stepTitle(step.title, story.title) : story.title,
    height: estimatedStoryHeight(toldOf({ atlas, words }, story), number),
  };
}

/** What the page of a story is called; that of the whole names the story, so that it can be taken away. */
function namesOf(words: SiteWords, { renderInputs: { atlas }, id }: PageRequest): Omit<Page, "body"> {
  const { story, number } = storyOfPage(atlas.stories, id);
  const step = number === undefined ? undefined : story.steps[number - 1];
  return {
    title: words.pages.titled(step ? words.story.stepTitle(step.title, story.title) : story.title, atlas.head.title),
    description: words.story.description(story.standfirst, story.steps.length),
    ...(step ? {} : { story: story.id }),
  };
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
      <main class={isFramed ? "story framed" : "story"} id="story">
        <header class="story-head">
          <h1>{told.title}</h1>
          <p class="leave">
            <a id="leave" href={`${base}?${first?.query ?? ""}`} data-root={base}>
              {words.story.leave}
            </a>
          </p>
          {number === undefined && !isFramed && <TakeAway />}
          <p class="lede">{told.standfirst}</p>
        </header>
        <div dangerouslySetInnerHTML={{ __html: maps.shared }} />
        <ol class="steps" id="steps">
          {steps.map((step, index) => (
            <StoryStep key={step.number} {...{ atlas, step, base }} steps={told.steps.length} poster={maps.posters[index] ?? ""}>
              <p class="step-place">
                {words.storyPicture.place(told.title, step.number, told.steps.length)} · {atlas.head.title}
              </p>
            </StoryStep>
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
