import type { Page } from "playwright-core";
import { grownBetween, holderOf } from "../held.ts";
import type { Failure, Kind } from "../kind.ts";
import { onBuiltSite, type Site } from "./site.ts";

/**
 * Cycles before the first look, besides those that are counted: by then everything has been made that is made once, also by the engine, which
 * goes on compiling (0.4 MB of code between the 5th and the 20th) and filling its lists of timings.
 */
const warming = 40;

/** What is wrong after so many contexts were lost and restored, if anything. */
async function loseContexts({ address, browser }: Site, count: number): Promise<readonly string[]> {
  const page = await (await browser.newContext({ viewport: { width: 800, height: 600 }, locale: "en-GB" })).newPage();
  await page.goto(address);
  await page.locator("#theme:not(:disabled)").waitFor({ state: "attached" });
  await page.locator("#stage").hover();
  const becomes = (state: string) => page.locator(`html[data-map=${state}]`).waitFor({ timeout: 60_000 });
  await becomes("live");
  const held = await holderOf(page);
  let start = await held();
  for (let cycle = 0; cycle < warming + count; cycle++) {
    if (cycle === warming) start = await held();
    const restore = await lose(page);
    await becomes("poster");
    await restore();
    await becomes("live");
  }
  const end = await held();
  const notices = await page.locator(".notice:visible").allInnerTexts();
  await page.context().close();
  return [...notices.map((it) => `still says “${it}”`), ...grownBetween(start, end)];
}

/** Takes the context away from the map; gives what returns it. */
async function lose(page: Page): Promise<() => Promise<void>> {
  const lost = await page.evaluateHandle(() => {
    const context = document.querySelector<HTMLCanvasElement>("#stage canvas")?.getContext("webgl2");
    const extension = context?.getExtension("WEBGL_lose_context");
    extension?.loseContext();
    return extension;
  });
  return async () => {
    await lost.evaluate((it) => it?.restoreContext());
    await lost.dispose();
  };
}

/** Contexts of the live map that the browser takes away and gives back. */
export const lostContexts: Kind = {
  name: "lost-contexts",
  count: 100,
  run: async (_seed, count) => {
    const complaints = await onBuiltSite((site) => loseContexts(site, count));
    const failures = complaints.map((complaint): Failure => ({ input: `${count} contexts`, complaint }));
    return { counts: { "contexts lost and restored": count }, failures };
  },
};
