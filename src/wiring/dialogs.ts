import { type ComponentChild, render } from "preact";
import { byId } from "./page.ts";

/** How many dialogs have been opened. */
let opened = 0;

/** Opens a dialog over the page. On closing, it is removed and the focus returns. */
export function openDialog(dialogFor: (onClose: () => void) => ComponentChild): void {
  const before = document.activeElement;
  const dialogNumber = ++opened;
  const onClose = () => {
    // Browsers report the end of a dialog slightly late; the next one may be open by then.
    if (dialogNumber !== opened) return;
    render(null, byId("dialogs"));
    if (before instanceof HTMLElement) before.focus();
  };
  render(null, byId("dialogs"));
  render(dialogFor(onClose), byId("dialogs"));
}

/** Copies text to the clipboard; `false` if the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  // Absent where the page did not come by https.
  if (!("clipboard" in navigator)) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
