import type { Edition } from "../../words/edition.ts";
import type { ChartWords, SiteWords } from "../../words/words.ts";
import { viewOf } from "../address.ts";
import { chartOf } from "../chart/chart.ts";
import { pathTo } from "../page-path.ts";
import { sceneOf } from "../scene.ts";
import { storyIn } from "../story/story-address.ts";

/** A starting point: the address of a View or of a story’s page, with a title and a line that says how much it holds. */
export type Start = { readonly title: string; readonly line: string; readonly address: string };

/** An atlas's starting points, each with the count of what its View shows. */
export function startsOf({ atlas, words }: Edition<ChartWords & Pick<SiteWords, "pages">>): readonly Start[] {
  return (atlas.head.starts ?? []).map(({ title, line, address }) => {
    const story = atlas.stories.find((it) => it.id === storyIn(address)?.story);
    if (story) return { title, line: words.pages.storyLine(line, story.steps.length), address: pathTo("stories/", story.id) };
    const { view } = viewOf(address, atlas);
    const scene = sceneOf({ atlas, words }, view);
    const isFigures = view.show === "figures";
    const count = isFigures ? chartOf({ atlas, words }, scene).rows.length : scene.admitted.size;
    return { title, line: words.pages.startLine(line, count, isFigures), address };
  });
}
