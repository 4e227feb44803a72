import type { StoryPageData } from "../../build/site/page-data.ts";
import { detailOf } from "../../drawing/detail.ts";
import { pngOf, svgOf } from "../../picture/files.ts";
import type { FontFile } from "../../picture/formats/font-file.ts";
import { type Picture, pictureOf } from "../../picture/picture.ts";
import { rasterOf } from "../../picture/raster.ts";
import { longPictureOf } from "../../picture/story/long-picture.ts";
import { isDrawable, type PictureSpec, type PresetName, plainPicture, sizeOf } from "../../scene/picture/spec.ts";
import { viewOfStep } from "../../scene/story/story-address.ts";
import { toldOf } from "../../scene/story/told.ts";
import { zipSync } from "../../spreadsheet/zip.ts";
import { loadAtlas } from "../../store/load.ts";
import { loadJson } from "../../store/parts.ts";
import { pageCatalogue } from "../../words/en/catalogues/page.ts";
import { pictureCatalogue } from "../../words/en/catalogues/picture.ts";
import { announcementTexts } from "../../words/en/embed/announcements.ts";
import { createWords, type PictureWords, withCatalogue } from "../../words/words.ts";
import { saveFile } from "../save.ts";
import { withSocial } from "../social-words.ts";

/** What is asked for: every step as a picture of this size, or all of them as one long picture, whose size is its own. */
export type Taking = { readonly kind: "steps" | "long"; readonly preset: PresetName };

/** Makes the pictures and hands them to the browser as one file, saying how far it is. Gives the sentence that says how it ended. */
type SavePictures = (taking: Taking, say: (text: string) => void) => Promise<string>;

/** Loads what the pictures of the story of a page are made of. */
export async function loadPictures(page: StoryPageData): Promise<SavePictures> {
  const texts: PictureWords = withCatalogue(
    withCatalogue(withSocial(createWords(document.documentElement.lang, pageCatalogue)), announcementTexts),
    pictureCatalogue,
  );
  const addressOf = (path: string) => new URL(path, document.baseURI).href;
  const [data, topology, fonts] = await Promise.all([
    loadAtlas(addressOf(page.atlas)),
    loadJson<Parameters<typeof detailOf>[0]>(addressOf(page.geography)),
    loadJson<readonly FontFile[]>(addressOf(page.figureFonts)),
  ]);
  const { atlas } = data;
  const recorded = atlas.stories.find((it) => it.id === page.story);
  if (!recorded) throw new Error(`unknown story: ${page.story}`);
  const story = toldOf({ atlas, words: texts }, recorded);
  const views = recorded.steps.map((it) => viewOfStep(it, atlas));
  const [first] = views;
  if (!first) throw new Error(`a story without steps: ${page.story}`);
  const material = { ...data, geography: detailOf(topology), root: addressOf(page.base) };
  const drawn = async (picture: Picture): Promise<Uint8Array | undefined> => {
    const raster = await rasterOf(svgOf(texts, picture, fonts), picture.size, picture.spec.scale);
    return raster && pngOf(texts, new Uint8Array(await raster.arrayBuffer()), picture);
  };
  const handed = (content: Uint8Array, name: string, type: string) => {
    saveFile(new File([new Uint8Array(content)], name, { type }));
    return texts.exporter.handed(name);
  };
  const saveLong: SavePictures = async (_taking, say) => {
    say(texts.storyPicture.makingLong);
    const picture = longPictureOf(texts, { ...material, story, view: first }, { codeOf: undefined });
    const content = await drawn(picture);
    return content ? handed(content, `${picture.words.fileName}.png`, "image/png") : texts.exporter.notDrawn;
  };
  const saveSteps: SavePictures = async ({ preset }, say) => {
    const spec = specOf(preset);
    const { width, height } = sizeOf(spec);
    const files = new Map<string, Uint8Array>();
    for (const [index, step] of story.steps.entries()) {
      say(texts.storyPicture.making(step.number, story.steps.length));
      const picture = pictureOf(texts, { ...material, view: views[index] ?? first, spec, told: { story, step } }, onlyMaps);
      const content = await drawn(picture);
      if (!content) return texts.exporter.notDrawn;
      files.set(`${picture.words.fileName}-${width}x${height}.png`, content);
    }
    return handed(zipSync(Object.fromEntries(files)), `${story.id}.zip`, "application/zip");
  };
  return (taking, say) => (taking.kind === "long" ? saveLong : saveSteps)(taking, say);
}

/** The pictures of steps are maps, without a code. */
const onlyMaps = {
  chartPictureOf: () => {
    throw new Error("a step of a story is no chart");
  },
  codeOf: undefined,
};

/** At the largest scale, up to that of other pictures, that browsers can draw. */
function specOf(preset: PresetName): PictureSpec {
  const spec: PictureSpec = { ...plainPicture, size: { kind: "preset", preset } };
  return isDrawable(spec) ? spec : { ...spec, scale: 1 };
}
