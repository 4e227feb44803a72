import type { Browser, CDPSession, Page } from "playwright-core";
import { joinBrowser, startBrowser } from "../../browser.ts";
import { idle } from "../../bytes.ts";
import { pictureTime, pictureWatch } from "../picture.ts";
import type { Contender } from "./contenders.ts";
import { paths } from "./pages.ts";

export type Opened = { readonly browser: Browser; readonly page: Page; readonly session: CDPSession };

/** Does something in a browser of its own with nothing in its cache, which has shown a page before: its own start is not measured. */
export async function inColdBrowser<Result>(address: string, use: (opened: Opened) => Promise<Result>): Promise<Result> {
  const server = await startBrowser();
  try {
    const browser = await joinBrowser(server.wsEndpoint());
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(address + paths.blank);
    await page.screenshot();
    return await use({ browser, page, session: await context.newCDPSession(page) });
  } finally {
    await server.close();
  }
}

/** Milliseconds until a contender's picture is on the screen, in a cold browser on a device that is `slowdown` times slower. */
export async function coldTime(address: string, contender: Contender, slowdown: number): Promise<number> {
  return inColdBrowser(address, async ({ page, session }) => {
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    if (contender.isAtRest) return timeFromRest(page, address, contender);
    await page.addInitScript({ content: pictureWatch(contender.isDrawn) });
    await page.goto(address + contender.path, { waitUntil: "commit" });
    return pictureTime(page);
  });
}

async function timeFromRest(page: Page, address: string, { path, isDrawn }: Contender): Promise<number> {
  await page.goto(address + path);
  await idle(page);
  await page.waitForTimeout(1000);
  const sign = await page.evaluate<number>(`const sign = performance.now(); ${pictureWatch(isDrawn)}; sign`);
  return (await pictureTime(page)) - sign;
}
