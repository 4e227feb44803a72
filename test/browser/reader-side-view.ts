import type { ReaderWindow } from "./reader-window.ts";

/** What a reader does with the search and the table, and sees there. */
export function sideViewOf({ page, context, read }: ReaderWindow) {
  const field = page.getByRole("searchbox", { name: "Search" });

  /** Types where the focus is, letter by letter. */
  const type = async (text: string): Promise<void> => {
    await page.keyboard.type(text, { delay: 30 });
  };

  /** Writes with an input method: first what it proposes, then what is taken. */
  const compose = async (proposed: string, taken: string, between: () => Promise<void>): Promise<void> => {
    const session = await context.newCDPSession(page);
    const at = proposed.length;
    await session.send("Input.imeSetComposition", { text: proposed, selectionStart: at, selectionEnd: at });
    await between();
    await session.send("Input.insertText", { text: taken });
  };

  const searchWords = async (): Promise<string> => field.inputValue();

  const focusSearch = async (): Promise<void> => field.focus();

  /** The words that are marked as found, each once. */
  const marked = async (): Promise<readonly string[]> => {
    return read(() => [
      ...new Set(
        [...(CSS.highlights.get("found") ?? [])].map((it) =>
          (it.startContainer.nodeValue ?? "").slice(it.startOffset, it.endOffset),
        ),
      ),
    ]);
  };

  /** Ids of the statements in the table, from above, and the day each was said. */
  const tableRows = async (): Promise<readonly { readonly id: string; readonly said: string; readonly text: string }[]> => {
    // All of them: they come piece by piece.
    await page.waitForFunction(() => {
      const table = document.querySelector("#sheet table");
      return !table || Number(table.getAttribute("aria-rowcount")) === table.querySelectorAll("tr").length;
    });
    return read(() =>
      [...document.querySelectorAll<HTMLElement>("#sheet tbody [data-statement]")].map((it) => ({
        id: it.dataset["statement"] ?? "",
        said: it.dataset["said"] ?? "",
        text: it.innerText,
      })),
    );
  };

  /** Roles and names as a screen reader has them: the table's, and its columns' with their order. */
  const tableHeadings = async (): Promise<readonly { readonly name: string; readonly order: string }[]> => {
    return read(() =>
      [...document.querySelectorAll<HTMLElement>("#sheet thead th[scope=col]")].map((it) => ({
        name: it.innerText.replace(/[↑↓↕\s]+$/, ""),
        order: it.getAttribute("aria-sort") ?? "",
      })),
    );
  };

  const sortBy = async (heading: string): Promise<void> => {
    await page.locator("#sheet thead").getByRole("button", { name: heading }).click();
  };

  const downloadTable = async (
    button: "Download CSV" | "Spreadsheet (.xlsx)",
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button, exact: true }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  };

  /** What came of downloading the table. */
  const toldOfTable = async (): Promise<string> => page.locator("#sheet [role=status]").innerText();

  /** The figures of a statement in the table that are struck through, as they are heard, and what stands beside them. */
  const struckIn = async (id: string): Promise<readonly [struck: string, beside: string]> => {
    const cell = page.locator(`#sheet [data-statement="${id}"] .numbers`);
    return [(await cell.locator("s").textContent()) ?? "", (await cell.locator(".corrected").textContent()) ?? ""];
  };

  return {
    type,
    compose,
    searchWords,
    focusSearch,
    marked,
    tableRows,
    tableHeadings,
    sortBy,
    downloadTable,
    toldOfTable,
    struckIn,
  };
}
