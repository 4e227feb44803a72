import { type ComponentChild, render } from "preact";
import type { Stage } from "../poster/stage.ts";
import type { Loaded } from "../store/load.ts";
import type { Store } from "../store/store.ts";
import type { Words } from "../words/words.ts";
import { byId } from "./page.ts";
import type { Failures, Notify } from "./parts/failures.ts";

/** What a dialog of the reader's page works with: the records, where more of them is, what the page shows, and its messages. */
export type DialogRequest = {
  readonly data: Loaded;
  readonly page: { readonly geography: string; readonly figureFonts: string };
  readonly store: Pick<Store, "view" | "scene" | "change">;
  /** The page's map; it has no size while a chart or the table replaces it. */
  readonly stage: Pick<Stage, "frame">;
  readonly notify: Notify;
  readonly failures: Failures;
};

/** The code of a dialog; a file dropped on the page is for the one of pictures. */
export type Dialog = { readonly open: (words: Words, request: DialogRequest, file?: File) => void | Promise<void> };

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
