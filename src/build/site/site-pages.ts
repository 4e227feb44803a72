import { queryOf } from "../../scene/address.ts";
import type { PageKind } from "../../scene/pages/page-kinds.ts";
import { socialOf } from "../../scene/pages/page-social.ts";
import { formPath, hasForm, pagesIn, rootFrom, type StaticPage, withdrawnIn } from "../../scene/pages/static-page.ts";
import { type Scene, sceneOf } from "../../scene/scene.ts";
import { storyOfPage } from "../../scene/story/story-address.ts";
import { type View, wholeView } from "../../scene/view.ts";
import type { Edition } from "../../words/edition.ts";
import type { SiteWords } from "../../words/words.ts";
import type { SocialHead } from "./document.ts";
import type { EmbedPage, Page, PageRequest, Publication } from "./pages/render-inputs.ts";

type Make<Made> = (words: SiteWords, request: PageRequest) => Made;

/** Makes the pages of one kind, in each of the forms they have. */
type Maker = {
  readonly page?: Make<Page>;
  readonly embed?: Make<EmbedPage>;
  /** What is at the two addresses of withdrawn content. */
  readonly withdrawn?: { readonly page: Make<Page>; readonly embed: Make<Page> };
};

/** The parts that the maker of a kind must have. */
type PartOf<Row extends PageKind> =
  | Extract<Row["forms"][number], keyof Maker>
  | (Row extends { readonly withdrawn: unknown } ? "withdrawn" : never);

/** A maker for every kind of page. */
export type PageMakers<Row extends PageKind> = {
  readonly [Each in Row as Each["folder"]]: Required<Pick<Maker, PartOf<Each>>>;
};

/** A page and its content. */
export type MadePage = StaticPage & {
  readonly page: Page;
  /** The View it shows; absent for text. */
  readonly view?: View;
};

/** The embed of a page. */
export type MadeEmbed = StaticPage & {
  readonly page: EmbedPage;
  /** The View it shows, as a query. */
  readonly query: string;
  /** Where its link leads, from the site's root: to its page or, if there is none, to its View of the whole. */
  readonly fullPath: string;
};

/** Every page and embed of a site; at the addresses of withdrawn content there is text that only says so. */
export type SitePages = {
  readonly pages: readonly MadePage[];
  readonly embeds: readonly MadeEmbed[];
  readonly withdrawnPages: readonly MadePage[];
  readonly withdrawnEmbeds: readonly MadePage[];
};

/** A page to make: what all its forms show. */
type Planned = StaticPage & { readonly scene: Scene; readonly view?: View; readonly social?: SocialHead };

/** Makes every page and embed of these kinds. Throws if a form of a kind has no maker. */
export function sitePages(
  words: SiteWords,
  kinds: readonly PageKind[],
  makers: { readonly [folder: string]: Maker },
  publication: Publication,
): SitePages {
  const { atlas } = publication.renderInputs;
  const made = <Made extends Page>(make: Make<Made> | undefined, form: "page" | "embed", of: Planned): Made => {
    const { kind, id, path, scene, social } = of;
    if (!make) throw new Error(`nothing makes the ${form} of a page in ${kind.folder}`);
    const page = make(words, { ...publication, id, scene, base: rootFrom(formPath(path, form)) });
    return social ? { ...page, social } : page;
  };
  const planned = pagesIn(kinds, atlas).map((it) => plannedOf({ atlas, words }, it));
  const withdrawn = withdrawnIn(kinds, atlas).map((it): Planned => ({ ...it, scene: sceneOf({ atlas, words }, wholeView) }));
  return {
    pages: planned
      .filter(({ kind }) => hasForm(kind, "page"))
      .map((it) => ({ ...it, page: made(makers[it.kind.folder]?.page, "page", it) })),
    embeds: planned
      .filter(({ kind }) => hasForm(kind, "embed"))
      .map((it) => ({ ...it, ...linkOfEmbed(it), page: made(makers[it.kind.folder]?.embed, "embed", it) })),
    withdrawnPages: withdrawn.map((it) => ({ ...it, page: made(makers[it.kind.folder]?.withdrawn?.page, "page", it) })),
    withdrawnEmbeds: withdrawn.map((it) => ({ ...it, page: made(makers[it.kind.folder]?.withdrawn?.embed, "embed", it) })),
  };
}

function plannedOf({ atlas, words }: Edition<SiteWords>, page: StaticPage): Planned {
  const { kind, id } = page;
  if ("isStory" in kind)
    return { ...page, scene: sceneOf({ atlas, words }, wholeView), social: storyHeadOf({ atlas, words }, page) };
  if (!("view" in kind)) return { ...page, scene: sceneOf({ atlas, words }, wholeView) };
  const view = kind.view(id, atlas);
  const scene = sceneOf({ atlas, words }, view);
  return { ...page, view, scene, ...(hasForm(kind, "card") ? { social: socialHeadOf({ atlas, words }, page, scene) } : {}) };
}

/** A page's metadata for social networks: its card, and what that shows. */
function socialHeadOf({ atlas, words }: Edition<SiteWords>, { path }: StaticPage, scene: Scene): SocialHead {
  return {
    type: path === "" ? "website" : "article",
    siteName: atlas.head.title,
    card: formPath(path, "card"),
    text: socialOf({ atlas, words }, scene).text,
  };
}

/** The metadata of a story's page, whose card shows its first step, or the one it is the page of. */
function storyHeadOf({ atlas, words }: Edition<SiteWords>, { id, path }: StaticPage): SocialHead {
  const { story, number = 1 } = storyOfPage(atlas.stories, id);
  const { steps, title } = story;
  return {
    type: "article",
    siteName: atlas.head.title,
    card: formPath(path, "card"),
    text: words.storyPicture.alternative(steps[number - 1]?.title ?? title, title, number, steps.length),
  };
}

function linkOfEmbed({ kind, path, view = wholeView }: Planned): Pick<MadeEmbed, "query" | "fullPath"> {
  const query = queryOf(view);
  return { query, fullPath: hasForm(kind, "page") ? path : `?${query}` };
}
