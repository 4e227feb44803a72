import type { Browser } from "playwright-core";
import { isMapDrawn, pictureMark, pictureTime, pictureWatch } from "./picture.ts";
import { scriptBefore, traced } from "./trace.ts";

/** Windows in which pages are opened, in CSS pixels. */
export const screens = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** What happens while a page arrives that its reader should not notice. */
export type Arrival = {
  /** Cumulative layout shift. */
  readonly shift: number;
  /** How often a script put other parts into the drawn map. */
  readonly redraws: number;
  /** Milliseconds of script before the picture. */
  readonly script: Record<"files" | "document", number>;
};

type Seen = { shift: number; redraws: number };

/** Opens a page, touches nothing, and waits until it rests. */
export async function arrivalOf(browser: Browser, address: string, screen: keyof typeof screens): Promise<Arrival> {
  const context = await browser.newContext({ viewport: screens[screen], locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript({ content: pictureWatch(isMapDrawn) });
  await page.addInitScript(() => {
    const seen: Seen = { shift: 0, redraws: Number.NaN };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const it of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += it.value;
    }).observe({ type: "layout-shift", buffered: true });
    // The document has been read, and no module has run.
    document.addEventListener("readystatechange", () => {
      const drawn = document.querySelector("#stage .drawn");
      if (document.readyState !== "interactive" || !drawn) return;
      seen.redraws = 0;
      new MutationObserver((records) => (seen.redraws += records.length)).observe(drawn, { childList: true, subtree: true });
    });
  });
  const events = await traced(browser, page, async () => {
    await page.goto(address, { waitUntil: "networkidle" });
    await pictureTime(page);
    await page.waitForTimeout(1500);
  });
  const seen = await page.evaluate<Seen>("window.seen");
  await context.close();
  return { ...seen, script: scriptBefore(events, pictureMark, address) };
}
