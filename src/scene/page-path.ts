import type { pageKinds } from "./pages/page-kinds.ts";

type Row = (typeof pageKinds)[number];
/** The folders of pages that each have an id. */
type ManyFolder = Extract<Row, { readonly ids: unknown }>["folder"];

/** Path of a page from the site's root, by the folder of its kind: ends with a slash, and is empty for the home page. */
export function pathTo(folder: ManyFolder, id: string): string;
export function pathTo(folder: Exclude<Row["folder"], ManyFolder>): string;
export function pathTo(folder: string, id?: string): string {
  return folder + (id ? `${id}/` : "");
}
