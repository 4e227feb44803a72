import type { ReaderWindow } from "./reader-window.ts";

/** What an editor does in the builder of embeds. */
export function builderOf({ page, context, read }: ReaderWindow) {
  const dialog = page.getByRole("dialog", { name: /^Embed this/ });

  const openBuilder = async (): Promise<void> => {
    await page.locator(".menu-button").click();
    await page.getByRole("button", { name: "Embed", exact: true }).click();
    await builderReady();
  };

  const focusEmbed = async (): Promise<void> => {
    await page.locator(".menu-button").click();
    await page.getByRole("button", { name: "Embed", exact: true }).focus();
  };

  /** Waits until the preview was measured and the snippets are there. */
  const builderReady = async (): Promise<void> => {
    await dialog.locator(".copyable").first().waitFor();
  };

  const isBuilderOpen = async (): Promise<boolean> => {
    return dialog.isVisible();
  };

  /** Has the page told that the dialog which is open now was closed, as a busy browser does when the next is open already. */
  const lateEndOfDialog = async (): Promise<() => Promise<void>> => {
    const open = await dialog.elementHandle();
    return async () => open?.dispatchEvent("close");
  };

  const choosesInBuilder = async (label: string): Promise<void> => {
    await dialog.getByLabel(label, { exact: true }).check();
  };

  const writesHeading = async (text: string): Promise<void> => {
    await dialog.getByLabel("Your heading, marked as yours:").fill(text);
  };

  const setsWidth = async (width: string): Promise<void> => {
    const field = dialog.getByLabel("Other:");
    await field.fill(width);
    await field.press("Tab");
  };

  /** The snippets, in the order offered. */
  const snippets = async (): Promise<readonly string[]> => {
    return Promise.all((await dialog.locator(".copyable textarea").all()).map((it) => it.inputValue()));
  };

  /** The preview's frame: its address, size as laid out, and the words in it. */
  const preview = async () => {
    const frame = dialog.locator(".frame-preview:not(.measured) iframe");
    const [address, width, height, text] = await Promise.all([
      frame.getAttribute("src"),
      frame.evaluate((it) => (it as HTMLElement).offsetWidth),
      frame.evaluate((it) => (it as HTMLElement).offsetHeight),
      frame.contentFrame().locator("body").innerText(),
    ]);
    const content = await frame
      .contentFrame()
      .locator("html")
      .evaluate((it) => it.getBoundingClientRect().height);
    return { address: address ?? "", width, height, text, content };
  };

  /** Presses the nth copy button, with leave of the browser or without. */
  const copySnippet = async (index: number, isAllowed: boolean): Promise<void> => {
    if (isAllowed) await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    else
      await read(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
      });
    await dialog
      .getByRole("button", { name: /^Copy: / })
      .nth(index)
      .click();
  };

  const clipboard = async (): Promise<string> => read(() => navigator.clipboard.readText());

  const saidOnCopy = async (index: number): Promise<string> => {
    const status = dialog.locator(".copyable [role=status]").nth(index);
    await status.filter({ hasText: /\S/ }).waitFor();
    return status.innerText();
  };

  /** The text selected in the field that has the focus. */
  const selected = async (): Promise<string> => {
    return read(() => {
      const it = document.activeElement;
      return it instanceof HTMLTextAreaElement ? it.value.slice(it.selectionStart, it.selectionEnd) : "";
    });
  };

  return {
    openBuilder,
    focusEmbed,
    builderReady,
    isBuilderOpen,
    lateEndOfDialog,
    choosesInBuilder,
    writesHeading,
    setsWidth,
    snippets,
    preview,
    copySnippet,
    clipboard,
    saidOnCopy,
    selected,
  };
}
