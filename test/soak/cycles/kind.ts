import type { Browser, Page } from "playwright-core";
import { createRandom, type Random } from "../../fixtures/atlas/random.ts";
import { onBuiltSite } from "../faults/site.ts";
import { grownBetween, holderOf, megabytes } from "../held.ts";
import type { Kind } from "../kind.ts";

type Cycles = {
  readonly seed: number;
  readonly count: number;
  /** So many come before the first look: by then everything has been made that is made once. */
  readonly warming: number;
};

/** What came of the same things done again and again. */
export type Cycled = { readonly heap: string; readonly complaints: readonly string[] };

/** Filters, opens a claim, closes it, zooms and shows another view, again and again; each cycle ends where it began. */
export async function doCycles(browser: Browser, address: string, { seed, count, warming }: Cycles): Promise<Cycled> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  await page.goto(address);
  await page.locator("#theme:not(:disabled)").waitFor({ state: "attached" });
  await page.locator("#stage").hover();
  await page.locator("html[data-map=live]").waitFor({ timeout: 60_000 });
  const held = await holderOf(page);
  const random = createRandom(seed);
  const claims = await page.locator("#list [data-claim]").evaluateAll((all) => all.map((it) => it.getAttribute("data-claim")));
  const voices = await page.locator("#list .voice-row").count();
  let start = await held();
  for (let cycle = 0; cycle < count; cycle++) {
    if (cycle === warming) start = await held();
    // By turns, so that all of them have been opened as early as can be.
    await doOnce(page, { claim: claims[cycle % claims.length] ?? "", voice: random.below(voices), random });
  }
  const end = await held();
  complaints.push(...grownBetween(start, end), ...(await page.locator(".notice:visible").allInnerTexts()));
  await context.close();
  return { heap: `${megabytes(start.heap)} MB of heap, then ${megabytes(end.heap)}`, complaints };
}

type Cycle = { readonly claim: string; readonly voice: number; readonly random: Random };

async function doOnce(page: Page, { claim, voice, random }: Cycle): Promise<void> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const filter = page.locator("#list .voice-row").nth(voice);
  for (const state of ["true", "false"]) {
    await filter.click();
    await page
      .locator(`#list .voice-row >> nth=${voice}`)
      .and(page.locator(`[aria-pressed=${state}]`))
      .waitFor();
  }
  await page.locator(`#list [data-claim="${claim}"] h3 a`).click();
  await page.locator("#list .take-menu").first().waitFor();
  await page.locator("#list .back").click();
  await page.locator("#list .take-menu").first().waitFor({ state: "detached" });
  await press("Zoom in");
  await page.waitForURL(/[?&]at=/);
  await press("Show the whole map");
  await page.waitForURL((it) => !it.searchParams.has("at"));
  const other = random.pick(["figures", "table"]);
  for (const show of [other, "map"]) {
    await page.locator(`a[data-show=${show}]`).first().click();
    await page.locator(`html[data-show=${show}]`).waitFor();
  }
}

/** What readers do again and again in one page that stays open. */
export const cycles: Kind = {
  name: "cycles",
  count: 500,
  run: async (seed, count) => {
    const warming = Math.min(100, Math.floor(count / 3));
    const { heap, complaints } = await onBuiltSite(({ browser, address }) =>
      doCycles(browser, address, { seed, count, warming }),
    );
    return {
      counts: { [`cycles (${heap})`]: count },
      failures: complaints.map((complaint) => ({ input: `${count} cycles`, complaint })),
    };
  },
};
