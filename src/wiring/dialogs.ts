import { type ComponentChild, render } from "preact";
import { byId } from "./page.ts";

/** How many dialogs were opened. */
let opened = 0;

/** Puts a dialog over the page. When it closes it is gone, and the focus is where it was. */
export function openDialog(dialogFor: (onClose: () => void) => ComponentChild): void {
  const before = document.activeElement;
  const own = ++opened;
  const onClose = () => {
    // A browser tells of a dialog's end a little later; the next may be open by then.
    if (own !== opened) return;
    render(null, byId("dialogs"));
    if (before instanceof HTMLElement) before.focus();
  };
  render(null, byId("dialogs"));
  render(dialogFor(onClose), byId("dialogs"));
}

/** Puts a text on the clipboard; `false` where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
