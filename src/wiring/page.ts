import type { Theme, View } from "../scene/view.ts";

/** An element that the build puts into every page. */
export function within(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`missing in the page: ${selector}`);
  return found;
}

export function byId(id: string): HTMLElement {
  return within(document, `#${id}`);
}

/** Data from the build for a page's script: JSON, as text. */
export function pageDataText(): string {
  return byId("page").textContent ?? "";
}

export const darkScheme = matchMedia("(prefers-color-scheme: dark)");

/** The theme shown: the View's, else the device's. */
export function themeOf(view: View): Theme {
  return view.theme ?? (darkScheme.matches ? "dark" : "light");
}

export function announce(text: string): void {
  byId("announcer").textContent = text;
}
