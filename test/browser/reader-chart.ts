import type { ReaderWindow } from "./reader-window.ts";

/** What a reader does with the chart of figures, and sees in it. */
export function chartOf({ page, read }: ReaderWindow) {
  /** Takes one of the links that say what fills the page. */
  const showView = async (name: string): Promise<void> => {
    await page.getByRole("navigation", { name: "Views of the statements" }).getByRole("link", { name, exact: true }).click();
  };

  const chartHeading = async (): Promise<string> => page.locator(".chart-view h2").innerText();

  const chooseGroup = async (name: string): Promise<void> => {
    await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  };

  /** The rows of the chart that is shown, once there are some. */
  const chartRows = async () => {
    await page.locator("a.chart-row:visible").first().waitFor();
    return read(() =>
      [...document.querySelectorAll("a.chart-row")]
        .filter((it) => it.getClientRects().length > 0)
        .map((it) => {
          const name = (it.textContent ?? "").replaceAll(/\s+/g, " ").trim();
          return { name, speaker: /^(.*?) (?:says|repeats|qualifies|corrects)/.exec(name)?.[1] ?? "" };
        }),
    );
  };

  const pressOnRow = async (claim: string): Promise<void> => {
    await page.locator(`a.chart-row[data-mark-of="${claim}"]:visible`).first().focus();
    await page.keyboard.press("Enter");
    await page.locator(`[data-claim="${claim}"][data-open]`).waitFor();
  };

  /** The claim of the row that has the focus. */
  const focusedClaim = async (): Promise<string | null> =>
    read(() => document.activeElement?.getAttribute("data-mark-of") ?? null);

  /** The cells of the table's rows, once it is there. */
  const chartTable = async (): Promise<readonly (readonly string[])[]> => {
    await page.locator(".chart-table:visible").first().waitFor();
    return read(() =>
      [...document.querySelectorAll(".chart-table tbody tr")].map((row) =>
        [...row.querySelectorAll("th, td")].map((it) => (it.textContent ?? "").trim()),
      ),
    );
  };

  /** How many drawings of the chart are shown, none of them wider than the page. */
  const chartDrawings = async (): Promise<number> =>
    read(
      () =>
        [...document.querySelectorAll("svg.chart")].filter((it) => {
          const { width, right } = it.getBoundingClientRect();
          return width > 0 && right <= document.documentElement.clientWidth;
        }).length,
    );

  return { showView, chartHeading, chooseGroup, chartRows, pressOnRow, focusedClaim, chartTable, chartDrawings };
}
