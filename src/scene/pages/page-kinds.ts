import type { Atlas } from "../../domain/atlas.ts";
import { portionIdsIn, viewOfPortion } from "../reading/portions.ts";
import { isPlaceless, type View, wholeView, withClaim, withGroup, withRegion, withShow } from "../view.ts";

/** What a page is made as: itself, its embed for other people's pages, and its picture for where it is shared. */
export type PageForm = "page" | "embed" | "card";

type KindOfPage = {
  /** The folder of its pages, from the site's root, by which the kind is known; empty for the home page. */
  readonly folder: string;
  /** The ids of its pages in an atlas, each a folder in that one; absent if there is a single page. */
  readonly ids?: (atlas: Atlas) => readonly string[];
};

/** Pages of text. */
type TextKind = KindOfPage & { readonly forms: readonly ["page"] };

/** Pages of a guided story, whole or one step of it; no View leads to them. */
type StoryKind = KindOfPage & { readonly forms: readonly PageForm[]; readonly isStory: true };

/** Pages that show a View. */
type ViewKind = KindOfPage & {
  /** What is made of each page; an embed comes with an oEmbed answer. */
  readonly forms: readonly PageForm[];
  /** The ids whose pages only say that everything in them was withdrawn. */
  readonly withdrawn?: (atlas: Atlas) => readonly string[];
  /** The View that the page of an id shows. */
  readonly view: (id: string, atlas: PagedAtlas) => View;
  /** The id of the page nearest to a View, empty for a single page; `undefined` if no page of this kind is near. */
  readonly idIn: (view: View, atlas: PagedAtlas) => string | undefined;
};

/** What decides which pages are near a View. */
export type PagedAtlas = { readonly figures: Pick<Atlas["figures"], "groups"> };

/** A kind of page: where its pages are, which there are in an atlas, and what they show. */
export type PageKind = TextKind | StoryKind | ViewKind;

/**
 * Every kind of page of the site. Everything that lists pages follows from this table: pages, embeds, pictures, oEmbed answers, the sitemap
 * and the links to them. The page nearest to a View is of the first kind that has one.
 */
export const pageKinds = [
  {
    folder: "figures/",
    forms: ["embed", "card"],
    ids: (atlas) => atlas.figures.groups.map((it) => it.id),
    view: (id, { figures }) => withGroup(withShow(wholeView, "figures"), id, figures.groups),
    idIn: ({ show, group }, { figures }) => (show === "figures" ? (group ?? figures.groups[0]?.id) : undefined),
  },
  {
    folder: "claims/",
    forms: ["page", "embed", "card"],
    ids: (atlas) => atlas.claims.map((it) => it.id).filter((id) => atlas.hasClaim(id)),
    withdrawn: (atlas) => atlas.claims.map((it) => it.id).filter((id) => !atlas.hasClaim(id)),
    view: (id) => withClaim(wholeView, id),
    idIn: ({ claim }) => claim,
  },
  {
    folder: "regions/",
    forms: ["page", "embed", "card"],
    ids: (atlas) => atlas.regions.map((it) => it.id),
    view: (id) => withRegion(wholeView, id),
    idIn: ({ region }) => (region === undefined || isPlaceless(region) ? undefined : region),
  },
  {
    // On which a list that is too long for one page goes on.
    folder: "list/",
    forms: ["page"],
    ids: portionIdsIn,
    view: viewOfPortion,
    idIn: () => undefined,
  },
  {
    folder: "",
    forms: ["page", "embed", "card"],
    view: () => wholeView,
    idIn: () => "",
  },
  {
    folder: "stories/",
    forms: ["page", "embed", "card"],
    isStory: true,
    ids: ({ stories }) => stories.flatMap(({ id, steps }) => [id, ...steps.map((_, index) => `${id}/${index + 1}`)]),
  },
  { folder: "method/", forms: ["page"] },
  { folder: "changes/", forms: ["page"] },
  { folder: "embed/help/", forms: ["page"] },
] as const satisfies readonly PageKind[];
