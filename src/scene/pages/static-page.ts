import type { Atlas } from "../../domain/atlas.ts";
import { queryOf } from "../address.ts";
import { type View, wholeView, withCamera } from "../view.ts";
import { type PagedAtlas, type PageForm, type PageKind, pageKinds } from "./page-kinds.ts";

/** A page made by the build, in one or more forms. */
export type StaticPage = {
  readonly kind: PageKind;
  /** Its id within its kind; empty if it is the only one. */
  readonly id: string;
  /** Its folder on the site, such as `claims/x/`; empty for the whole. */
  readonly path: string;
};

/** A page, the View it is made for, and what a given View has beyond that. */
export type NearestPage = StaticPage & { readonly view: View; readonly rest: View };

function pageOf(kind: PageKind, id: string): StaticPage {
  return { kind, id, path: kind.folder + (id === "" ? "" : `${id}/`) };
}

/** Every page that has something to show in an atlas. */
export function pagesIn(kinds: readonly PageKind[], atlas: Atlas): readonly StaticPage[] {
  return kinds.flatMap((kind) => (kind.ids?.(atlas) ?? [""]).map((id) => pageOf(kind, id)));
}

/** The pages that only say that everything in them was withdrawn. */
export function withdrawnIn(kinds: readonly PageKind[], atlas: Atlas): readonly StaticPage[] {
  return kinds.flatMap((kind) => ("view" in kind ? (kind.withdrawn?.(atlas) ?? []) : []).map((id) => pageOf(kind, id)));
}

/** The static page closest to a View. */
export function staticPageOf(atlas: PagedAtlas, view: View, kinds: readonly PageKind[] = pageKinds): NearestPage {
  for (const kind of kinds) {
    if (!("view" in kind)) continue;
    const id = kind.idIn(view, atlas);
    if (id === undefined) continue;
    const pageView = kind.view(id, atlas);
    return { ...pageOf(kind, id), view: pageView, rest: beyond(view, pageView) };
  }
  throw new Error(`no page is near the View: ${queryOf(view)}`);
}

/** What a View chooses besides what a page's own View does. */
function beyond(view: View, pageView: View): View {
  const isOpen = (key: string) => pageView[key as keyof View] === wholeView[key as keyof View];
  return { ...wholeView, ...Object.fromEntries(Object.entries(view).filter(([key]) => isOpen(key))) };
}

/** Where a link to this View should lead: to its own page if that shows all of it, else to the whole map. */
export function linkOf(root: string, view: View, kinds: readonly PageKind[] = pageKinds): string {
  const paged = kinds.filter((it) => hasForm(it, "page"));
  const { path, rest } = staticPageOf({ figures: { groups: [] } }, withCamera(view, undefined), paged);
  return queryOf(rest) === "" ? root + path : `${root}?${queryOf(view)}`;
}

const fileForms = ["page", "embed", "card", "oembed"] as const satisfies readonly (PageForm | "oembed")[];
/** What there is of a page on the site: its forms, and the oEmbed answer that tells how to embed it. */
type FileForm = (typeof fileForms)[number];

/** Whether the pages of a kind have a form; an oEmbed answer belongs to an embed. */
export function hasForm({ forms }: PageKind, form: FileForm): boolean {
  return forms.some((it) => it === (form === "oembed" ? "embed" : form));
}

/** Where a form of the page at `path` is, from the site's root: a folder for pages and embeds, a file for the others. */
export function formPath(path: string, form: FileForm): string {
  const name = path === "" ? "atlas" : path.slice(0, -1);
  if (form === "embed") return `embed/${path}`;
  if (form === "card") return `cards/${name}.png`;
  return form === "oembed" ? `oembed/${name}.json` : path;
}

/** The page, and its form, at a path from the site's root; the inverse of `formPath`. It need not be a page of an atlas. */
export function formAt(
  path: string,
  kinds: readonly PageKind[] = pageKinds,
): { readonly page: StaticPage; readonly form: FileForm } | undefined {
  for (const kind of kinds)
    for (const form of fileForms.filter((it) => hasForm(kind, it))) {
      const id = kind.ids ? idIn(formPath(`${kind.folder}*/`, form), path) : "";
      const page = pageOf(kind, id);
      if (formPath(page.path, form) === path && (id !== "") === (kind.ids !== undefined)) return { page, form };
    }
  return undefined;
}

/** What stands in a path in the place of the asterisk. */
function idIn(pattern: string, path: string): string {
  const [before = "", after = ""] = pattern.split("*");
  return path.slice(before.length, -after.length);
}

/** Path from a folder of the site to its root: `../` for each folder above, `./` from the root itself. */
export function rootFrom(path: string): string {
  return "../".repeat(path.split("/").length - 1) || "./";
}
