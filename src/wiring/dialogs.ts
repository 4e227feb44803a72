import { type ComponentChild, render } from "preact";
import { byId } from "./page.ts";

/** Puts a dialog over the page. When it closes it is gone, and the focus is where it was. */
export function openDialog(dialogFor: (onClose: () => void) => ComponentChild): void {
  const before = document.activeElement;
  const onClose = () => {
    render(null, byId("dialogs"));
    if (before instanceof HTMLElement) before.focus();
  };
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
