import type { Atlas } from "../../domain/atlas.ts";
import { pathTo } from "../../scene/page-path.ts";
import { storyPageId } from "../../scene/story/story-address.ts";
import type { PlaceInStory, ToldStory } from "../../scene/story/told.ts";
import type { PictureWords } from "../../words/words.ts";
import { type PictureTexts, slugOf } from "../words.ts";

/** The address of the page of a step; `root` is the site's address with a trailing slash. */
export function stepAddress(root: string, { story, step }: PlaceInStory): string {
  return root + pathTo("stories/", storyPageId({ story: story.id, step: step.number }));
}

/** Which step of which story it is, as shown above its title. */
export function placeOf(texts: PictureWords, { story, step }: PlaceInStory): string {
  return texts.storyPicture.place(story.title, step.number, story.steps.length);
}

/** The texts accompanying the picture of a step. Its file's name begins with the story and the step's number, with as many digits as the last has. */
export function stepTextsOf(
  texts: PictureWords,
  atlas: Atlas,
  { story, step }: PlaceInStory,
  address: string | undefined,
): PictureTexts {
  const { number, title, plain, scene } = step;
  const { length } = story.steps;
  const { shown } = scene.borders;
  const fullTitle = texts.storyPicture.title(title, story.title, number, length);
  return {
    ...sharedTextsOf(texts, atlas, [step], address),
    title: fullTitle,
    alternative: texts.storyPicture.alternative(title, story.title, number, length),
    description: [
      `${fullTitle}.`,
      plain,
      scene.description,
      texts.picture.rights(atlas.credits),
      ...(shown ? [texts.picture.fineBorders(shown)] : []),
    ].join(" "),
    fileName: slugOf(`${story.id} ${String(number).padStart(String(length).length, "0")} ${title}`),
  };
}

/** The texts accompanying the picture of a whole story. */
export function storyTextsOf(texts: PictureWords, atlas: Atlas, story: ToldStory, address: string | undefined): PictureTexts {
  const { title, standfirst, steps, id } = story;
  const told = steps.map((it) => texts.storyPicture.described(it.number, it.title, it.plain));
  return {
    ...sharedTextsOf(texts, atlas, steps, address),
    title,
    alternative: texts.storyPicture.wholeAlternative(title, steps.length),
    description: [`${title}.`, standfirst, ...told, texts.picture.rights(atlas.credits)].join(" "),
    fileName: slugOf(id),
  };
}

function sharedTextsOf(
  texts: PictureWords,
  atlas: Atlas,
  steps: ToldStory["steps"],
  address: string | undefined,
): Pick<PictureTexts, "credit" | "source" | "rights" | "address"> {
  return {
    credit: texts.picture.credit(atlas.head.title, atlas.credits),
    source: publishersIn(steps).join("; "),
    rights: texts.picture.rights(atlas.credits),
    ...(address === undefined ? {} : { address }),
  };
}

/** Where the statements of some steps were read, each once. */
export function publishersIn(steps: ToldStory["steps"]): readonly string[] {
  return [...new Set(steps.flatMap((it) => it.readAt.map(({ publisher }) => publisher)))];
}
