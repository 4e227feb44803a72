import type { ReaderWindow } from "./reader-window.ts";

/** What a reader cites or shares of a card or of the page. */
export function sharingOf({ page, context, read }: ReaderWindow) {
  /** Presses a button of an open claim's menu, or of the page's, with leave of the browser to copy or without. */
  const citeOrShare = async (what: "cite" | "sentence" | "share", claim?: string, isAllowed = true): Promise<void> => {
    if (isAllowed) await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    else
      await read(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
      });
    const within = claim === undefined ? page.locator(".masthead") : page.locator(`#list [data-claim="${claim}"]`);
    if (claim !== undefined && (await within.locator(".take-menu").count()) === 0) await within.locator("h3 a").click();
    await within.locator(claim === undefined ? ".menu-button" : ".take-menu").click();
    await within.locator(`[data-take="${what}"]`).first().click();
  };

  /** The buttons a reader can see that cite or share something. */
  const shareButtons = async (): Promise<number> => page.locator("[data-take]:visible").count();

  /** Gives the device a sheet for sharing, and tells what it was handed. */
  const withShareSheet = async (): Promise<() => Promise<unknown>> => {
    await read(() => {
      const kept = window as unknown as { shared?: unknown };
      navigator.share = async (data) => {
        kept.shared = data;
      };
    });
    return () => read(() => (window as unknown as { shared?: unknown }).shared);
  };

  /** The dialog that stands open: its words, and the texts in it to be copied. */
  const openDialog = async (): Promise<{ readonly text: string; readonly copyable: readonly string[] }> => {
    const dialog = page.getByRole("dialog");
    await dialog.locator("textarea").first().waitFor();
    const copyable = await Promise.all((await dialog.locator("textarea").all()).map((it) => it.inputValue()));
    return { text: await dialog.innerText(), copyable };
  };

  return { citeOrShare, shareButtons, withShareSheet, openDialog };
}
